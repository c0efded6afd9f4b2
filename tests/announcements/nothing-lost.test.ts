import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isActivity } from '../../src/announcements/missing.js';
import { drafted } from './fixtures.js';

describe('what no part of the card takes stays in its words', () => {
  it.each([
    [
      'sentences behind the reason on one line',
      'อบรม วันที่ 27 มีนาคม 2567 เวลา 13.30-15.00 น. ณ ห้องประชุม 2 ถึงทุกสำนัก เพื่อให้เข้าใจเกณฑ์ตรงกัน ขอให้แต่งกายสุภาพ สอบถามโทร 02-111-2222 ต่อ 12',
      { purpose: 'เพื่อให้เข้าใจเกณฑ์ตรงกัน', place: 'ห้องประชุม 2' },
      'ขอให้แต่งกายสุภาพ สอบถามโทร 02-111-2222 ต่อ 12',
    ],
    [
      'the number of an online meeting',
      'ประชุม วันที่ 25 มีนาคม 2567 เวลา 9 โมงครึ่งถึงเที่ยง ทาง Zoom Meeting ID: 123 456 Passcode: 9999 ถึงทุกสำนัก',
      { place: 'Zoom', when: { start: '09:30', end: '12:00' } },
      'Meeting ID: 123 456 Passcode: 9999',
    ],
    [
      'a day until which',
      'ขอความร่วมมือตอบแบบสำรวจ ภายในวันที่ 31 มีนาคม 2567 ที่ https://example.go.th/s ถึงทุกสำนัก',
      { title: 'ขอความร่วมมือตอบแบบสำรวจ', link: 'https://example.go.th/s', when: null },
      'ภายในวันที่ 31 มีนาคม 2567',
    ],
    [
      'a further day',
      'อบรมรุ่นที่ 2 วันที่ 25-26 มี.ค. และ 28 มี.ค. 2567 เวลา 9.00-16.00 น. ถึงทุกสำนัก',
      { when: { from: '2024-03-25', to: '2024-03-26', start: '09:00' } },
      'และ 28 มี.ค. 2567',
    ],
    [
      'half a day',
      'จิตอาสา วันศุกร์ที่ 22 มี.ค. ครึ่งวันเช้า ถึงทุกสำนัก',
      { when: { from: '2024-03-22', start: null } },
      'ครึ่งวันเช้า',
    ],
    [
      'notes under their labels',
      'อบรม\nถึง: ทุกสำนัก\nวันที่: 27 มี.ค. 2567 เวลา 9.00 น.\nหมายเหตุ: นำบัตรมาด้วย\nติดต่อสอบถาม 081-111-2222',
      { when: { from: '2024-03-27' } },
      'หมายเหตุ: นำบัตรมาด้วย\nติดต่อสอบถาม 081-111-2222',
    ],
    [
      'lines behind a short part',
      'อบรม\nวันที่ 27 มี.ค. 2567 เวลา 9.00 น.\nขอให้มาก่อนเวลา\nถึง ทุกสำนัก\nมีอาหารว่าง',
      {},
      'ขอให้มาก่อนเวลา\nมีอาหารว่าง',
    ],
    [
      'a programme of the day, whole',
      'สัมมนา\nวันที่: 27 มี.ค. 2567\nกำหนดการ\n08.30 น. ลงทะเบียน\n09.00 น. พิธีเปิด\nถึง: ทุกสำนัก',
      { when: { start: '09:00' } },
      'กำหนดการ\n08.30 น. ลงทะเบียน\n09.00 น. พิธีเปิด',
    ],
    ['spare seats', 'อบรม\nรับ 40 คน (สำรอง 5)\nถึง ทุกสำนัก', { capacity: 40 }, 'รับ 40 คน (สำรอง 5)'],
  ])('%s', (_what, text, fields, body) => {
    expect(drafted(text).content).toMatchObject({ ...fields, body });
  });

  it('and what is taken does not stand there a second time', () => {
    const text =
      '📢 ร่วมทำบุญ\n📅 วันศุกร์ที่ 29 มีนาคม 2567\n⏰ เวลา 08.30 - 09.30 น.\n📍 ห้องพระ ชั้น 1\n👗 แต่งกายสุภาพ\n👥 ทุกสำนัก';
    expect(drafted(text).content).toMatchObject({
      when: { from: '2024-03-29', start: '08:30', end: '09:30' },
      place: 'ห้องพระ ชั้น 1',
      targets: { allUnits: true },
      body: '👗 แต่งกายสุภาพ',
    });
  });
});

describe('a registration', () => {
  it.each([
    ['ลงทะเบียน 08.30 น. เริ่ม 09.00 น.', '09:00', null],
    ['ลงทะเบียนเวลา 08.30-09.00 น. เริ่มประชุม 09.00-12.00 น.', '09:00', '12:00'],
    ['08.30 น. ลงทะเบียน 09.00 น. พิธีเปิด', '09:00', null],
    ['เวลา 13.30-15.00 น. (ลงทะเบียน 13.00 น.)', '13:30', '15:00'],
    ['เวลา 09.00 น. ลงทะเบียนหน้าห้อง', '09:00', null],
    ['ลงทะเบียน 08.30 น.', '08:30', null],
  ])('is not the start: %s', (text, start, end) => {
    expect(drafted(`อบรม\nวันที่ 27 มี.ค. 2567 ${text}`).content.when).toMatchObject({ start, end });
  });
});

describe('seats', () => {
  it.each(['มาก', 'ตามความเหมาะสม'])('"%s" is asked back', (words) => {
    expect(drafted(`อบรม\nจำนวนที่รับ: ${words}`).problems).toContainEqual({ kind: 'no-number', text: words });
  });

  it.each(['ไม่จำกัด', 'ไม่ระบุ', '-', ''])('"%s" is no limit', (words) => {
    expect(drafted(`อบรม\nจำนวนที่รับ: ${words}`)).toMatchObject({ content: { capacity: null }, problems: [] });
  });
});

describe('on one line', () => {
  it.each([
    ['ห้องประชุมชั้น 3 ทุกสำนัก', 'ห้องประชุมชั้น 3'],
    ['ห้อง 401 ถึงทุกสำนัก', 'ห้อง 401'],
    ['โรงแรมริมน้ำ ทุกสำนัก ขอให้มาก่อนเวลา', 'โรงแรมริมน้ำ'],
  ])('a place and an audience need no word before them: %s', (text, place) => {
    const { content } = drafted(`ประชุมทีม พรุ่งนี้บ่ายสองครึ่ง ${text}`);
    expect(content).toMatchObject({ title: 'ประชุมทีม', place, targets: { allUnits: true } });
    expect(content.when).toMatchObject({ from: '2024-03-13', start: '14:30' });
  });

  it('names in the title are no audience', () => {
    expect(drafted('อบรมผู้ประสานงาน ทุกสำนัก\nวันที่ 27 มี.ค. 2567').content.targets.allUnits).toBe(false);
  });

  it('a day that is moved is the new one', () => {
    const { content } = drafted('เลื่อนประชุม จากวันที่ 21 มีนาคม 2567 เป็นวันที่ 28 มีนาคม 2567 เวลา 13.30 น.');
    expect(content).toMatchObject({ title: 'เลื่อนประชุม', when: { from: '2024-03-28', start: '13:30' } });
    expect(content.body).toContain('จากวันที่ 21 มีนาคม 2567');
  });

  it('where somebody comes from moves no day', () => {
    const { content } = drafted('เสวนากับวิทยากร จากภายนอก วันที่ 26 มี.ค. 2567 ทบทวนวันที่ 28 มี.ค. 2567');
    expect(content.when).toMatchObject({ from: '2024-03-26' });
  });
});

describe('what is asked back does not stand in the words', () => {
  it.each([
    ['วันพฤหัสที่ 27 มีนาคม 2567 เวลา 9.00 น.', 'wrong-weekday'],
    ['วันที่ 31 เมษายน 2567 เวลา 9.00 น.', 'impossible-date'],
    ['วันที่ 1 มีนาคม 2567', 'past-date'],
    ['วันที่ 27 มีนาคม 2567 เวลา 13.30-12.00 น.', 'time-order'],
    ['ถึง สำนักการคลัง, สำนักเหนือ 9', 'unknown-unit'],
  ])('%s', (words, kind) => {
    for (const text of [`อบรม ${words}`, `อบรม\n${words}`]) {
      const { content, problems } = drafted(text);
      expect(problems.map((one) => one.kind)).toEqual([kind]);
      expect(content.body).toBe('');
    }
  });
});

describe('a notice', () => {
  it.each(['งดประชุมประจำเดือน', 'แจ้งปิดระบบเอกสาร', 'ยกเลิกการอบรม', 'งดใช้ลิฟต์'])(
    '%s invites nobody: its day stands in its words',
    (title) => {
      const { content } = drafted(`${title} วันเสาร์ที่ 23 มี.ค. 67 เวลา 18.00 น. ถึงทุกสำนัก`);
      expect(content).toMatchObject({ title, when: null, targets: { allUnits: true } });
      expect(content.body).toBe('วันเสาร์ที่ 23 มี.ค. 67 เวลา 18.00 น.');
      expect(isActivity(content)).toBe(false);
    },
  );

  it.each(['งดเหล้าเข้าพรรษา', 'ปิดทองหลังพระ', 'หยุดโกง เริ่มที่เรา'])('%s may well be come to', (title) =>
    expect(drafted(`${title} วันเสาร์ที่ 23 มี.ค. 67 เวลา 9.00 น.`).content.when).not.toBeNull(),
  );
});

describe('a title', () => {
  it.each([
    'เสวนา 29/3/67 13:30-15:00 ณ หอประชุม',
    'เสวนา พุธที่ 27 มี.ค. นี้ 13.30น. ห้องประชุมใหญ่ค่ะ',
    'เสวนาค่ะ\nวันที่ 27 มี.ค. 67',
  ])('ends before the day: %s', (text) => {
    const { content } = drafted(text);
    expect(content).toMatchObject({ title: 'เสวนา', body: '' });
    expect(content.place ?? '').not.toMatch(/ค่ะ/);
  });
});

describe('a letter', () => {
  const LETTER = [
    'ที่ ตย 0001/ว 12',
    '12 มีนาคม 2567',
    'เรื่อง ขอเชิญร่วมอบรมการบริการ',
    'เรียน ผู้อำนวยการสำนัก',
    'ด้วยกลุ่มงานจะจัดอบรม ในวันพุธที่ 27 มีนาคม 2567 เวลา 09.00-12.00 น. ณ ห้องประชุม 2 ชั้น 3 จึงเรียนมาเพื่อโปรดทราบ',
  ].join('\n');

  it('is titled by its subject and takes place on the day it names, not on its own', () => {
    const { content, problems } = drafted(LETTER);
    expect(problems).toEqual([]);
    expect(content).toMatchObject({
      title: 'ขอเชิญร่วมอบรมการบริการ',
      when: { from: '2024-03-27', start: '09:00', end: '12:00' },
      place: 'ห้องประชุม 2 ชั้น 3',
      purpose: null,
    });
    expect(content.body).toContain('ด้วยกลุ่มงานจะจัดอบรม');
  });
});

describe('a greeting', () => {
  it('is no title', () => {
    expect(drafted('เรียน ทุกท่าน\nขอเชิญร่วมทำบุญ\nวันที่ 27 มี.ค. 2567').content.title).toBe('ขอเชิญร่วมทำบุญ');
  });
});

describe('whatever the order and the lines', () => {
  const TAKEN = [
    'วันที่ 26 มีนาคม 2567',
    'วันพุธที่ 27 มี.ค. 67 เวลา 09.00-12.00 น.',
    'เวลา 13.30 น.',
    'ณ ห้องประชุม 2',
    'สถานที่: ห้องประชุม 5',
    'ถึง ทุกสำนัก',
    'ถึง: ชมรม STRONG',
    'เพื่อให้ทุกคนเข้าใจตรงกัน',
    'เพื่อ: พัฒนางาน',
    'รับ 60 คน',
    'ตอบแผนข้อ 1.7',
    'ลงทะเบียน https://example.go.th/a',
    'แบบประเมิน: https://example.go.th/b',
    'กลุ่มเป้าหมาย: ผู้บริหาร 10 คน',
  ];
  /** Words that no part of the card takes; each is told by its number. */
  const FREE = [
    'ขอให้นำบัตร@มาด้วย',
    'โทร 02-000-00@',
    'มีอาหารว่าง@',
    '(แต่งกายชุด@)',
    'สอบถามคุณ@',
    'รถออกหน้าตึก@',
    '👗 ชุดที่@',
  ];

  it('every free word stands somewhere on the card', () => {
    const free = fc.constantFrom(...FREE).map((words) => ({ words, free: true }));
    const taken = fc.constantFrom(...TAKEN).map((words) => ({ words, free: false }));
    const joint = fc.constantFrom(' ', '\n');
    const text = fc.array(fc.tuple(fc.oneof(taken, free), joint), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(text, (pieces) => {
        const marked = pieces.map(
          ([one, between], at) => [one.words.replace('@', `${10 + at}`), between, one.free, 10 + at] as const,
        );
        const raw = `อบรมตัวอย่าง\n${marked.map(([words, between]) => words + between).join('')}`;
        const { title, body, purpose, place, groups } = drafted(raw).content;
        const shown = [title, body, purpose, place, ...groups.map(({ name }) => name)].join('\n');
        for (const [words, , isFree] of marked) {
          const core = words.replace(/[()👗\s]/gu, '');
          if (isFree)
            expect([raw, shown.replace(/[()👗\s]/gu, '')]).toEqual([raw, expect.stringContaining(core)]);
        }
      }),
      { verbose: 1, numRuns: 400 },
    );
  });
});
