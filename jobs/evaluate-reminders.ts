import type { ReminderTick, TickResult } from '../src/reminders/scheduler/tick.js';
import type { Heartbeat } from './heartbeat.js';
import type { Job } from './job.js';

/** Every two seconds: CONTRACT 5.8 asks for at least every five, and one evaluation may be late. */
export const REMINDERS_EVERY_MS = 2_000;

/** Evaluates the reminder policy; what it plans is sent by the outbox, which is told at once. */
export function evaluateReminders(options: {
  reminders: ReminderTick;
  heartbeat: Heartbeat;
  onTick: (result: TickResult) => void;
}): Job {
  return {
    name: 'evaluate-reminders',
    schedule: '*/2 * * * * *',
    async run() {
      const result = await options.reminders.tick();
      options.heartbeat.beat();
      options.onTick(result);
    },
  };
}
