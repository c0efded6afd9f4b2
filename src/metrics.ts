import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Heartbeat } from '../jobs/heartbeat.js';
import type { Clock } from './clock.js';
import type { Store } from './store/store.js';

/** What `/metrics` shows; values are read when asked. No label ever carries an id of a person or a chat. */
export function createMetrics(parts: {
  store: Pick<Store, 'deliveries' | 'events'>;
  heartbeat: Heartbeat;
  clock: Clock;
}): () => Promise<string> {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'kamnot_deliveries',
    help: 'Deliveries by status',
    labelNames: ['status'],
    registers,
    async collect() {
      const counts = await parts.store.deliveries.counts();
      for (const [status, count] of Object.entries(counts)) this.set({ status }, count);
    },
  });
  new Gauge({
    name: 'kamnot_events_waiting',
    help: 'LINE events stored and not yet handled',
    registers,
    async collect() {
      this.set(await parts.store.events.waiting());
    },
  });
  new Gauge({
    name: 'kamnot_schedule_age_seconds',
    help: 'Real time since the reminder schedule was last evaluated; -1: never',
    registers,
    collect() {
      const { lastEvaluatedAt } = parts.heartbeat;
      this.set(lastEvaluatedAt === null ? -1 : (parts.clock.real() - lastEvaluatedAt) / 1000);
    },
  });
  new Gauge({
    name: 'kamnot_schedule_missed_ticks',
    help: 'Evaluations of the reminder schedule that should have happened since the start and did not',
    registers,
    collect() {
      this.set(parts.heartbeat.missedTicks);
    },
  });
  return () => registry.metrics();
}
