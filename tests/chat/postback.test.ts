import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tapInText } from '../../src/chat/confirm-word.js';
import { decodeTap, encodeTap, fitsButton, type Tap } from '../../src/chat/postback.js';
import { itemById, itemId, planById, planId, shortId, unitById } from '../../src/chat/short-ids.js';
import { item, NORTH, plan, world } from './fixtures.js';

const id = fc.stringMatching(/^[\w-]{6}$/);
const date = fc.constantFrom('2023-03-20', '2024-02-29', '2022-10-01');
const offset = fc.nat(9999);
const rows = fc.array(
  fc.record({ id, subs: fc.array(fc.stringMatching(/^[0-9]{1,2}$/), { maxLength: 3 }) }),
  { minLength: 1, maxLength: 12 },
);
const orNone = fc.option(id);
const minute = fc.nat(99_999_999);

const tap: fc.Arbitrary<Tap> = fc.oneof(
  fc.record({ verb: fc.constant('item' as const), plan: id, rows }),
  fc.record({
    verb: fc.constantFrom('due' as const, 'overdue' as const, 'owed' as const),
    plan: id,
    from: date,
    to: date,
    unit: orNone,
    offset,
  }),
  fc.record({
    verb: fc.constant('rows' as const),
    plan: id,
    set: fc.stringMatching(/^[\w-]{6}\.[\w-]{0,200}$/),
    offset,
  }),
  fc.record({ verb: fc.constant('step' as const), plan: id, id }),
  fc.record({ verb: fc.constantFrom('next' as const, 'progress' as const), unit: orNone }),
  fc.record({ verb: fc.constant('ask-mark' as const), plan: id, unit: id, rows }),
  fc.record({ verb: fc.constantFrom('mark' as const, 'undo' as const), plan: id, unit: id, minute, rows }),
  fc.record({ verb: fc.constantFrom('help' as const, 'cancel' as const, 'club' as const) }),
  fc.record({ verb: fc.constant('units' as const), offset, from: fc.option(date), to: fc.option(date) }),
  fc.record({ verb: fc.constant('unit' as const), unit: id, from: fc.option(date), to: fc.option(date) }),
  fc.record({ verb: fc.constant('forget' as const), minute }),
  fc.record({
    verb: fc.constantFrom('approve' as const, 'refuse' as const),
    chat: fc.option(fc.stringMatching(/^[CRU][0-9a-f]{32}$/)),
    unit: orNone,
    club: fc.constantFrom(0, 1),
    minute,
  }),
);

describe('data of buttons', () => {
  it('reads back as it was written, within 300 characters', () => {
    fc.assert(
      fc.property(tap, (one) => {
        const data = encodeTap(one);
        expect(data.length).toBeLessThanOrEqual(300);
        expect(decodeTap(data)).toEqual(one);
        expect(tapInText(`ยืนยัน ${data}`)).toEqual(one);
      }),
    );
  });

  it('reads nothing out of anything else, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 400 }), fc.string({ unit: 'binary' })), (data) => {
        expect(decodeTap(data)).toBeNull();
        expect(tapInText(data)).toBeNull();
      }),
    );
  });

  it('takes no number that was written otherwise', () => {
    const data = encodeTap({ verb: 'announcements', offset: 9000 });
    expect(decodeTap(data)).not.toBeNull();
    expect(decodeTap(data.replace('9000', '000'))).toBeNull();
  });

  it('takes no damaged data for another wish', () => {
    fc.assert(
      fc.property(tap, fc.nat(), fc.constantFrom('|', '~', ',', 'ก', '', '\u0000'), (one, at, other) => {
        const data = encodeTap(one);
        const place = at % data.length;
        const read = decodeTap(data.slice(0, place) + other + data.slice(place + 1));
        if (read) expect(encodeTap(read)).toBe(data.slice(0, place) + other + data.slice(place + 1));
      }),
    );
  });

  it.each([
    '',
    'k1',
    'k1|',
    'k0|help',
    'k2|help',
    'k1|nothing',
    'k1|constructor',
    'k1|__proto__|x',
    'k1|help|more',
    'k1|due|AAAAAA|2023-3-1|2023-03-20||0',
    'k1|due|AAAAAA|2023-03-01|2023-03-20||-1',
    'k1|due|AAAAAA|2023-03-01|2023-03-20||1e3',
    'k1|item|AAAAAA|',
    'k1|item|AAAAAA|BBBBB',
    'k1|mark|AAAAAA||12|BBBBBB',
    'action=buy&itemid=1',
    '{"verb":"mark"}',
  ])('does not know %j', (data) => {
    expect(decodeTap(data)).toBeNull();
  });

  it("says when rows do not fit into LINE's 300 characters", () => {
    const large: Tap = {
      verb: 'item',
      plan: 'AAAAAA',
      rows: Array.from({ length: 60 }, () => ({ id: 'BBBBBB', subs: [] })),
    };
    expect(fitsButton(large)).toBe(false);
    expect(() => encodeTap(large)).toThrow(/fewer rows/);
    expect(fitsButton({ ...large, rows: large.rows.slice(0, 30) })).toBe(true);
  });

  it('is read from a message of its own only', () => {
    expect(tapInText('ยืนยัน k1|help')).toEqual({ verb: 'help' });
    expect(tapInText('ยืนยัน k1|help ค่ะ')).toBeNull();
    expect(tapInText('ช่วยยืนยัน k1|help')).toBeNull();
    expect(tapInText('ยืนยัน')).toBeNull();
  });
});

describe('short ids', () => {
  const sample = plan();
  const data = world([sample]);

  it('lead back to the plan, the row and the unit', () => {
    expect(planById(data, planId(sample))).toBe(sample);
    for (const one of sample.items) expect(itemById(sample, itemId(sample, one))).toBe(one);
    expect(unitById(data, shortId(NORTH))).toBe(NORTH);
  });

  it('stay the same when a deadline moves, and lead nowhere when the row is gone', () => {
    const moved = plan(sample.items.map((one) => ({ ...one, due: '2023-09-01' })));
    const first = itemId(sample, sample.items[0]!);
    expect(itemById(moved, first)?.code).toBe(sample.items[0]!.code);
    expect(itemById(plan(sample.items.slice(1)), first)).toBeNull();
    expect(planById(world([plan([], { fiscalYear: 2567 })]), planId(sample))).toBeNull();
    expect(unitById(data, 'AAAAAA')).toBeNull();
  });

  it('open no row when two rows share one', () => {
    const twin = item('1');
    const twins = plan([twin, { ...twin }]);
    expect(itemById(twins, itemId(twins, twin))).toBeNull();
  });
});
