import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/plan/import/prepare/prepare.js';
import { redact } from '../../../src/plan/import/prepare/redact.js';

describe('credentials', () => {
  it.each([
    ['เพจ สว. Password : open sesame เพจ ชมรม', 'เพจ สว. เพจ ชมรม'],
    ['เข้าได้ที่เว็บ (Password: Abc_123!) แล้วแชร์', 'เข้าได้ที่เว็บ แล้วแชร์'],
    ['รหัสผ่าน: ๑๒๓๔๕ ใช้ร่วมกัน', 'ใช้ร่วมกัน'],
    ['pass word = x-y-z', ''],
    ['Username: team01 รหัสผ่าน : team01', ''],
    ['password hunter2 ตามเดิม', 'ตามเดิม'],
    ['เข้าเว็บ รหัส PIN 4321 แล้วส่ง', 'เข้าเว็บ แล้วส่ง'],
    ['PIN: 4321', ''],
    ['รหัส OTP ๑๒๓๔', ''],
    ['Pass = s3cret', ''],
  ])('drops the value of %j', (text, clean) => {
    const result = redact(text);
    expect(result.credentials).toBeGreaterThan(0);
    expect(result.text).toBe(clean);
  });

  it.each(['ห้ามบอกรหัสผ่านแก่ผู้อื่น', 'ส่งทาง moral@example.go.th', 'เปลี่ยน password ทุกเดือน'])(
    'leaves %j alone',
    (text) => expect(redact(text)).toEqual({ text, credentials: 0, names: 0 }),
  );
});

describe('how to reach a person', () => {
  it.each([
    ['ผู้ประสาน นายสมมติ ตัวอย่าง โทร ๐๘๑-๒๓๔-๕๖๗๘ อีเมล sommot@example.go.th', 'ผู้ประสาน'],
    ['นางสมใจ ดีงาม 0812345678', ''],
    ['นายสมมติ ตัวอย่าง tel. +66 81 234 5678', ''],
  ])('goes with the name: %j', (text, clean) => {
    expect(redact(text).text).toBe(clean);
  });

  it('stays where no person is named', () => {
    const text = 'ส่งทาง moral@example.go.th หรือ โทร 02-123-4567';
    expect(redact(text).text).toBe(text);
  });
});

describe('personal names', () => {
  it.each([
    ['นายสมมติ ตัวอย่าง ผู้อำนวยการสำนัก', 'ผู้อำนวยการสำนัก', 1],
    ['โดยนางสาวสมใจ ดีงาม และนางสมศรี งามดี', 'โดย และ', 2],
    ['วิทยากร ดร.สมคิด คิดดี บรรยาย', 'วิทยากร บรรยาย', 1],
    ['โดย ศ.สมคิด คิดดี บรรยาย', 'โดย บรรยาย', 1],
    ['ประธาน พล.ต.อ. สมชาย ใจกล้า เปิดงาน', 'ประธาน เปิดงาน', 1],
    ['พันตำรวจเอก สมหมาย หมายดี', '', 1],
    ['ว่าที่ร้อยตรี สมปอง ปองดี นักวิชาการ', 'นักวิชาการ', 1],
    ['บรรยายธรรม โดยพระอาจารย์สมมติ สุธีโร', 'บรรยายธรรม โดย สุธีโร', 1],
    ['พระสมมติวาที เจ้าคณะเขต', 'เจ้าคณะเขต', 1],
    ['Mr. John Smith speaks', 'speaks', 1],
    ['ผศ.ดร.สมคิด มีนาดี บรรยาย', 'บรรยาย', 1],
    ['วิทยากร คุณสมใจ ดีงาม และคณะ', 'วิทยากร และคณะ', 1],
    ['โครงการม.ล.สมคิด คิดดี', 'โครงการ', 1],
    ['เลขบัตร 1-2345-67890-12-3 ยื่น', 'เลขบัตร ยื่น', 1],
    ['เลขประจำตัว ๑๒๓๔๕๖๗๘๙๐๑๒๑', 'เลขประจำตัว', 1],
    ['แจ้งทาง LINE ID: somjai_99 ก่อน', 'แจ้งทาง ก่อน', 1],
  ])('drops %j', (text, clean, names) => {
    const result = redact(text);
    expect(result).toEqual({ text: clean, credentials: 0, names });
  });

  it.each([
    'นายกรัฐมนตรี',
    'คุณธรรม จริยธรรม',
    'คุณภาพชีวิต และงาน',
    'โครงการคุณทำ เราช่วย',
    'รหัสโครงการ 1234567890123',
    'แจ้งทาง LINE ID: @office ก่อน',
    'หมุด PIN ของแผนที่',
    'นายทะเบียนกลาง',
    'นายอำเภอเมือง',
    'ขุนนางไทย',
    'พระพุทธศาสนา',
    'พระราชบัญญัติ',
    'พระบรมราโชวาท',
    'พระมหากษัตริย์',
    'มิถุนายน ๒๕๖๖',
    'นางพยาบาลดีเด่น',
    'วัน เดือน ปี พ.ศ. เว้นว่างถ้ายังไม่กำหนด',
    'ปี ค.ศ. ปัจจุบัน',
  ])('leaves %j alone', (text) => expect(redact(text).names).toBe(0));
});

describe('a whole document', () => {
  it('drops a value that stands in the next cell or line, and a name that goes on there', () => {
    const { document, findings } = prepare({
      blocks: [
        { kind: 'text', line: 1, text: 'เข้าระบบด้วย Password :' },
        { kind: 'text', line: 2, text: 'open sesame แล้วกรอก' },
        { kind: 'table', rows: [{ line: 3, cells: ['รหัสผ่าน', 'ลับมาก๑๒๓', 'ส่ง\u200Bงาน'] }] },
        { kind: 'table', rows: [{ line: 4, cells: ['นายสมมติ\nตัวอย่าง\nผู้อำนวยการ'] }] },
      ],
    });
    const text = JSON.stringify(document);
    for (const secret of ['sesame', 'ลับมาก', 'สมมติ', 'ตัวอย่าง']) expect(text).not.toContain(secret);
    for (const kept of ['แล้วกรอก', 'ส่งงาน', 'ผู้อำนวยการ']) expect(text).toContain(kept);
    expect(findings.map(({ kind, source }) => [kind, source.line])).toEqual([
      ['credential-removed', 2],
      ['credential-removed', 3],
      ['personal-name-removed', 4],
    ]);
  });
});
