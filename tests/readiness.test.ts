import { describe, expect, it } from 'vitest';
import { createMetrics } from '../src/metrics.js';
import { createReadiness } from '../src/readiness.js';

describe('readiness', () => {
  it('is ready when the store answers and nobody has a trouble', async () => {
    expect(await createReadiness({ ping: async () => undefined }, [() => null])()).toEqual([]);
  });

  it('says every reason', async () => {
    const down = { ping: () => Promise.reject(new Error('gone')) };
    expect(await createReadiness(down, [() => 'the schedule stands still'])()).toEqual([
      'the store does not answer',
      'the schedule stands still',
    ]);
  });
});

describe('metrics', () => {
  const store = {
    deliveries: {
      counts: async () => ({
        planned: 1,
        sending: 0,
        waiting: 2,
        sent: 3,
        failed: 0,
        skipped: 0,
        unknown: 0,
      }),
    },
    events: { waiting: async () => 4 },
  } as unknown as Parameters<typeof createMetrics>[0]['store'];
  const clock = { now: () => new Date(0), real: () => 12_000 };
  const heartbeat = (last: number | null) => ({
    lastEvaluatedAt: last,
    missedTicks: 5,
    beat: () => undefined,
    trouble: () => null,
  });

  it('shows deliveries by status, waiting events and the age of the schedule', async () => {
    const text = await createMetrics({ store, heartbeat: heartbeat(2_000), clock })();
    expect(text).toContain('kamnot_deliveries{status="waiting"} 2');
    expect(text).toContain('kamnot_events_waiting 4');
    expect(text).toContain('kamnot_schedule_age_seconds 10');
    expect(text).toContain('kamnot_schedule_missed_ticks 5');
  });

  it('shows -1 before the first evaluation', async () => {
    expect(await createMetrics({ store, heartbeat: heartbeat(null), clock })()).toContain(
      'kamnot_schedule_age_seconds -1',
    );
  });
});
