import type { Command } from 'commander';
import { civilIso, HOUR_MS } from '../../clock.js';
import { readStatus } from '../../delivery/states.js';
import type { Delivery } from '../../delivery/types.js';
import { Refusal } from '../../errors.js';
import { type Context, withContext } from '../context.js';
import { createOutput } from '../output.js';

/** How long a retried delivery may take to go out, whatever its own window was. */
const RETRY_WINDOW_MS = HOUR_MS;

export function register(program: Command): void {
  const delivery = program.command('delivery').description('Messages on their way, and what became of them');
  delivery
    .command('list')
    .description('every delivery, oldest first')
    .option('--status <status>', 'only these: planned, sending, waiting, sent, failed, skipped or unknown')
    .option('--json', 'print JSON')
    .action(async ({ status, json }: { status?: string; json?: boolean }) => {
      const filter = status === undefined ? {} : { status: readStatus(status) };
      await withContext(process.env, async ({ store }) => {
        const found = (await store.deliveries.list(filter)).map(shown);
        createOutput(Boolean(json)).result(found, () => table(found));
      });
    });
  delivery
    .command('retry')
    .description('send a delivery again that failed, was skipped, or whose fate is unknown')
    .argument('<key>', 'as `delivery list` shows it')
    .option('--json', 'print JSON')
    .action(async (key: string, { json }: { json?: boolean }) => {
      await withContext(process.env, async (context) => {
        const again = shown(await retry(context, key).catch(refuseAsShown));
        createOutput(Boolean(json)).result(
          again,
          () => `${again.key} is planned again; the service sends it`,
        );
      });
    });
}

async function retry({ store, clock }: Context, key: string): Promise<Delivery> {
  const until = civilIso(new Date(clock.now().getTime() + RETRY_WINDOW_MS));
  const again = await store.deliveries.retry(key, { real: clock.real(), until });
  if (!again)
    throw new Refusal(`There is no delivery ${JSON.stringify(key)}: kamnot delivery list shows the keys`);
  return again;
}

/** A refused retry shows the delivery as every other answer does, not as it is stored. */
function refuseAsShown(error: unknown): never {
  if (!(error instanceof Refusal) || error.result === undefined) throw error;
  throw new Refusal(error.message, { result: shown(error.result as Delivery), cause: error });
}

type Shown = ReturnType<typeof shown>;

/** CONTRACT 4 `delivery list`. */
const shown = (delivery: Delivery) => ({
  key: delivery.key,
  chatId: delivery.chatId,
  status: delivery.status,
  attempts: delivery.attempts,
  reason: delivery.reason,
  lineRequestId: delivery.lineRequestId,
  acceptedRequestId: delivery.acceptedRequestId,
  plannedAt: delivery.plannedAt,
  sentAt: delivery.sentAt,
});

function table(rows: Shown[]): string {
  if (rows.length === 0) return 'no deliveries';
  return rows
    .map((row) =>
      [row.status.padEnd(8), row.sentAt ?? row.plannedAt, row.key, row.reason ?? ''].join('  ').trimEnd(),
    )
    .join('\n');
}
