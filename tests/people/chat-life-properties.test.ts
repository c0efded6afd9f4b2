import fc from 'fast-check';
import { expect, it } from 'vitest';
import { issueCode } from '../../src/people/codes.js';
import type { Chat } from '../../src/people/types.js';
import { NORTH, SOUTH } from '../chat/fixtures.js';
import { ALICE, BOB, buttons, type ChatOffice, GROUP, openChatOffice } from '../chat/office.js';

/** BOB is a member without a role, ALICE an organizer; null: LINE does not say who tapped. */
const WHO = [BOB, ALICE, null] as const;

type Step =
  | { kind: 'join' | 'leave' | 'refused' | 'wait' }
  | { kind: 'choose'; who: (typeof WHO)[number]; which: number }
  | { kind: 'approve'; who: (typeof WHO)[number]; from: 'group' | 'private'; which: number }
  | { kind: 'code'; unit: string | null };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('join', 'leave', 'refused', 'wait' as const) }),
  fc.record({ kind: fc.constant('choose' as const), who: fc.constantFrom(...WHO), which: fc.nat(2) }),
  fc.record({
    kind: fc.constant('approve' as const),
    who: fc.constantFrom(...WHO),
    from: fc.constantFrom('group', 'private' as const),
    which: fc.nat(9),
  }),
  fc.record({ kind: fc.constant('code' as const), unit: fc.constantFrom(NORTH, SOUTH, null) }),
);

/** Plays one step; gives every approve button that came up. */
async function play(office: ChatOffice, one: Step, seen: string[]): Promise<void> {
  const remember = (data: string[]) => seen.push(...data.filter((each) => !seen.includes(each)));
  switch (one.kind) {
    case 'join':
    case 'leave':
      await office.happen(one.kind, GROUP);
      return;
    case 'refused':
      if (await office.store.chats.get(GROUP)) await office.store.chats.set(GROUP, { active: false });
      return;
    case 'wait':
      office.clock.moveTo(new Date(office.clock.now().getTime() + 120_000));
      return;
    case 'choose': {
      const choice = await office.tap('k1|units|0||', GROUP, BOB);
      const wish = [...buttons(choice, 'k1|unit|').slice(0, 2), 'k1|club'][one.which]!;
      remember(buttons(await office.tap(wish, GROUP, one.who), 'k1|approve|'));
      const told = [...office.told.values()].flatMap((messages) =>
        buttons({ messages, matters: true }, 'k1|approve|'),
      );
      remember(told);
      return;
    }
    case 'approve': {
      const data = seen[one.which % Math.max(1, seen.length)];
      if (!data) return;
      const where = one.from === 'group' || one.who === null ? GROUP : one.who;
      await Promise.all([office.tap(data, where, one.who), office.tap(data, where, one.who)]);
      return;
    }
    case 'code': {
      const grant = { kind: 'chat', unit: one.unit, strong: one.unit === null } as const;
      await office.say(`/รหัส ${await issueCode(office.store, office.clock, grant)}`, GROUP, BOB, false);
    }
  }
}

const mayApprove = (one: Step): boolean =>
  one.kind === 'code' || ((one.kind === 'choose' || one.kind === 'approve') && one.who === ALICE);

const binding = (chat: Chat | null) => chat?.approved && { unit: chat.unit, strong: chat.strong };

it('a group speaks for nobody that an organizer did not approve, in whatever order people tap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const office = await openChatOffice();
      await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
      const seen: string[] = [];
      let before: Chat | null = null;
      for (const one of steps) {
        await play(office, one, seen);
        const after = await office.store.chats.get(GROUP);
        if (binding(after) && !mayApprove(one)) expect(binding(after)).toEqual(binding(before));
        if (one.kind === 'leave') expect(after).toBeNull();
        if (one.kind === 'join' && before && !before.active) expect(after).toMatchObject({ approved: false });
        if (after?.approved) expect(after.unit !== null || after.strong).toBe(true);
        before = after;
      }
      await office.close();
    }),
    { numRuns: 15 },
  );
});
