/**
 * English words that staff put between Thai ones, and what documents say instead: language of offices, not facts of a plan.
 * Written like `everyday.ts`: each line is one meaning, left of ">" stand words that only become those on its right.
 */
export const ENGLISH = `
    media, มีเดีย, สื่อ(?!สาร|มวล|ความ|โซเ|สังคม)
    exhibition, เอ็กซิบิชั่น, นิทรรศการ
    fire drill, ไฟร์ดริล, ซ้อมหนีไฟ, ซ้อมดับเพลิง, อพยพหนีไฟ, ซ้อมแผนอัคคีภัย, ซ้อมแผนป้องกันอัคคีภัย
    virtual, เวอร์ชวล, เสมือนจริง
    learning center, learning centre, เลิร์นนิ่งเซ็นเตอร์, ศูนย์เรียนรู้, ศูนย์การเรียนรู้, แหล่งเรียนรู้
    service center, service centre, ศูนย์บริการ
    name list, namelist > รายชื่อ
    checklist, check list, เช็กลิสต์, เช็คลิสต์, แบบตรวจ
    logbook, log book, สมุดบันทึก
    board, บอร์ด, ป้ายนิเทศ
    announcement, announce > ประกาศ
    budget, งบประมาณ
    whistleblowing, whistleblower, แจ้งเบาะแส
    channel, ช่องทาง
    conflict of interest, conflict of interests, coi, ผลประโยชน์ทับซ้อน, ขัดกันแห่งผลประโยชน์, ขัดกันระหว่างประโยชน์
    code of conduct, code of ethics, ประมวลจริยธรรม, จรรยาบรรณ
    ethics, ethic, จริยธรรม
    integrity > ซื่อสัตย์, สุจริต
    transparency, transparent, โปร่งใส
    award, awards, รางวัล
    role model, ต้นแบบ
    volunteer, จิตอาสา, อาสาสมัคร
    donation, donate, บริจาค
    blood donation, บริจาคเลือด, บริจาคโลหิต
    lesson learned, lessons learned, aar, after action review, ถอดบทเรียน
    quiz, test, ทดสอบ
    site visit, study visit, study trip, field trip, ศึกษาดูงาน, ดูงาน
    staff > บุคลากร, เจ้าหน้าที่, พนักงาน
    newcomer, new staff > พนักงานใหม่, บุคลากรใหม่, เจ้าหน้าที่ใหม่, ข้าราชการใหม่, บรรจุใหม่
    queue, คิว
    tax, ภาษี
    refund > คืนภาษี, คืนเงิน
    asset, assets, ทรัพย์สิน
    recycle, รีไซเคิล
    waste bank, ธนาคารขยะ
    waste, garbage, ขยะ
    museum, พิพิธภัณฑ์
    risk management plan, แผนบริหารความเสี่ยง
    risk management, บริหารความเสี่ยง
    risk assessment, ประเมินความเสี่ยง
    progress report, รายงานความก้าวหน้า
    report, รีพอร์ต, รายงาน
    seminar, สัมมนา
    lecture, บรรยาย
    trainer, speaker > วิทยากร
    course, คอร์ส, หลักสูตร
    article, บทความ
    storytelling, เรื่องเล่า
    short film, short movie, หนังสั้น, ภาพยนตร์สั้น
    photo, ภาพถ่าย
    cooperation, collaboration, ความร่วมมือ
    energy saving, save energy, ประหยัดไฟ, ประหยัดพลังงาน
    disclosure, disclose, เปิดเผย
    competition, แข่งขัน, ประกวด
    guideline, guidelines, แนวทาง, แนวปฏิบัติ
    committee > คณะกรรมการ, คณะทำงาน
    working group, working team > คณะทำงาน
    fanpage, page, เพจ
    safety, ความปลอดภัย
    happy workplace, องค์กรแห่งความสุข
    self assessment, ประเมินตนเอง
    open data, ข้อมูลเปิด, ข้อมูลสาธารณะ
    e newsletter, newsletter, จดหมายข่าวอิเล็กทรอนิกส์
`;
