import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/clock.js';
import { CODE_HOURS, type Grant, issueCode, useCode } from '../../src/people/codes.js';
import type { Store } from '../../src/store/store.js';
import { ALICE, BOB, GROUP, OTHER_GROUP } from '../chat/office.js';
import { testStore } from '../helpers/store.js';

const ROLE: Grant = { kind: 'role', role: 'organizer', unit: null };
const CHAT: Grant = { kind: 'chat', unit: null, strong: true };

let store: Store;
let realNow: number;
const clock = { now: () => new Date(realNow), real: () => realNow };
beforeEach(async () => {
  store = await testStore();
  realNow = Date.parse('2023-03-13T02:00:00Z');
});
afterEach(() => store.close());

describe('one-time codes', () => {
  it('give what they give to the first who uses them, however it is typed, and again to the same', async () => {
    const code = await issueCode(store, clock, ROLE);
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(await useCode(store, clock, ` ${code.toLowerCase().replace('-', ' ')} `, ALICE)).toEqual(ROLE);
    expect(await useCode(store, clock, code, BOB)).toBeNull();
    expect(await useCode(store, clock, code, ALICE)).toEqual(ROLE);
  });

  it('of a person are none in a group, and stay good; of a group none in a 1:1 chat', async () => {
    const [role, chat] = [await issueCode(store, clock, ROLE), await issueCode(store, clock, CHAT)];
    expect(await useCode(store, clock, role, GROUP)).toBeNull();
    expect(await useCode(store, clock, chat, ALICE)).toBeNull();
    expect(await useCode(store, clock, role, ALICE)).toEqual(ROLE);
    expect(await useCode(store, clock, chat, OTHER_GROUP)).toEqual(CHAT);
  });

  it('expire', async () => {
    const code = await issueCode(store, clock, ROLE);
    realNow += CODE_HOURS * HOUR_MS - 1;
    expect(await useCode(store, clock, code, ALICE)).toEqual(ROLE);
    realNow += 1;
    expect(await useCode(store, clock, code, ALICE)).toBeNull();
  });

  it('differ every time', async () => {
    const codes = await Promise.all(Array.from({ length: 50 }, () => issueCode(store, clock, ROLE)));
    expect(new Set(codes).size).toBe(50);
  });
});
