import fc from 'fast-check';
import { expect, test } from 'vitest';
import { push, type Stand, stand, text } from './helpers.js';

/**
 * Any order of pushes, repeats, faults, quota changes, comings and goings: the stand-in must agree with a model
 * of a few lines about every status, and at the end about what was accepted and what it cost.
 */
type Step =
  | { do: 'push'; group: number; key: number | null }
  | { do: 'fault'; kind: 'error' | 'accept-error' | 'rate-limit' }
  | { do: 'quota'; value: number }
  | { do: 'join' | 'leave'; group: number }
  | { do: 'member'; group: number }
  | { do: 'pass'; hours: number };

interface Model {
  groups: { joined: boolean; members: number }[];
  keys: Map<number, { since: number; accepted: boolean }>;
  fault: 'error' | 'accept-error' | 'rate-limit' | null;
  quota: number;
  used: number;
  accepted: number;
  hours: number;
}

const GROUPS = 3;
const group = fc.nat(GROUPS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('push' as const), group, key: fc.option(fc.nat(4)) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      kind: fc.constantFrom('error' as const, 'accept-error' as const, 'rate-limit' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('quota' as const), value: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('join' as const, 'leave' as const), group }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('member' as const), group }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.nat(30) }) },
);

const keyText = (key: number, group: number) => `00000000-0000-4000-8000-0000000000${key}${group}`;

/** What LINE must answer, and the model after it. */
function predicted(model: Model, { group, key }: Extract<Step, { do: 'push' }>): number {
  const id = key === null ? null : key * GROUPS + group;
  const fault = model.fault;
  model.fault = null;
  const known = id === null ? undefined : model.keys.get(id);
  const alive = known && model.hours - known.since < 24;
  const entry = alive ? known : { since: model.hours, accepted: false };
  if (id !== null) model.keys.set(id, entry);
  if (fault === 'error') return 500;
  if (fault === 'rate-limit') return 429;
  if (entry.accepted && id !== null) return 409;
  const { joined, members } = model.groups[group] as Model['groups'][number];
  if (!joined) return 400;
  if (model.used + members > model.quota) return 429;
  model.used += members;
  model.accepted += 1;
  entry.accepted = true;
  return fault === 'accept-error' ? 500 : 200;
}

async function play(line: Stand, model: Model, ids: string[], step: Step): Promise<void> {
  switch (step.do) {
    case 'push': {
      const headers = step.key === null ? {} : { 'x-line-retry-key': keyText(step.key, step.group) };
      const expected = predicted(model, step);
      const { status } = await push(line, ids[step.group] as string, [text('ก')], headers);
      expect(status).toBe(expected);
      break;
    }
    case 'fault':
      line.faults.clear();
      line.faults.once(step.kind);
      model.fault = step.kind;
      break;
    case 'quota':
      line.setQuota({ type: 'limited', value: step.value });
      model.quota = step.value;
      break;
    case 'member':
      line.event.memberJoined(ids[step.group] as string, [line.addUser().id]);
      (model.groups[step.group] as Model['groups'][number]).members += 1;
      break;
    case 'pass':
      line.clock.pass(step.hours * 3_600_000);
      model.hours += step.hours;
      break;
    default:
      line.event[step.do](ids[step.group] as string);
      (model.groups[step.group] as Model['groups'][number]).joined = step.do === 'join';
  }
}

test('agrees with the model in any order of events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const line = await stand();
      const ids = Array.from({ length: GROUPS }, (_, i) => {
        const members = Array.from({ length: i + 1 }, () => line.addUser());
        return line.createGroup({ members }).id;
      });
      const model: Model = {
        groups: ids.map((_, i) => ({ joined: false, members: i + 1 })),
        keys: new Map(),
        fault: null,
        quota: 300,
        used: 0,
        accepted: 0,
        hours: 0,
      };
      for (const one of steps) await play(line, model, ids, one);
      expect(line.ledger).toHaveLength(model.accepted);
      expect(line.usage()).toBe(model.used);
      expect(line.ledger.reduce((sum, { cost }) => sum + cost, 0)).toBe(model.used);
      await line.close();
    }),
    { numRuns: 40 },
  );
});

test('a hundred calls at once under one key are accepted once', async () => {
  const line = await stand();
  const to = line.addUser().id;
  const headers = { 'x-line-retry-key': keyText(1, 1) };
  const answers = await Promise.all(Array.from({ length: 100 }, () => push(line, to, [text()], headers)));
  const statuses = answers.map(({ status }) => status).toSorted();
  expect(statuses).toEqual([200, ...Array(99).fill(409)]);
  expect(new Set(answers.map(({ json }) => json.sentMessages?.[0]?.id)).size).toBe(1);
  expect(line.ledger).toHaveLength(1);
});

test('a hundred calls at once never go over the quota', async () => {
  const line = await stand({ quota: { type: 'limited', value: 64 } });
  const group = line.createGroup({ members: [line.addUser(), line.addUser(), line.addUser()] });
  await line.invite(group.id);
  const answers = await Promise.all(Array.from({ length: 100 }, () => push(line, group.id)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(21);
  expect(line.usage()).toBe(63);
});
