import type { ReminderPolicy } from './types.js';

/** Name of the stored setting; it may hold only the fields that differ from the default. */
export const POLICY_SETTING = 'reminders.policy';

/** CONTRACT 5. */
export const DEFAULT_POLICY: ReminderPolicy = {
  unitOffsets: [30, 14, 7, 3, 1, 0],
  strongOffsets: [30, 7, 1, 0, -1],
  overdueOffsets: [1, 3, 7],
  overdueMondays: 4,
  milestoneOffsets: [7, 1],
  sendAt: '08:30',
  windowFrom: '08:00',
  windowTo: '18:00',
};

/** What a stored field must be, as a test and in words. */
interface Rule {
  holds: (value: unknown) => boolean;
  must: string;
}

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

const MOST_OFFSETS = 31;
const offsets = (least: number): Rule => ({
  holds: (value) =>
    Array.isArray(value) && value.length <= MOST_OFFSETS && value.every((one) => isWhole(one, least, 366)),
  must: `must be a list of at most ${MOST_OFFSETS} whole numbers from ${least} to 366`,
});

const time: Rule = {
  holds: (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  must: 'must be a time of day, e.g. 08:30',
};

const RULES: Record<keyof ReminderPolicy, Rule> = {
  unitOffsets: offsets(0),
  strongOffsets: offsets(-366),
  overdueOffsets: offsets(1),
  overdueMondays: { holds: (value) => isWhole(value, 0, 52), must: 'must be a whole number from 0 to 52' },
  milestoneOffsets: offsets(0),
  sendAt: time,
  windowFrom: time,
  windowTo: time,
};

/**
 * The policy in force. A stored policy that cannot be used does not stop the reminders: the default holds and
 * `fault` says what is wrong with it, in one line for the log.
 */
export function readPolicy(stored: unknown): { policy: ReminderPolicy; fault: string | null } {
  if (stored === null || stored === undefined) return { policy: DEFAULT_POLICY, fault: null };
  const known = Object.entries(stored).filter(([name]) => name in RULES);
  const policy: ReminderPolicy = { ...DEFAULT_POLICY, ...Object.fromEntries(known) };
  const isObject = typeof stored === 'object' && !Array.isArray(stored);
  const wrong = isObject ? faultOf(policy) : 'its root: must be an object';
  if (wrong === null) return { policy, fault: null };
  return {
    policy: DEFAULT_POLICY,
    fault: `setting ${POLICY_SETTING} is unusable at ${wrong}; the default policy holds until it is corrected`,
  };
}

function faultOf(policy: ReminderPolicy): string | null {
  for (const [name, { holds, must }] of Object.entries(RULES))
    if (!holds(policy[name as keyof ReminderPolicy])) return `${name}: ${must}`;
  const { windowFrom, sendAt, windowTo } = policy;
  return windowFrom <= sendAt && sendAt < windowTo ? null : 'sendAt: must lie in the window';
}
