import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adminCode, claimAdmin } from '../../src/people/admin-code.js';
import type { Store } from '../../src/store/store.js';
import { ALICE, BOB, GROUP, openChatOffice, said } from '../chat/office.js';
import { testStore } from '../helpers/store.js';

let store: Store;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

describe('the first admin’s code', () => {
  it('stays the same over restarts until somebody used it', async () => {
    const code = await adminCode(store);
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(await adminCode(store)).toBe(code);
    expect(await claimAdmin(store, ALICE, ` ${code!.toLowerCase().replace('-', '')} `)).toBe(true);
    expect(await store.roles.of(ALICE)).toEqual([{ userId: ALICE, role: 'admin', unit: null }]);
    expect(await adminCode(store)).toBeNull();
  });

  it('is told with a space or a dash of any kind, as other codes are', async () => {
    for (const between of [' ', '–', ' - ']) {
      const code = (await adminCode(store))!;
      expect(await claimAdmin(store, ALICE, code.replace('-', between))).toBe(true);
      await store.roles.revoke(ALICE);
    }
  });

  it('makes one admin, whoever else sends it and however often', async () => {
    const code = (await adminCode(store))!;
    const won = await Promise.all([ALICE, BOB].map((user) => claimAdmin(store, user, code)));
    expect(won.filter(Boolean)).toHaveLength(1);
    const [first, other] = won[0] ? [ALICE, BOB] : [BOB, ALICE];
    expect(await claimAdmin(store, first, code)).toBe(true);
    expect(await claimAdmin(store, other, code)).toBe(false);
    expect(await store.roles.all()).toHaveLength(1);
  });

  it('is made anew when the only admin is gone, and the old one is dead', async () => {
    const old = (await adminCode(store))!;
    await claimAdmin(store, ALICE, old);
    await store.roles.revoke(ALICE);
    const code = (await adminCode(store))!;
    expect(code).not.toBe(old);
    expect(await claimAdmin(store, ALICE, old)).toBe(false);
    expect(await claimAdmin(store, BOB, code)).toBe(true);
  });

  it.each(['', 'ABCD-EFGH', '1.7', 'x'.repeat(5000), 'constructor'])('is not %s', async (text) => {
    await adminCode(store);
    expect(await claimAdmin(store, ALICE, text)).toBe(false);
  });

  it('is taken in the 1:1 chat only', async () => {
    const office = await openChatOffice();
    const code = (await adminCode(office.store))!;
    await office.say(code, GROUP);
    expect(await office.store.roles.all()).toEqual([]);
    expect(said(await office.say(code))).toContain('ผู้ดูแลระบบแล้ว');
    await office.close();
  });
});
