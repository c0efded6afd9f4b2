import { describe, expect, it } from 'vitest';
import { askOne } from './asking.js';
import { checkIn } from './checking.js';
import { row, worldOf } from './small-plan.js';

/** A ferry station's year. */
const STATION = worldOf([
  row({
    code: '1',
    title: 'แลกเปลี่ยนประสบการณ์ท่าเรือสะอาดกับหน่วยงานภายนอก',
    due: '2024-03-15',
    asks: ['ไปเยือนท่าเรือ 1 แห่ง'],
  }),
  row({ code: '2', title: 'ยกย่องข้าราชการท่าเรือดีเด่น', due: '2024-04-10', asks: ['แฟ้มประวัติ 1 เล่ม'] }),
  row({ code: '3', title: 'มุมตำนานคนเดินเรือ', due: '2024-05-20', asks: ['ป้ายหน้าท่า 1 ป้าย'] }),
  row({ code: '4', title: 'เสวนาคนเดินเรือรุ่นเก่า', due: '2024-06-05', asks: ['บอร์ดภาพเก่า 3 บอร์ด'] }),
  row({ code: '5', title: 'คลิปลูกเรือซื่อตรง', due: '2024-06-28', asks: ['ความยาวไม่เกิน 2 นาที'] }),
  row({
    code: '6',
    title: 'แผนปฏิบัติการความปลอดภัยทางน้ำ',
    due: '2024-07-10',
    asks: ['แผนปฏิบัติการ 1 ฉบับ', 'คำสั่งแต่งตั้งคณะทำงาน'],
  }),
  row({ code: '7', title: 'อาหารและน้ำดื่มสะอาดสำหรับผู้โดยสารเรือ', due: '2024-07-25' }),
  row({ code: '8', title: 'รับฟังเสียงผู้โดยสารเรือ', due: '2024-08-05' }),
  row({ code: '9', title: 'ทำบุญแม่ย่านาง', due: '2024-08-20', asks: ['ถวายภัตตาหารเพล'] }),
  row({ code: '11', title: 'ตอบแบบวัดการรับรู้ (SIT)', due: '2024-09-12' }),
  row({ code: '12', title: 'ระบบบันทึกเที่ยวเรือ', due: '2024-09-14' }),
  row({ code: '13', title: 'ค่ายเยาวชนรักคลอง', due: '2024-09-16' }),
  row({ code: '10', title: 'ตรวจนับทุ่นลอย', due: '2024-09-10', asks: ['ส่งตามแบบ ทนท. ทุกงวด'] }),
]);

const check = checkIn(STATION);

describe('a number beside words that say more of it', () => {
  check([
    ['ข้อ 1 ต้องไปแลกเปลี่ยนกับหน่วยงานแบบไหนครับ', 'requirement', ['1@03-15']],
    ['ไปคุยกับคนเดินเรือตามข้อ 4 ต้องเตรียมเอกสารอะไร', 'requirement', ['4@06-05']],
  ]);

  it('names what else is named by its own title', () => {
    expect(askOne(STATION, 'ข้อ 1 กับตรวจนับทุ่นลอย ส่งวันไหน').items.map(({ code }) => code)).toEqual(['1', '10']);
  });
});

describe('a detail asked of one activity', () => {
  check([
    ['มุมตำนานจัดออนไลน์ได้ปะ หรือต้องเป็นบอร์ด', 'requirement', ['3@05-20']],
    ['คลิปลูกเรือยาวได้ไม่เกินกี่นาทีครับ', 'requirement', ['5@06-28']],
    ['ตรวจนับทุ่นลอย ต้องลงเลขทะเบียนด้วยไหม หรือแค่จำนวน', 'requirement', ['10@09-10']],
    ['เสวนาคนเดินเรือต้องยาวกี่นาที อัดเทปแจกคนที่ไม่ได้มาด้วยได้ไหม', 'requirement', ['4@06-05']],
    ['ตรวจนับทุ่นลอยเป็นหน้าที่ใครระหว่างช่างกลกับช่างไม้', 'responsible', ['10@09-10']],
  ]);

  it.each(['มุมกาแฟจัดกลางแจ้งได้ปะ', 'ปฐมพยาบาลลูกค้าต้องใช้คนกี่ราย'])('%s: of no other thing', (text) => {
    expect(askOne(STATION, text).items).toEqual([]);
  });
});

describe('one activity that says clearly more of a question than others', () => {
  check([
    ['เขาให้ทำมุมตำนานหน้าห้อง ต้องส่งเมื่อไหร่คะ', 'lookup', ['3@05-20']],
    ['ส่งรายชื่อข้าราชการดีเด่นถึงวันไหนคะ', 'lookup', ['2@04-10']],
    ['อาหารผู้โดยสารส่งวันไหน', 'lookup', ['7@07-25']],
    ['ทำบุญสำนักงาน ถวายเพล ส่งวันไหน', 'lookup', ['9@08-20']],
    ['ท่านหัวหน้าสถานีทวงมา ตรวจนับทุ่นลอยต้องส่งวันไหน', 'lookup', ['10@09-10']],
    ['ทนท. ส่งวันไหน', 'lookup', ['10@09-10']],
  ]);

  it.each(['คนเดินเรือส่งวันไหน', 'ผู้โดยสารเรือส่งวันไหน'])('%s: asks back where several say it alike', (text) => {
    expect(askOne(STATION, text).intent).toBe('clarify');
  });

  it.each(['ศูนย์คนเดินเรือ metaverse ส่งวันไหน', 'มุมกาแฟหน้าห้องส่งวันไหน', 'ต่ออายุใบอนุญาตเดินเรือที่หมด ส่งวันไหน'])(
    '%s: no date on half of a title',
    (text) => {
      expect(askOne(STATION, text).intent).not.toBe('lookup');
    },
  );
});

describe('an order that appoints, beside a plan', () => {
  check([['แผนปฏิบัติการกับคำสั่งแต่งตั้งส่งเรียบร้อยยังคะ', 'progress', ['6@07-10']]]);
});

describe('a clause that tells of the thing before it', () => {
  check([
    ['มุมตำนานที่น้องๆ ฝึกงานช่วยกันทาสีเมื่อเดือนก่อน ส่งวันไหน', 'lookup', ['3@05-20']],
    ['ตรวจนับทุ่นลอยที่ให้พวกช่างดำลงไปดูเชือก ต้องส่งวันไหนคะ', 'lookup', ['10@09-10']],
    ['เสวนาคนเดินเรือตรงศาลาเฉลิมพระเกียรติ ส่งวันไหน', 'lookup', ['4@06-05']],
    ['SIT ที่ช่างต้องกดตอบในมือถือ ส่งวันไหน', 'lookup', ['11@09-12']],
    ['ตอบแบบวัดการรับรู้ที่ใครๆ ก็บ่นว่าข้อเยอะ ส่งวันไหน', 'lookup', ['11@09-12']],
    ['เสวนาคนเดินเรือที่เชิญครูใหญ่โรงเรียนวัดมาเล่าเรื่องผี ส่งวันไหน', 'lookup', ['4@06-05']],
  ]);

  it.each([
    'มุมกาแฟที่น้องๆ ช่วยกันทาสี ส่งวันไหน',
    'มุมกาแฟตรงศาลา ส่งวันไหน',
    'ตรวจนับเสื้อชูชีพที่ให้ช่างเย็บซ่อม ส่งวันไหน',
    'แผนที่เขาวาดแจกนักท่องเที่ยว ส่งวันไหน',
  ])('%s: no date where what stands before it is another thing', (text) => {
    expect(askOne(STATION, text).intent).not.toBe('lookup');
  });
});

describe('letters that a word shares with talk or with the next word', () => {
  check([
    ['ระบบบันทึกเที่ยวเรือ ส่งวันไหน', 'lookup', ['12@09-14']],
    ['ค่ายรักคลองของเด็กแผนกกลึง ส่งวันไหน', 'lookup', ['13@09-16']],
  ]);

  it('takes no "ระบบบ…" for another', () => {
    expect(askOne(STATION, 'ระบบบอกรับวารสาร ส่งวันไหน').intent).not.toBe('lookup');
  });
});
