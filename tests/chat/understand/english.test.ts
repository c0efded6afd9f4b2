import { describe, expect, it } from 'vitest';
import { askOne } from './asking.js';
import { checkIn } from './checking.js';
import { row, worldOf } from './small-plan.js';

const HARBOUR = worldOf([
  row({ code: '1', title: 'นิทรรศการเรือไม้ริมท่า', due: '2024-02-15' }),
  row({ code: '2', title: 'ศูนย์เรียนรู้ปะการังเสมือนจริง', due: '2024-03-15' }),
  row({ code: '3', title: 'ธนาคารอวน CG ของชาวเล', due: '2024-04-15' }),
  row({ code: '4', title: 'เวทีสรุปงาน CG ประจำท่า', due: '2024-05-15' }),
  row({ code: '5', title: 'ระบบ e-Queue ณ เคาน์เตอร์ตั๋วเรือ', due: '2024-06-14' }),
  row({ code: '6', title: 'ลงนาม MOU กับอู่ต่อเรือ', due: '2024-07-15' }),
  row({ code: '7', title: 'แลกเปลี่ยน Best Practice การกู้ภัย', due: '2024-07-31' }),
  row({ code: '8', title: 'หลักสูตร Micro Learning ดำน้ำ', due: '2024-08-15' }),
  row({ code: '9', title: 'ตอบแบบวัด IIT', due: '2024-06-28' }),
  row({ code: '11', title: 'สแกน QR Code ก่อนออกเรือ', due: '2024-09-10' }),
  row({ code: '10', title: 'เชิญชวนตอบแบบวัด EIT', due: '2024-05-31' }),
]);

describe('English words that stand for the Thai ones of a title', () => {
  checkIn(HARBOUR)([
    ['exhibition เรือไม้ deadline วันไหน', 'lookup', ['1@02-15']],
    ['virtual learning center ใครเป็น owner', 'responsible', ['2@03-15']],
    ['คิวหน้า counter ตั๋วเรือ ส่งวันไหน', 'lookup', ['5@06-14']],
  ]);
});

describe('initials', () => {
  checkIn(HARBOUR)([
    ['CG ส่งวันไหนคะ', 'clarify', ['3@04-15', '4@05-15']],
    ['ซีจีส่งวันไหน', 'clarify', ['3@04-15', '4@05-15']],
    ['คิวอาร์โค้ดส่งวันไหน', 'lookup', ['11@09-10']],
    ['submit คิวอาร์โค้ดแล้วคัฟ', 'mark', ['11@09-10']],
    ['iit ปิดรับเมื่อไหร่', 'lookup', ['9@06-28']],
    ['m.o.u. ส่งเมื่อไร', 'lookup', ['6@07-15']],
    ['iit vs eit อันไหน deadline ก่อน', 'lookup', ['9@06-28', '10@05-31']],
  ]);
});

describe('letters that only stand in other words name nothing', () => {
  checkIn(HARBOUR)([
    ['PR ส่งวันไหน', 'notfound', []],
    ['IT ส่งวันไหน', 'notfound', []],
  ]);
});

describe('English names by ear', () => {
  checkIn(HARBOUR)([
    ['อีคิวที่เคาเตอร์ ส่งวันหนายย', 'lookup', ['5@06-14']],
    ['ไมโครเลิร์นนิ่งส่งวันไหนย', 'lookup', ['8@08-15']],
    ['ไมโครเลินนิ่ง ส่งเมื่อไหล่คัฟ', 'lookup', ['8@08-15']],
  ]);
});

describe('a message on the keys of the English layout', () => {
  checkIn(HARBOUR)([
    ["obmiiLdkigiUvwh lj';yowso", 'lookup', ['1@02-15']],
    ['when is the exhibition due', 'lookup', ['1@02-15']],
  ]);
});

describe('an English word of another thing is not what a title has', () => {
  it.each(['exhibition ไดโนเสาร์ ส่งวันไหน', 'counter ธนาคารหมู่บ้าน ส่งวันไหน'])('%s', (text) => {
    expect(askOne(HARBOUR, text).intent).not.toBe('lookup');
  });
});
