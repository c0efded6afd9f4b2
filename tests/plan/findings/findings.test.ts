import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/plan/types.js';
import { planOf, TITLE, table } from '../helpers.js';

async function findingsOf(rows: string[][], before = ''): Promise<Finding[]> {
  return (await planOf(`${TITLE}\n${before}\n${table(rows)}`)).findings;
}

const row = (
  due: string,
  rest: Partial<Record<'activity' | 'outcome' | 'who' | 'code', string>> = {},
): string[] => [
  rest.code ?? '1',
  rest.activity ?? 'กิจกรรม',
  '',
  rest.outcome ?? '',
  due,
  rest.who ?? 'สำนักทดสอบ',
];
const short = (findings: Finding[]): string[] =>
  findings.map(({ kind, severity, code }) => `${kind} ${severity} ${code ?? '-'}`);

describe('findings', () => {
  it.each([
    ['a missing date', [row('')], ['missing-due confirm 1']],
    ['a recurrence', [row('ส่งตามไตรมาส')], ['missing-due info 1']],
    ['a date outside the year', [row('ส่ง 20 ตุลาคม 2566')], ['outside-fiscal-year confirm 1']],
    ['a weekend', [row('ส่ง 30 กรกฎาคม 2566')], ['non-working-day info 1']],
    ['a window that opens on a weekend', [row('ส่ง 29 กรกฎาคม - 3 สิงหาคม 2566')], []],
    ['a window that closes on a weekend', [row('ส่ง 27 - 30 กรกฎาคม 2566')], ['non-working-day info 1']],
    [
      'an event that begins on a weekend',
      [row('จัดงานวันที่ 29 กรกฎาคม - 1 สิงหาคม 2566')],
      ['non-working-day info 1'],
    ],
    ['an event that ends on a weekend', [row('จัดงานวันที่ 27 - 29 กรกฎาคม 2566')], []],
    [
      'a window that opens before the year',
      [row('ส่ง 20 กันยายน 2565 - 20 มีนาคม 2566')],
      ['outside-fiscal-year confirm 1'],
    ],
    ['a holiday', [row('ส่ง 13 เมษายน 2566')], ['non-working-day info 1']],
    ['a first day without a last', [row('ตั้งแต่ 20 มี.ค. 66')], ['other confirm 1']],
    ['a day from which on', [row('20 มี.ค. 66 เป็นต้นไป')], ['other confirm 1']],
    ['a window that says from', [row('ตั้งแต่ 20 มี.ค. 66 ถึง 24 มี.ค. 66')], []],
    ['an impossible date', [row('ส่ง 31 มิ.ย. 66')], ['other error 1']],
    ['two dates for the same', [row('ส่ง 20 มีนาคม 2566\nส่ง 21 มีนาคม 2566')], ['conflicting-dues confirm 1']],
    ['two instalments', [row('ครั้งที่ 1 ส่ง 20 มีนาคม 2566\nครั้งที่ 2 ส่ง 21 มีนาคม 2566')], []],
    [
      'two dates for one instalment',
      [row('ครั้งที่ 1 ส่ง 20 มีนาคม 2566\nครั้งที่ 1 ส่ง 21 มีนาคม 2566')],
      ['conflicting-dues confirm 1'],
    ],
    [
      'a report that is due on another day',
      [row('ส่ง 20 มีนาคม 2566', { outcome: 'รายงานผล 30 มีนาคม 2566' })],
      ['conflicting-dues confirm 1'],
    ],
    [
      'a column date that no unit has',
      [row('ส่ง 20 มีนาคม 2566', { who: '- สำนักทดสอบ ส่ง 21 มีนาคม 2566' })],
      ['conflicting-dues confirm 1'],
    ],
    [
      'unreadable points',
      [row('ส่ง 20 มีนาคม 2566', { outcome: '(คะแนนสำนักปี 26 คะแนน)' })],
      ['unreadable-points confirm 1'],
    ],
    ['a cell that names no unit', [row('ส่ง 20 มีนาคม 2566', { who: 'สนก.' })], ['unknown-unit confirm 1']],
    [
      'a unit that is nearly another',
      [
        row('ส่ง 20 มีนาคม 2566', { who: 'สำนักประชาสัมพันธ์' }),
        row('ส่ง 20 มีนาคม 2566', { code: '2', who: 'สำนักประชาสัมพันธุ์' }),
      ],
      ['unknown-unit confirm 1', 'unknown-unit confirm 2'],
    ],
    ['a month without a day', [row('ภายในเดือนมีนาคม 2566')], ['other info 1']],
    ['a weekday that does not fit', [row('ส่งวันศุกร์ที่ 20 มีนาคม 2566')], ['other confirm 1']],
    ['a weekday that fits', [row('ส่งวันจันทร์ที่ 20 มีนาคม 2566')], []],
    ['a range that is turned round', [row('ส่ง 24 - 19 พฤษภาคม 2566')], ['conflicting-dues confirm 1']],
    ['nothing', [row('ส่ง 20 มีนาคม 2566')], []],
  ])('%s', async (_, rows, expected) => expect(short(await findingsOf(rows))).toEqual(expected));

  it('leaves the row with an impossible date out and keeps its neighbours', async () => {
    const rows = [
      row('(1) ส่ง 31 เมษายน 2566\n(2) ส่ง 20 มีนาคม 2566', { activity: 'ก\n(1) ข\n(2) ค' }),
      row('ส่ง 29 ก.พ. 66', { code: '2' }),
    ];
    const plan = await planOf(`${TITLE}\n\n${table(rows)}`);
    expect(plan.items.map(({ code, subItems, due }) => [code, subItems, due])).toEqual([
      ['1', ['2'], '2023-03-20'],
    ]);
    expect(plan.findings.map(({ severity, source }) => [severity, source.line])).toEqual([
      ['error', 5],
      ['error', 6],
    ]);
  });

  it('says the line, and shows it without names and passwords', async () => {
    const findings = await findingsOf([row('', { activity: 'ก โดยนายสมมติ ตัวอย่าง รหัสผ่าน: abc123' })]);
    expect(short(findings)).toEqual([
      'credential-removed info -',
      'personal-name-removed info -',
      'missing-due confirm 1',
    ]);
    for (const { source } of findings) {
      expect(source.line).toBe(5);
      expect(source.text).not.toMatch(/สมมติ|abc123/);
    }
  });

  it.each([
    ['วันที่ 20 มีนาคม 2566 จำนวน 2 กิจกรรม', ['count-mismatch confirm -']],
    ['วันที่ 20 มีนาคม 2566 จำนวน 1 กิจกรรม', []],
    ['รวมทั้งสิ้น 5 โครงการ/กิจกรรม', ['count-mismatch confirm -']],
    ['รวมทั้งสิ้น 1 โครงการ/กิจกรรม', []],
  ])('compares counts with the rows: %s', async (text, expected) =>
    expect(short(await findingsOf([row('ส่ง 20 มีนาคม 2566')], `\n${text}\n`))).toEqual(expected),
  );

  it('compares stated rounds with their total', async () => {
    const text = (total: number): string =>
      `${TITLE}\n\nงานที่ดำเนินการโดยสำนักย่อย จำนวน ${total} กิจกรรม\n\nรอบส่งงานของสำนักย่อย\n\nวันที่ 20 มีนาคม 2566 จำนวน 2 กิจกรรม\n\nวันที่ 20 มิถุนายน 2566 จำนวน 3 กิจกรรม`;
    expect((await planOf(text(5))).findings).toEqual([]);
    expect(short((await planOf(text(6))).findings)).toEqual(['count-mismatch confirm -']);
  });

  it('reports steps outside the year, without a date, and impossible ones', async () => {
    const text = `${TITLE}\n\nกรอบการคัดเลือก\n\n1. ประชุม ภายในวันที่ 20 มีนาคม 2566\n2. ลงคะแนน ระหว่างวันที่ 5 พฤศจิกายน - 25 ธันวาคม 2566\n3. รายงาน\n4. ประกาศ วันที่ 31 มิถุนายน 2566\n5. มอบรางวัล วันที่ 20 กันยายน 2566`;
    const plan = await planOf(text);
    expect(plan.timelines[0]!.steps.map(({ from, to }) => [from, to])).toEqual([
      [null, '2023-03-20'],
      ['2023-11-05', '2023-12-25'],
      [null, null],
      ['2023-09-20', '2023-09-20'],
    ]);
    expect(short(plan.findings)).toEqual([
      'outside-fiscal-year confirm -',
      'outside-fiscal-year confirm -',
      'other info -',
      'other error -',
    ]);
  });
});

describe('a summary in other words', () => {
  const text = `# สรุปแผน สำนักงานเลขาธิการวุฒิสภา ปีงบประมาณ 2568

กำหนดส่งผลงาน รวม 32 กิจกรรม

- รอบที่ 1 ภายในวันที่ 14 มี.ค. 68 (12 กิจกรรม)
- รอบที่ 2 วันที่ 13 มิถุนายน 2568 : 10 โครงการ/กิจกรรม
1. 30 มิ.ย. 2568 จำนวน 3 เรื่อง
รอบ 31 ก.ค. 68 มี 5 กิจกรรม

| รอบ | กำหนดส่ง | จำนวนกิจกรรม |
|--|--|--|
| 5 | 19 กันยายน 2568 | 2 |

ปฏิทินการคัดเลือก

ขั้นตอนที่ 1 ตั้งกรรมการ ภายใน 3 มีนาคม 2568
ขั้นตอนที่ 2 เปิดรับชื่อ 10 - 21 มีนาคม 2568

การตรวจเยี่ยม

| ลำดับ | ขั้นตอน | ระยะเวลา |
|--|--|--|
| 1 | แจ้งวัน | ภายในวันที่ 1 เมษายน 2568 |
| 2 | ตรวจเยี่ยม | ระหว่างวันที่ 5 - 9 พฤษภาคม 2568 |

การเผยแพร่ให้ทำทางไลน์ของสำนัก
และเพจของชมรม`;

  it('gives rounds from lines and small tables', async () => {
    const { rounds, findings, owner } = await planOf(text);
    expect(owner).toBe('สำนักงานเลขาธิการวุฒิสภา');
    expect(rounds.map(({ due, statedCount }) => [due, statedCount])).toEqual([
      ['2025-03-14', 12],
      ['2025-06-13', 10],
      ['2025-06-30', 3],
      ['2025-07-31', 5],
      ['2025-09-19', 2],
    ]);
    expect(findings).toEqual([]);
  });

  it('gives timelines and rules', async () => {
    const { timelines, handInRules } = await planOf(text);
    expect(timelines.map(({ title, steps }) => [title, steps.map(({ from, to }) => [from, to])])).toEqual([
      [
        'ปฏิทินการคัดเลือก',
        [
          [null, '2025-03-03'],
          ['2025-03-10', '2025-03-21'],
        ],
      ],
      [
        'การตรวจเยี่ยม',
        [
          [null, '2025-04-01'],
          ['2025-05-05', '2025-05-09'],
        ],
      ],
    ]);
    expect(handInRules).toEqual([{ text: 'การเผยแพร่ให้ทำทางไลน์ของสำนัก และเพจของชมรม' }]);
  });
});

describe('findings of rounds and schedules', () => {
  const findings = async (lines: string[]): Promise<unknown[]> =>
    (await planOf(`${TITLE}\n\n${lines.join('\n\n')}`)).findings.map(({ kind, severity, source }) => [
      kind,
      severity,
      source.line,
    ]);
  const rounds = (date: string): string[] => [
    'วันที่ 20 มีนาคม 2566 จำนวน 4 กิจกรรม',
    `วันที่ ${date} จำนวน 2 กิจกรรม`,
  ];
  const steps = (text: string): string[] => ['ขั้นตอน', '1. รับสมัคร 20 มกราคม 2566', `2. พิจารณา ${text}`];

  it.each([
    ['a round outside the year', rounds('20 ตุลาคม 2566'), [['outside-fiscal-year', 'confirm', 5]]],
    ['a round on no day', rounds('31 มิถุนายน 2566'), [['other', 'error', 5]]],
    ['a round on a weekend', rounds('10 มิถุนายน 2566'), []],
    ['a step turned round', steps('24 พฤษภาคม - 19 พฤษภาคม 2566'), [['conflicting-dues', 'confirm', 7]]],
    ['a step with a wrong weekday', steps('วันศุกร์ที่ 22 พฤษภาคม 2566'), [['other', 'confirm', 7]]],
  ])('%s', async (_, lines, expected) => expect(await findings(lines)).toEqual(expected));

  it('reads a count in words', async () => {
    const { rounds: read } = await planOf(`${TITLE}\n\nวันที่ 20 มีนาคม 2566 จำนวนหนึ่งกิจกรรม`);
    expect(read).toEqual([{ due: '2023-03-20', items: 0, statedCount: 1 }]);
  });
});
