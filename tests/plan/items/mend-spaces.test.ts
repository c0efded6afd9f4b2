import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/plan/import/import-plan.js';
import { spaceMender } from '../../../src/plan/import/items/mend-spaces.js';
import { importText, seed, seeds, TITLE, table } from '../helpers.js';

const documentOf = (text: string) => ({ blocks: [{ kind: 'text' as const, line: 1, text }] });
/** Phrases that stand joined often, and broken once each in as many places as a narrow column breaks. */
const joined = Array.from({ length: 40 }, () => 'ดำเนินการประชุม สร้างองค์ความรู้ พัฒนาบุคลากรภายใน').join('\n');
const broken = Array.from({ length: 10 }, () => 'สร้างองค์ ความรู้ พัฒนาบุคลากร ภายใน').join('\n');
const list = Array.from({ length: 10 }, () => 'พอเพียง วินัย สุจริต').join('\n');
const mend = spaceMender(documentOf([joined, broken, list, 'พอเพียงวินัย'].join('\n')));

describe('spaces that narrow columns leave within phrases', () => {
  it.each([
    ['จัดการองค์ ความรู้', 'จัดการองค์ความรู้'],
    ['จัดการองค์\nความรู้', 'จัดการองค์ความรู้'],
    ['บุคลากร ภายใน', 'บุคลากรภายใน'],
    ['พอเพียง วินัย สุจริต', 'พอเพียง วินัย สุจริต'],
    ['ภายใน 3 วัน', 'ภายใน 3 วัน'],
    ['องค์กร ประชุม', 'องค์กร ประชุม'],
  ])('%j becomes %j', (text, expected) => expect(mend(text)).toBe(expected));

  it('is idempotent', () => {
    for (const text of ['สร้างองค์ ความรู้ พัฒนาบุคลากร ภายใน', broken]) expect(mend(mend(text))).toBe(mend(text));
  });

  it('leaves a typed document alone', async () => {
    const typed = spaceMender(documentOf(`${joined}\nสร้างองค์ ความรู้`));
    expect(typed('สร้างองค์ ความรู้')).toBe('สร้างองค์ ความรู้');
    const rows = ['1', '2', '3'].map((code) => [
      code,
      'รายงานผลงาน',
      'แผน รายงาน ผลงาน',
      '',
      'ส่ง 20 มี.ค. 66',
      '',
    ]);
    const { plan } = await importText(`${TITLE}\n\n${table(rows)}`);
    expect(plan.items[0]!.requirements).toEqual(['แผน รายงาน ผลงาน']);
  });

  it.skipIf(!seeds)(
    'are closed in the FY 2566 plan (skipped: ../shared/seeds is not beside this clone)',
    async () => {
      const { name, bytes } = seed('002');
      const { plan } = await importPlan(name, bytes, { knownUnits: [], holidays: [] });
      const text = JSON.stringify(
        plan.items.map(({ title, subItemTitles, requirements, points }) => [
          title,
          subItemTitles,
          requirements,
          points,
        ]),
      );
      for (const apart of ['องค์ ความรู้', 'ใน การ', 'การ ดำเนิน']) expect(text).not.toContain(apart);
      expect(text).toContain('พอเพียง วินัย สุจริต จิตอาสา กตัญญู');
    },
  );
});
