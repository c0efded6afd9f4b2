import { describe, expect, it } from 'vitest';
import { answerTo } from '../../src/chat/answer.js';
import { decodeTap } from '../../src/chat/postback.js';
import { decodeRowSet, encodeRowSet } from '../../src/chat/row-set.js';
import { sceneOf } from '../../src/chat/scene.js';
import { type ReadingTap, readTap } from '../../src/chat/taps/read.js';
import { item, largePlan, plan, question, understood, world } from './fixtures.js';
import { alt, of, tell } from './telling.js';

const PLAN = largePlan(400);
const DATA = world([PLAN]);
const ASKING = { at: '2022-11-01T09:00:00+07:00' };

/** The button to the next page of what was drawn; null on the last. */
function nextPage(drawn: unknown): string | null {
  const found = JSON.stringify(drawn).match(/k1\|(?:rows|due)\|[^"]*\|[1-9]\d*(?=")/u);
  return found?.[0] ?? null;
}

const codesIn = (drawn: unknown): string[] =>
  [...JSON.stringify(drawn).matchAll(/"displayText":"ข้อ ([\d.]+)"/gu)].map((found) => found[1]!);

describe('further pages', () => {
  it.each([
    ['of rows limited otherwise than by date', 'points', [{ kind: 'says' as const, word: 'คลิป' }]],
    ['of rows of a period', 'period', undefined],
  ])('%s go through all of them once', (_, kind, limits) => {
    const rows = PLAN.items.filter((_, index) => kind === 'period' || index % 2 === 0);
    const meant = understood({
      intent: 'list',
      plan: PLAN,
      items: rows,
      period: kind === 'period' ? ['2022-10-01', '2023-09-30'] : null,
      ...(limits ? { limits } : {}),
    });
    const first = answerTo([meant], question(ASKING), DATA).messages;
    const seen = codesIn(first);
    for (let page = nextPage(first); page !== null; ) {
      const drawn = readTap(sceneOf(question(ASKING), DATA), decodeTap(page) as ReadingTap)!.drawn;
      expect(codesIn(drawn).length).toBeGreaterThan(0);
      seen.push(...codesIn(drawn));
      page = nextPage(drawn);
    }
    expect(seen.sort()).toEqual(rows.map(({ code }) => code).sort());
  });
});

describe('a set of rows on a button', () => {
  it('holds any rows of a large plan', () => {
    const large = largePlan(1500);
    for (const rows of [[], large.items, large.items.slice(700, 731), [large.items[1499]!]]) {
      const set = encodeRowSet(large, rows);
      expect(set.length).toBeLessThan(270);
      expect(decodeRowSet(large, set)).toEqual(rows);
    }
  });

  it('means nothing in a plan with other rows', () => {
    const before = plan([item('1'), item('2')]);
    const after = plan([item('3'), ...before.items]);
    expect(decodeRowSet(after, encodeRowSet(before, before.items))).toBeNull();
  });
});

describe('what is not handed in', () => {
  it('is headed as what it is', () => {
    const period: [string, string] = ['2023-06-01', '2023-09-30'];
    const heading = (...codes: string[]): string =>
      alt(tell({ intent: 'list', items: codes.flatMap((code) => of(code)), period })).split('\n')[0]!;
    expect(heading('3')).toMatch(/^ต้องส่งช่วง/);
    expect(heading('6', '7')).toMatch(/^กำหนดการช่วง/);
    expect(heading('3', '6')).toMatch(/^ต้องส่งและกำหนดการช่วง/);
  });

  it('says what it is in a list', () => {
    const words = alt(
      tell({ intent: 'list', items: [...of('6'), ...of('7')], period: ['2023-06-01', '2023-09-30'] }),
    );
    expect(words).toContain('6 (กำหนดแล้วเสร็จ)');
    expect(words).toContain('7 (วันจัดกิจกรรม)');
  });

  it('is no round, and the next round is one tap away', () => {
    const answered = tell({ intent: 'next', items: of('7') });
    expect(alt(answered)).toMatch(/^กำหนดการถัดไป/);
    expect(JSON.stringify(answered.messages)).toContain('ส่งถัดไป 20 มิ.ย. 66');
  });
});
