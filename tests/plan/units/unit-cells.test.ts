import { describe, expect, it } from 'vitest';
import { correct } from '../../../src/plan/import/prepare/corrections.js';
import type { KnownUnit } from '../../../src/plan/import/unit-names.js';
import { readUnitCell } from '../../../src/plan/import/units/unit-entries.js';
import { importText, planOf, TITLE, table } from '../helpers.js';

const HOSPITAL: KnownUnit = { name: 'โรงพยาบาลดอนทราย', aliases: [], parent: true };

/** Units by name; `name?` where a person should look, `!name` unread, other kinds by their kind. */
const read = (text: string): string[] =>
  readUnitCell(correct(text), [HOSPITAL]).map(({ name, kind, sure }) =>
    kind === 'unit' ? `${name}${sure ? '' : '?'}` : kind === 'unread' ? `!${name}` : kind,
  );

describe('a cell of responsible units', () => {
  it.each([
    ['กองคลัง', ['กองคลัง']],
    ['กองช่าง, กองแผน', ['กองช่าง', 'กองแผน']],
    ['กองกลาง/กองคลัง', ['กองกลาง', 'กองคลัง']],
    ['กองคลังและหน่วยตรวจสอบภายใน', ['กองคลัง', 'หน่วยตรวจสอบภายใน']],
    ['- ฝ่ายไอที\n- งานพัสดุ', ['ฝ่ายไอที', 'งานพัสดุ']],
    ['งานพัสดุและงานการเงิน', ['งานพัสดุ', 'งานการเงิน']],
    ['งานวิเคราะห์นโยบายและแผน', ['งานวิเคราะห์นโยบายและแผน']],
    ['กองยุทธศาสตร์และงบประมาณ', ['กองยุทธศาสตร์และงบประมาณ']],
    ['คณะวิทยาศาสตร์ และคณะครุศาสตร์', ['คณะวิทยาศาสตร์', 'คณะครุศาสตร์']],
    ['ภาควิชาเคมี\nสาขาวิชาฟิสิกส์', ['ภาควิชาเคมี', 'สาขาวิชาฟิสิกส์']],
    ['แผนกทะเบียน สถานีวิทยุกระจายเสียง', ['แผนกทะเบียน', 'สถานีวิทยุกระจายเสียง']],
    ['ส่วนอำนวยการ 2', ['ส่วนอำนวยการ ๒']],
    ['สำนักงานขนส่ง กองคลัง', ['สำนักงานขนส่ง', 'กองคลัง']],
    ['คลังจังหวัด\nพัฒนาการอำเภอริมน้ำ', ['คลังจังหวัด', 'พัฒนาการอำเภอริมน้ำ']],
    ['งานบุคคล + งานธุรการ & งานพัสดุ', ['งานบุคคล', 'งานธุรการ', 'งานพัสดุ']],
    ['สำนักปลัด อบต.', ['สำนักปลัด', 'vague']],
    ['สนง.คลังจังหวัดน้ำใส', ['สนง.คลังจังหวัดน้ำใส']],
    ['เทศบาลตำบลหนองน้ำ\nอบต.บ้านโคก', ['เทศบาลตำบลหนองน้ำ', 'อบต.บ้านโคก']],
    ['กลุ่มงาน IT', ['กลุ่มงาน IT']],
    ['บัณฑิตวิทยาลัย\nหอสมุดกลาง', ['บัณฑิตวิทยาลัย', 'หอสมุดกลาง']],
    ['โรงเรียนบ้านนา 1\nโรงเรียนบ้านนา 2', ['โรงเรียนบ้านนา ๑', 'โรงเรียนบ้านนา ๒']],
    ['หอผู้ป่วย 1, 2', ['หอผู้ป่วย ๑', 'หอผู้ป่วย ๒']],
    ['หอผู้ป่วยหญิง 1 และ 3', ['หอผู้ป่วยหญิง ๑', 'หอผู้ป่วยหญิง ๓']],
    ['หอผู้ป่วย 1-3', ['หอผู้ป่วย ๑', 'หอผู้ป่วย ๒', 'หอผู้ป่วย ๓']],
    ['หอผู้ป่วยชาย ๑, ๒ และงานพัสดุ', ['หอผู้ป่วยชาย ๑', 'หอผู้ป่วยชาย ๒', 'งานพัสดุ']],
    ['งานพัสดุ\nสถานีสูบน้ำ 1 – 2, 4\nกองคลัง', ['งานพัสดุ', 'สถานีสูบน้ำ ๑', 'สถานีสูบน้ำ ๒', 'สถานีสูบน้ำ ๔', 'กองคลัง']],
    ['ห้องตรวจ 3 (หัวหน้าเวร), ห้องตรวจ 5', ['ห้องตรวจ ๓', 'ห้องตรวจ ๕']],
    ['หอผู้ป่วย 1, 2) ผล', ['หอผู้ป่วย ๑', '!2']],
    ['หัวหน้างานพัสดุ', ['งานพัสดุ']],
    ['กองคลัง (กค.)\nกองช่าง (ผู้ประสานงาน)', ['กองคลัง', 'กองช่าง']],
    ['(งานทะเบียน)', ['งานทะเบียน']],
    ['1. กองคลัง\n2. งานทะเบียน', ['กองคลัง', 'งานทะเบียน']],
    ['ก. กองคลัง\nข. งานทะเบียน', ['กองคลัง', 'งานทะเบียน']],
    ['ก) กองคลัง\n(ข) งานทะเบียน', ['กองคลัง', 'งานทะเบียน']],
  ])('%s', (text, units) => expect(read(text)).toEqual(units));

  it.each([
    ['กองคลัง ส่งรายงานทุกเดือน', ['กองคลัง']],
    ['งานพัสดุ ส่งภายใน 5 วัน', ['งานพัสดุ']],
    ['กองคลัง\nสรุปผลเสนอผู้บริหาร', ['กองคลัง']],
    ['งานพัสดุ โทร. 1234', ['งานพัสดุ']],
    ['กองคลัง เข้าร่วมประชุม, เสวนา', ['กองคลัง']],
    ['กองคลัง และสรุปผล', ['กองคลัง']],
    ['กองคลังส่งจังหวัด', ['กองคลัง']],
    ['คณะกรรมการจริยธรรม', ['คณะกรรมการจริยธรรม?']],
    ['งานศูนย์ข้อมูล\nงานธุรการ', ['งานศูนย์ข้อมูล', 'งานธุรการ']],
    ['งานพัสดุ 10 คะแนน', ['งานพัสดุ']],
    ['ฝ่ายบริหาร จำนวน 3 คน', ['ฝ่ายบริหาร']],
    ['งานวันสิ่งแวดล้อม', []],
    ['กองคลัง ส่งให้กองช่าง', ['กองคลัง']],
    ['งานพัสดุ นำส่งฝ่ายบัญชี', ['งานพัสดุ']],
    ['กองแผนเสนอสำนักปลัด', ['กองแผน']],
    ['-', []],
  ])('words about a unit name none: %s', (text, units) => expect(read(text)).toEqual(units));

  it.each([
    ['ทุกกอง', ['all']],
    ['ทุกคณะ/วิทยาลัย/สถาบัน', ['all', 'all']],
    ['โรงเรียนทุกแห่ง', ['all']],
    ['สำนัก/กอง/ฝ่าย', ['all']],
    ['ทุกกลุ่มงาน / หอผู้ป่วย', ['all', 'vague']],
    ['หน.ฝ่ายพัสดุ', ['vague', 'ฝ่ายพัสดุ']],
    ['รองผู้อำนวยการ\nงานพัสดุ', ['vague', 'งานพัสดุ']],
    ['กลุ่มงานทุกกลุ่มงาน', ['vague', 'all']],
    ['หน่วยงานที่เกี่ยวข้อง', ['vague']],
    ['กองคลัง และหน่วยงานที่เกี่ยวข้อง', ['กองคลัง', 'vague']],
    ['อธิการบดี', ['vague']],
    ['บุคลากรทุกคน', ['vague']],
    ['นายกเทศมนตรีและปลัดเทศบาล', ['vague']],
    ['ผู้อำนวยการกองช่าง', ['vague', 'กองช่าง']],
    ['โรงพยาบาลดอนทราย', ['parent']],
    ['โรงพยาบาลดอนทราย โดยงานสุขศึกษา', ['parent', 'งานสุขศึกษา']],
    ['มหาวิทยาลัยนอกเมือง โดยกองกลาง', ['parent', 'กองกลาง']],
  ])('knows who is no unit: %s', (text, units) => expect(read(text)).toEqual(units));

  it.each([
    ['ประชาคมศิษย์เก่า', ['ประชาคมศิษย์เก่า?']],
    ['กองคลัง\nพัสดุ', ['กองคลัง', 'พัสดุ?']],
    ['โรงเรียนบ้านนา ร่วมกับ วัดบ้านนา', ['โรงเรียนบ้านนา', '!วัดบ้านนา']],
    ['มานะ ใจงาม', ['!มานะ ใจงาม']],
    ['กองคลัง และ แผน', ['กองคลัง', '!แผน']],
    ['กอzคลัง', ['!กอzคลัง']],
    ['กองสาธารณ#สุข', ['!กองสาธารณ#สุข']],
    ['งานพั□ดุ', ['!งานพั□ดุ']],
    ['ฝ ่ายบร ิหาร', ['!ฝ ่ายบร ิหาร']],
    ['XX', ['!XX']],
  ])('tells what it cannot be sure of: %s', (text, units) => expect(read(text)).toEqual(units));
});

/** Rows as [sub-items, due, owed by, responsible], then the open findings. */
async function rowsOf(due: string, who: string, activity = 'เรื่องหนึ่ง', title = TITLE): Promise<unknown[]> {
  const { items, findings } = await planOf(`${title}\n\n${table([['1', activity, '', '', due, who]])}`);
  const rows = items.map((one) => [
    one.subItems.join(),
    one.due,
    one.owedBy.join('+'),
    one.responsible.join('+'),
  ]);
  return [...rows, ...findings.filter(({ severity }) => severity === 'confirm').map(({ kind }) => kind)];
}

const SUBS = 'เรื่องหนึ่ง\n1) ก่อน\n2) หลัง\n3) ท้าย';
const DAY = '2023-03-20';
const DUE = 'ส่ง 20 มีนาคม 2566';

describe('a unit that cannot be read', () => {
  it('always gives a finding, beside units that can', async () => {
    expect(await rowsOf(DUE, 'กองคลัง\nกอzช่าง')).toEqual([['', DAY, 'กองคลัง', 'กองคลัง'], 'unknown-unit']);
    expect(await rowsOf(DUE, 'ผู้รับผิดชอบหลัก กอzกลาง\nผู้สนับสนุน สำนักทดสอบ')).toEqual([
      ['', DAY, '', ''],
      'unknown-unit',
    ]);
    expect(await rowsOf(DUE, 'ผู้สนับสนุน สำนักทดสอบ')).toEqual([['', DAY, '', ''], 'unknown-unit']);
  });

  it('is no finding where somebody else does it', async () => {
    expect(await rowsOf(DUE, 'อธิการบดีและกองกลาง')).toEqual([['', DAY, 'กองกลาง', 'กองกลาง']]);
    expect(await rowsOf(DUE, 'อธิการบดี')).toEqual([['', DAY, '', ''], 'unknown-unit']);
  });

  it('keeps its date: no other unit takes it', async () => {
    expect(await rowsOf('20 มี.ค. 66\n20 มิ.ย. 66', 'กองคลัง\nกอzช่าง')).toEqual([
      ['', DAY, 'กองคลัง', 'กองคลัง'],
      ['', '2023-06-20', '', ''],
      'unknown-unit',
    ]);
  });

  it('is a unit once it is known', async () => {
    const text = `${TITLE}\n\n${table([['1', 'เรื่องหนึ่ง', '', '', DUE, 'ประชาคมศิษย์เก่า']])}`;
    const findings = async (knownUnits: { name: string; aliases: string[] }[]): Promise<number> =>
      (await planOf(text, { knownUnits })).findings.length;
    expect(await findings([])).toBe(1);
    expect(await findings([{ name: 'ประชาคมศิษย์เก่า', aliases: [] }])).toBe(0);
    expect((await importText(text)).units.map(({ name }) => name)).toEqual(['สำนักทดสอบ', 'ประชาคมศิษย์เก่า']);
  });
});

describe('rows that go on with a date and a unit of their own', () => {
  const go = async (units: string[], dues: string[]): Promise<unknown[]> => {
    const rows = units.map((unit, at) => [
      at === 0 ? '1' : '',
      at === 0 ? 'เรื่องหนึ่ง' : '',
      '',
      '',
      dues[at]!,
      unit,
    ]);
    const { items, findings } = await planOf(`${TITLE}\n\n${table(rows)}`);
    return [
      ...items.map(({ due, owedBy }) => [due, owedBy.join('+')]),
      ...findings.filter(({ severity }) => severity === 'confirm').map(({ kind }) => kind),
    ];
  };
  const dues = ['20 มี.ค. 66', '20 มิ.ย. 66'];

  it('belong together row by row', async () => {
    expect(await go(['กองคลัง', 'กองช่าง'], dues)).toEqual([
      [DAY, 'กองคลัง'],
      ['2023-06-20', 'กองช่าง'],
    ]);
    expect(await go(['กองคลัง, งานพัสดุ', 'กองช่าง'], dues)).toEqual([
      [DAY, 'กองคลัง+งานพัสดุ'],
      ['2023-06-20', 'กองช่าง'],
    ]);
  });

  it('give no unit the date of one that cannot be read', async () => {
    expect(await go(['กองคลัง', 'กอzช่าง'], dues)).toEqual([
      [DAY, 'กองคลัง'],
      ['2023-06-20', ''],
      'unknown-unit',
    ]);
  });

  it('share what stands in one row alone', async () => {
    expect(await go(['กองคลัง', 'กองช่าง'], ['20 มี.ค. 66', ''])).toEqual([[DAY, 'กองคลัง+กองช่าง']]);
    expect(await go(['กองคลัง', ''], dues)).toContain('conflicting-dues');
  });
});

describe('sub-items with one date and different doers', () => {
  const HOSPITAL_TITLE = '# แผนของกลุ่มทดสอบ\n\nโรงพยาบาลดอนทราย\n\nประจำปีงบประมาณ พ.ศ. 2566';

  it.each([
    ['a unit', 'กองกลาง', 'กองกลาง', []],
    ['the parent office', 'โรงพยาบาลดอนทราย', '', []],
    ['a person', 'อธิการบดี', '', ['unknown-unit']],
    ['nobody that can be read', 'กอzกลาง', '', ['unknown-unit']],
    ['nobody', '', '', ['unknown-unit']],
    ['every unit', 'ทุกกอง', '', []],
  ])('stay apart: %s', async (_, first, owedBy, findings) => {
    const rows = await rowsOf(DUE, `1) ${first}\n2) กลุ่มทดสอบ\n3) กองทะเบียน`, SUBS, HOSPITAL_TITLE);
    expect(rows.map((row) => (Array.isArray(row) ? row.slice(0, 3) : row))).toEqual([
      ...(first === ''
        ? [['1,2', DAY, 'กลุ่มทดสอบ']]
        : [
            ['1', DAY, owedBy],
            ['2', DAY, 'กลุ่มทดสอบ'],
          ]),
      ['3', DAY, 'กองทะเบียน'],
      ...(first === '' ? [] : findings),
    ]);
  });

  it('name their units behind or before them', async () => {
    const expected = [
      ['1,3', DAY, 'กองคลัง', 'กองคลัง'],
      ['2', DAY, 'กองช่าง', 'กองช่าง'],
    ];
    expect(await rowsOf(DUE, 'กองคลัง (ข้อ 1, 3)\nกองช่าง (ข้อ 2)', SUBS)).toEqual(expected);
    expect(await rowsOf(DUE, 'กองคลัง ข้อ 1) และ 3) กองช่าง ข้อ 2)', SUBS)).toEqual(expected);
    expect(await rowsOf(DUE, 'ข้อ 1) และ 3) กองคลัง ข้อ 2) กองช่าง', SUBS)).toEqual(expected);
  });

  it('a sub-item whose words name nobody is nobody’s', async () => {
    expect(await rowsOf(DUE, '1) ดำเนินการแล้ว 2) กองคลัง 3) กองช่าง', SUBS)).toEqual([
      ['1', DAY, '', ''],
      ['2', DAY, 'กองคลัง', 'กองคลัง'],
      ['3', DAY, 'กองช่าง', 'กองช่าง'],
      'unknown-unit',
    ]);
  });
});

describe('names that other cells have', () => {
  const owing = async (...cells: string[]): Promise<string[][]> => {
    const rows = cells.map((who, at) => [String(at + 1), 'เรื่องหนึ่ง', '', '', DUE, who]);
    return (await planOf(`${TITLE}\n\n${table(rows)}`)).items.map(({ owedBy }) => owedBy);
  };

  it('close a line break within a name', async () => {
    const whole = 'สำนักพัฒนาระบบงาน';
    expect(await owing(whole, 'สำนักพัฒนา\nระบบงาน')).toEqual([[whole], [whole]]);
    expect(await owing('สำนักพัฒนา\nงานระบบ', 'กองคลัง\nกองช่าง')).toEqual([
      ['สำนักพัฒนา', 'งานระบบ'],
      ['กองคลัง', 'กองช่าง'],
    ]);
  });

  it('part two names with a space between them', async () => {
    const two = ['กลุ่มนิติการ', 'งานวินัย'];
    expect(await owing(...two, two.join(' '))).toEqual([[two[0]], [two[1]], two]);
    expect(await owing('กลุ่มนิติการ งานวินัย')).toEqual([[two.join('')]]);
  });
});
