import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../src/chat/understand/questions/segments.js';
import { saysHandedIn } from '../../../src/chat/understand/slots/completion.js';
import { takeNegated } from '../../../src/chat/understand/slots/negation.js';
import { hull, mainDates, passed, periodOf } from '../../../src/chat/understand/slots/periods.js';
import { takeUnit } from '../../../src/chat/understand/slots/units.js';
import { anyOf, words } from '../../../src/chat/understand/text/lexicon.js';
import { lightly } from '../../../src/chat/understand/text/light.js';
import { GONE, Sheet } from '../../../src/chat/understand/text/sheet.js';
import { isSmalltalk, residueOf, spellOut } from '../../../src/chat/understand/titles/residue.js';
import { CUES, SOONEST } from '../../../src/chat/understand/words/cues.js';
import { findDates } from '../../../src/thai/dates.js';

const UNITS = ['สำนักกรรมาธิการ 1', 'สำนักกรรมาธิการ ๒', 'สำนักพัฒนาทรัพยากรบุคคล', 'สำนักงานบริหารงานกลาง'].map(
  (name) => ({
    name,
    aliases: name.startsWith('สำนักพัฒนา') ? ['สพบ.'] : [],
  }),
);

const unitIn = (text: string) => takeUnit(new Sheet(lightly(text)), UNITS);

describe('units', () => {
  it.each([
    ['สำนักกรรมาธิการ ๒ ต้องส่งอะไร', 'สำนักกรรมาธิการ ๒'],
    ['สำนักกรรมาธิการ2ต้องส่งอะไร', 'สำนักกรรมาธิการ ๒'],
    ['กมธ.2 มีอะไร', 'สำนักกรรมาธิการ ๒'],
    ['สำนัก กมธ. 1 มีอะไร', 'สำนักกรรมาธิการ 1'],
    ['สพบ. ส่งอะไร', 'สำนักพัฒนาทรัพยากรบุคคล'],
    ['สำนักพัฒนาทรัพยากรบุคล ส่งอะไร', 'สำนักพัฒนาทรัพยากรบุคคล'],
    ['สำนักพัฒนาทรัพยากรฯ ส่งอะไร', 'สำนักพัฒนาทรัพยากรบุคคล'],
    ['สำนักบริหารงานกลางส่งอะไร', 'สำนักงานบริหารงานกลาง'],
  ])('%s', (text, name) => {
    expect(unitIn(text).named).toBe(name);
  });

  it('does not take one number for another', () => {
    expect(unitIn('สำนักกรรมาธิการ 9 ส่งอะไร')).toMatchObject({ named: null, unknown: 'สำนักกรรมาธิการ 9' });
    expect(unitIn('สำนักกรรมาธิการ 12 ส่งอะไร').named).toBeNull();
  });

  it.each(['สำนักเราส่งอะไร', 'ของเรามีอะไร', 'เฉพาะในส่วนของสำนักเรา'])('%s is ours', (text) => {
    expect(unitIn(text).ours).toBe('clearly');
  });

  it.each(['ไม่ใช่แค่ของเรา', 'เอาทั้งแผน ไม่เอาเฉพาะของเรา', 'ทุกสำนักเลย', 'ทั้งองค์กร'])('%s is everyone', (text) => {
    expect(unitIn(text)).toMatchObject({ everyone: true, ours: false, named: null });
  });

  it('เรา owes only where it could', () => {
    expect(unitIn('เราต้องส่งอะไร').ours).toBe('loosely');
    expect(unitIn('รักเรา รักษ์โลก').ours).toBe(false);
  });

  it.each(['สำนักไหนส่งแล้ว', 'สำนักที่มีผลงานดีเด่น', 'สำนักสุจริต'])('%s names no unit', (text) => {
    expect(unitIn(text)).toMatchObject({ named: null, unknown: null });
  });
});

describe('what is due soonest', () => {
  it.each(['ใกล้ deadline สุด', 'เร็วที่สุด', 'ใกล้ครบกำหนดส่งมากที่สุด', 'ด่วนสุด'])('%s', (text) => {
    expect(text).toMatch(new RegExp(SOONEST, 'u'));
  });

  it.each(['ใกล้วันสุดท้าย', 'ใกล้สุดสัปดาห์', 'ใกล้กำหนดแล้ว สุดยอด'])('is not %s', (text) => {
    expect(text).not.toMatch(new RegExp(SOONEST, 'u'));
  });
});

describe('hand-in statements', () => {
  it.each(['ส่งแล้วค่ะ', 'ส่งแล้วนะคะ', 'ส่งเรียบร้อยแล้วครับ', 'นำส่งแล้วจ้า', 'ส่งข้อ 5 ไปแล้ว', 'เสร็จแล้วค่า', '19 done'])(
    '%s',
    (text) => {
      expect(saysHandedIn(text)).toBe(true);
    },
  );

  it.each([
    'เพิ่งส่งรายงานมุมจริยธรรมไปเมื่อกี้ครับ',
    'พึ่งส่ง 18 เมลค่ะ',
    'ส่งข้อ 5 ไปเมื่อเช้าครับ',
    'ส่งรายงาน 18 ไปเมื่อวานนี้ค่ะ',
    'ยื่นข้อ 20 ตะกี้นี้',
    'บันทึกว่าข้อ 17 (1) ส่งแล้วจ้า',
    'ช่วยบันทึกว่าส่ง 18 แล้ว',
    'ติ๊ก 18 ว่าส่งแล้วให้ด้วยค่ะ',
    '18 ดำเนินการแล้วค่ะ',
    'ข้อ 18 ทำแล้วครับ',
  ])('of a moment ago, or to be written down: %s', (text) => {
    expect(saysHandedIn(text)).toBe(true);
  });

  it.each([
    'ส่งแล้วยัง',
    'อย่าเพิ่งบันทึกว่า 18 ส่งแล้วนะ',
    'อย่าเพิ่งส่งข้อ 18',
    'เพิ่งรู้ว่ามี 18',
    'เพิ่งส่งข้อ 5 ผิดไฟล์',
    'ที่มีกำหนดส่งไปเมื่อวานคือเรื่อง 18',
    'บันทึกว่าทุกข้อส่งแล้ว',
    'ส่งแล้วหรือยังคะ',
    'ส่งแล้วใช่ไหม',
    'ส่งแล้วคะ?',
    'ส่งแล้วเหรอ',
    'ส่งวันไหน',
    'ยังไม่ส่งเลยค่ะ',
    'จะส่งแล้ว',
    'ถ้าส่งแล้วทำไงต่อ',
    'ใครส่งแล้วบ้าง',
    'ถึงเวลาส่งแล้วหรือ',
    'อย่าบอกว่าส่งแล้ว',
    'ส่งเสริมจริยธรรมแล้วได้อะไร',
    'เข้าใจแล้วค่ะ',
    'did you say it is done',
  ])('not: %s', (text) => {
    expect(saysHandedIn(text)).toBe(false);
  });
});

describe('negation', () => {
  const left = (text: string): string => {
    const sheet = new Sheet(text);
    takeNegated(sheet);
    return sheet.rest.replaceAll(GONE, '');
  };

  it.each([
    ['ไม่ได้ถาม 1.8 นะ ถาม 1.9', '1.8', '1.9'],
    ['ไม่ใช่ 18 แต่เป็น 19', '18', '19'],
    ['จะถาม 12(3) ไม่ใช่ 12(2) ค่ะ', '12(2)', '12(3)'],
    ['ไม่เอาข้อ 5 ขอข้อ 8', 'ข้อ 5', 'ข้อ 8'],
    ['ไม่ใช่เดือนมิถุนา หมายถึงเดือนกรกฎา', 'มิถุนา', 'กรกฎา'],
  ])('%s', (text, gone, kept) => {
    expect(left(text)).not.toContain(gone);
    expect(left(text)).toContain(kept);
  });

  it('a question with ไม่ใช่ negates nothing', () => {
    expect(left('18 ส่งวันนี้ไม่ใช่เหรอ')).toContain('วันนี้ไม่ใช่เหรอ');
  });
});

describe('periods', () => {
  const today = '2023-07-05';
  const dates = (text: string) => findDates(text, { today, fiscalYear: 2566 });
  const period = (text: string) => periodOf(dates(text), today, 2566);

  it('prefers the round to the day of a meeting', () => {
    expect(mainDates(dates('เข้าประชุมพรุ่งนี้ รอบ 30 กรกฎาคม 2566')).map(({ start }) => start)).toEqual([
      '2023-07-30',
    ]);
  });

  it.each([
    ['ก่อนสิ้นเดือนนี้', ['2023-07-05', '2023-07-31']],
    ['ตั้งแต่ 1 ส.ค.', ['2023-08-01', '2023-09-30']],
    ['อีก 10 วันข้างหน้า', ['2023-07-05', '2023-07-15']],
    ['เดือนหน้า', ['2023-08-01', '2023-08-31']],
  ])('%s', (text, span) => {
    expect(hull(period(text)!)).toEqual(span);
  });

  it('keeps two days apart', () => {
    expect(period('วันที่ 20 และ 30 ก.ค.')!.spans).toEqual([
      ['2023-07-20', '2023-07-20'],
      ['2023-07-30', '2023-07-30'],
    ]);
  });

  it('what has passed ends yesterday, within the year', () => {
    expect(passed(today, 2566)).toEqual(['2022-10-01', '2023-07-04']);
    expect(passed('2024-02-01', 2566)).toEqual(['2022-10-01', '2023-09-30']);
    expect(passed('2022-10-01', 2566)).toEqual(['2022-10-01', '2022-10-01']);
  });
});

describe('residue', () => {
  it.each([
    ['รบกวนสอบถามค่ะ มุมจริยธรรมส่งวันไหนคะ', 'มุมจริยธรรม'],
    ['ส่งวันไหนคะ', ''],
    ['แล้วกำหนดส่งเมื่อไหร่ครับพี่', ''],
    ['no gift policy ส่งเมื่อไหร่', 'no gift policy'],
  ])('%s', (text, rest) => {
    expect(residueOf(lightly(text), () => false)).toBe(rest);
  });

  it('leaves wrapping words that a title holds together with the letters beside them', () => {
    const inTitle = (letters: string) => 'แบบคุณธรรมประจำใจ'.includes(letters);
    expect(residueOf(lightly('คุณธรรมประจำใจส่งวันไหนคะ'), inTitle)).toBe('คุณธรรมประจำใจ');
    expect(residueOf(lightly('คุณธรรมประจำใจส่งวันไหนคะ'), () => false)).toBe('ธรรมประจำใจ');
  });

  it('spells out what it hears only where the plan has it', () => {
    expect(spellOut('โนกิฟท์', (word) => word === 'no gift').trim()).toBe('no gift');
    expect(spellOut('โนกิฟท์', () => false)).toBe('โนกิฟท์');
  });
});

describe('small talk', () => {
  it.each([
    ...['เค', 'เคค่ะ', 'อเค', 'โอเคร๊', 'okie dokie', 'kk', 'k', 'โอเคจ้า ขอบคุณนะ', 'โอเค ได้ค่ะ'],
    ...[
      'แต๊งกิ้ว',
      'แท้งค์',
      'แทงคิ้วค่ะ',
      'แต๊งส์',
      'tks',
      'thks',
      'thanx',
      'thank u ka',
      'tysm',
      'ขอบคุงค่า',
      'โอ้ ขอบใจจ้ะ',
    ],
    ...['โอเคคร้าบ', 'ได้จ่ะ', 'อ่อ', 'อืมม', 'ดีงาม', 'เจอแล้วค่ะ ขอบคุณ', 'รับทราบ เดี๋ยวแจ้งหัวหน้า', 'รับทราบ จะแจ้งต่อค่ะ'],
  ])('short and spoken: %s', (text) => {
    expect(isSmalltalk(lightly(text))).toBe(true);
  });

  it.each(['เคลียร์งาน', 'เครือข่าย', 'เคยส่ง', 'โอเคไหม 18', 'แจ้งหัวหน้า', 'k18'])('something else: %s', (text) => {
    expect(isSmalltalk(lightly(text))).toBe(false);
  });

  it.each(['สวัสดีค่ะ', 'ขอบคุณมากครับ', '5555', '👍', 'โอเค รับทราบค่ะ', 'สวัสดีปีใหม่ค่ะ', 'thank you ka'])(
    '%s',
    (text) => {
      expect(isSmalltalk(text)).toBe(true);
    },
  );

  it.each(['ส่งแล้วค่ะ', 'ได้กี่คะแนน', '18', 'ร้องเรียน', 'ขอบคุณค่ะ แล้ว 1.8 ล่ะ', 'วันไหน'])('not: %s', (text) => {
    expect(isSmalltalk(text)).toBe(false);
  });
});

describe('segments', () => {
  it('break at lines, question marks and turns to another question', () => {
    expect(segmentsOf('18 ส่งวันไหน? 19 ล่ะ')).toHaveLength(2);
    expect(segmentsOf('18 ส่งวันไหน แล้วเดือนหน้ามีอะไร')).toHaveLength(2);
    expect(segmentsOf('ส่ง 18 แล้วค่ะ')).toHaveLength(1);
    expect(segmentsOf('วันที่ 20 และ 30 ก.ค.')).toHaveLength(1);
  });
});

describe('lexicon', () => {
  it('keeps Latin words whole and Thai marks on their letters', () => {
    const find = (text: string): string[] => text.match(anyOf(words('due, สง, ส่ง'))) ?? [];
    expect(find('residue due')).toEqual(['due']);
    expect(find('สง่า')).toEqual([]);
  });

  it('has no empty and no doubled cue', () => {
    for (const [name, list] of Object.entries(CUES)) {
      expect(
        list.filter((cue) => cue === ''),
        name,
      ).toEqual([]);
      expect(new Set(list).size, name).toBe(list.length);
    }
  });
});
