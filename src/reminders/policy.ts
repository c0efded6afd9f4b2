import { z } from 'zod';
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

const offsets = (least: number) => z.array(z.int().min(least).max(366)).max(31);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const schema = z
  .object({
    unitOffsets: offsets(0),
    strongOffsets: offsets(-366),
    overdueOffsets: offsets(1),
    overdueMondays: z.int().min(0).max(52),
    milestoneOffsets: offsets(0),
    sendAt: time,
    windowFrom: time,
    windowTo: time,
  })
  .partial()
  .transform((stored) => ({ ...DEFAULT_POLICY, ...stored }))
  .refine(({ windowFrom, sendAt, windowTo }) => windowFrom <= sendAt && sendAt < windowTo, {
    path: ['sendAt'],
    error: 'must lie in the window',
  });

/**
 * The policy in force. A stored policy that cannot be used does not stop the reminders: the default holds and
 * `fault` says what is wrong with it, in one line for the log.
 */
export function readPolicy(stored: unknown): { policy: ReminderPolicy; fault: string | null } {
  if (stored === null || stored === undefined) return { policy: DEFAULT_POLICY, fault: null };
  const parsed = schema.safeParse(stored);
  if (parsed.success) return { policy: parsed.data, fault: null };
  const [issue] = parsed.error.issues;
  return {
    policy: DEFAULT_POLICY,
    fault: `setting ${POLICY_SETTING} is unusable at ${issue?.path.join('.') || 'its root'}: ${issue?.message}; the default policy holds until it is corrected`,
  };
}
