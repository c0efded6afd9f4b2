import { describe, expect, it } from 'vitest';
import { type DutyWish, defineDuties } from '../../src/duties/define.js';
import { item, plan, UNIT_A, UNIT_B } from '../reminders/fixtures.js';

const quarterly = item({ code: '14', due: null, recurrence: 'quarterly', owedBy: [UNIT_A, UNIT_B] });
const plans = [plan([item({ code: '14', due: '2023-03-20', title: 'แถวที่มีวันที่' }), quarterly])];
const wish = (fields: Partial<DutyWish>): DutyWish => ({
  title: null,
  every: null,
  day: null,
  unit: null,
  code: null,
  from: '2023-03-13',
  ...fields,
});

describe('defining a duty', () => {
  it("without a unit it is the club's", () => {
    const [duty, ...more] = defineDuties([], wish({ title: ' ประชุมคณะทำงาน ', every: 'monthly', day: 10 }));
    expect(more).toEqual([]);
    expect(duty).toMatchObject({ title: 'ประชุมคณะทำงาน', every: 'monthly', day: 10, unit: null, code: null });
    expect(duty!.id).toMatch(/^[A-Za-z0-9]{6}$/);
  });

  it("takes title, rhythm and units from the plan's recurring row", () => {
    const duties = defineDuties(plans, wish({ code: '14' }));
    expect(duties.map(({ title, every, unit }) => [title, every, unit])).toEqual([
      [quarterly.title, 'quarterly', UNIT_A],
      [quarterly.title, 'quarterly', UNIT_B],
    ]);
    expect(new Set(duties.map(({ id }) => id)).size).toBe(2);
  });

  it('lets what is said go before what the plan says', () => {
    const [duty, ...more] = defineDuties(
      plans,
      wish({ code: '14', title: 'ประชุม', every: 'monthly', unit: UNIT_B }),
    );
    expect(more).toEqual([]);
    expect(duty).toMatchObject({ title: 'ประชุม', every: 'monthly', unit: UNIT_B, code: '14' });
  });

  it('the same duty has the same id, whenever it is defined', () => {
    const [first] = defineDuties(plans, wish({ code: '14' }));
    const [again] = defineDuties(plans, wish({ code: '14', from: '2024-01-01' }));
    expect(again!.id).toBe(first!.id);
  });

  it.each([
    [wish({ every: 'monthly' }), /title/],
    [wish({ title: 'ก'.repeat(201), every: 'monthly' }), /200 characters/],
    [wish({ title: 'ประชุม' }), /how often/],
    [wish({ code: '99', every: 'monthly' }), /no activity "99"/],
  ])('is refused with what is missing', (given, words) => {
    expect(() => defineDuties(plans, given)).toThrow(words);
  });
});
