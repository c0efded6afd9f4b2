import { describe, expect, it } from 'vitest';
import { planOf, table } from './helpers.js';

const ROWS = table([['1', 'แผนของกองช่าง', 'แผน 1 ฉบับ', '', '20 มี.ค. 66', 'กองคลัง']]);
const ownerOf = async (title: string): Promise<string> => (await planOf(`${title}\n\n${ROWS}`)).owner;

describe('whose plan it is', () => {
  it.each([
    ['แผนของสำนักทดสอบ มหาวิทยาลัยริมน้ำ ปีงบประมาณ พ.ศ. 2566', 'สำนักทดสอบ'],
    ['แผนของเทศบาลเมืองริมน้ำ ประจำปีงบประมาณ พ.ศ. 2566\n\n(จัดทำโดย กองแผน)', 'กองแผน'],
    ['แผนปฏิบัติการ ปีงบประมาณ พ.ศ. 2566\n\nคณะวิทยาศาสตร์ มหาวิทยาลัยริมน้ำ', 'คณะวิทยาศาสตร์'],
    ['มหาวิทยาลัยริมน้ำ คณะวิทยาศาสตร์ ปีงบประมาณ พ.ศ. 2566', 'คณะวิทยาศาสตร์'],
    ['แผนของโรงพยาบาลดอนทรายประจำปีงบประมาณ พ.ศ. 2566', 'โรงพยาบาลดอนทราย'],
    ['แผนของสำนักงานคลังจังหวัดริมน้ำ จังหวัดริมน้ำ ปีงบประมาณ พ.ศ. 2566', 'สำนักงานคลังจังหวัดริมน้ำ'],
    ['โรงเรียนริมน้ำวิทยา สังกัดสำนักงานเขตพื้นที่ริมน้ำ ปีงบประมาณ พ.ศ. 2566', 'โรงเรียนริมน้ำวิทยา'],
    ['แผนโรงเรียนสุจริต\n\nโรงเรียนริมน้ำวิทยา ปีงบประมาณ พ.ศ. 2566', 'โรงเรียนริมน้ำวิทยา'],
    ['หน่วยงาน: งานพัสดุ\n\nปีงบประมาณ พ.ศ. 2566', 'งานพัสดุ'],
    ['คณะทำงานความโปร่งใส กองกลาง ปีงบประมาณ พ.ศ. 2566', 'กองกลาง'],
    ['แผนปีงบประมาณ พ.ศ. 2566', 'กองช่าง'],
  ])('%s', async (title, owner) => expect(await ownerOf(title)).toBe(owner));

  it.each(['รพ.ดอนทราย', 'โรงพยาบาล', 'โรงพยาบาลฯ'])('calls its organisation %s', async (who) => {
    const rows = table([['1', 'เรื่องหนึ่ง', '', '', '20 มี.ค. 66', who]]);
    const title = 'แผนของกลุ่มทดสอบ โรงพยาบาลดอนทราย ปีงบประมาณ พ.ศ. 2566';
    const { items, findings } = await planOf(`${title}\n\n${rows}`);
    expect(items.map(({ responsible, owedBy }) => [responsible, owedBy])).toEqual([
      [['โรงพยาบาลดอนทราย'], []],
    ]);
    expect(findings).toEqual([]);
  });

  it.each([
    [['ส่วนวางแผน', 'ส่วนวางแผน', 'ส่วนกฎหมาย'], 'ส่วนวางแผน'],
    [['● ส่วนวางแผน\nส่วนกฎหมาย', 'ส่วนวางแผน'], 'ส่วนวางแผน'],
    [['ส่วนวางแผน', 'ส่วนกฎหมาย'], 'สำนักงานริมน้ำ ๒'],
    [['ส่วนวางแผน', 'ส่วนวางแผน', 'สำนักงานริมน้ำ 2', 'สำนักงานริมน้ำ 2'], 'สำนักงานริมน้ำ ๒'],
  ])('a section of the title that the rows name more than the unit beside it: %j', async (cells, owner) => {
    const rows = cells.map((who, at) => [String(at + 1), 'เรื่องหนึ่ง', '', '', '20 มี.ค. 66', who]);
    const title = 'แผนปฏิบัติการ ส่วนวางแผน\n\nสำนักงานริมน้ำ 2 ปีงบประมาณ พ.ศ. 2566';
    expect((await planOf(`${title}\n\n${table(rows)}`)).owner).toBe(owner);
  });

  it('an organisation beside the owner is the office it belongs to', async () => {
    const title = 'แผนของกลุ่มทดสอบ โรงพยาบาลดอนทราย ปีงบประมาณ พ.ศ. 2566';
    const rows = table([['1', 'เรื่องหนึ่ง', '', '', '20 มี.ค. 66', 'โรงพยาบาลดอนทราย']]);
    const { items } = await planOf(`${title}\n\n${rows}`);
    expect(items.map(({ responsible, owedBy }) => [responsible, owedBy])).toEqual([
      [['โรงพยาบาลดอนทราย'], []],
    ]);
    const own = await planOf(`แผนของโรงพยาบาลดอนทราย ปีงบประมาณ พ.ศ. 2566\n\n${rows}`);
    expect(own.items.map(({ owedBy }) => owedBy)).toEqual([['โรงพยาบาลดอนทราย']]);
  });
});
