import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { type TestHome, testHome } from '../helpers/store.js';
import { CIVIL, draft, event } from './fixtures.js';

/**
 * The probe that decides whether a server may be used at all: many claimers on several connections race for the
 * same rows by conditional updates, and each row must be won exactly once.
 */
const STORES = 4;
const ROWS = 400;
let home: TestHome;
let stores: Store[];

beforeEach(async () => {
  home = testHome();
  stores = [];
  for (let n = 0; n < STORES; n++) stores.push(await home.open());
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await home.remove();
});

const numbers = Array.from({ length: ROWS }, (_, n) => n);
const claimers = numbers.slice(0, STORES * 4);
const storeOf = (claimer: number): Store => stores[claimer % STORES] as Store;

/** Claims until nothing is left. */
async function drain(claim: () => Promise<string[]>): Promise<string[]> {
  const won: string[] = [];
  for (let batch = await claim(); batch.length > 0; batch = await claim()) won.push(...batch);
  return won;
}

describe('racing claimers', () => {
  it('win each delivery once', async () => {
    await storeOf(0).deliveries.plan(
      numbers.map((n) => draft(n)),
      { civil: CIVIL, real: 1 },
    );
    await storeOf(0).deliveries.promote(1);
    const claim = (claimer: number) => async () => {
      const claimed = await storeOf(claimer).deliveries.claim(`p${claimer}`, 1, 60_000, 7);
      return claimed.map(({ key }) => key);
    };
    const won = (await Promise.all(claimers.map((claimer) => drain(claim(claimer))))).flat();
    expect(won.sort()).toEqual(numbers.map((n) => draft(n).key).sort());
  });

  it('win each event once', async () => {
    await storeOf(0).events.insertNew(numbers.map((n) => event(n)));
    const claim = (claimer: number) => async () => {
      const claimed = await storeOf(claimer).events.claim(`p${claimer}`, 1, 60_000, 7);
      return claimed.map(({ id }) => id);
    };
    const won = (await Promise.all(claimers.map((claimer) => drain(claim(claimer))))).flat();
    expect(won.sort()).toEqual(numbers.map((n) => event(n).id).sort());
  });

  it('insert each new event once', async () => {
    const events = numbers.slice(0, 60).map((n) => event(n));
    const fresh = await Promise.all(claimers.map((claimer) => storeOf(claimer).events.insertNew(events)));
    expect(fresh.flat().sort()).toEqual(events.map(({ id }) => id));
  });

  it('compare and set one after another', async () => {
    await storeOf(0).settings.set('count', 0);
    const add = async (claimer: number): Promise<void> => {
      const { settings } = storeOf(claimer);
      const before = await settings.get<number>('count');
      if (!(await settings.compareAndSet('count', before, (before ?? 0) + 1))) return add(claimer);
    };
    await Promise.all(claimers.map(add));
    expect(await storeOf(0).settings.get('count')).toBe(claimers.length);
  });

  it('mark a submission as new once', async () => {
    const mark = { plan: 'p', code: '1', sub: null, unit: 'u', at: CIVIL, by: 'operator' };
    const news = await Promise.all(claimers.map((claimer) => storeOf(claimer).submissions.mark(mark)));
    expect(news.filter(Boolean).length).toBe(1);
  });

  it('count each revision', async () => {
    await Promise.all(claimers.map((claimer) => storeOf(claimer).units.add(`unit ${claimer}`, [])));
    expect(await storeOf(1).revision()).toBe(String(claimers.length));
  });
});
