import type { Command } from 'commander';
import { giveBackStart, keepHeapSmall } from '../../heap.js';
import { startService } from '../../main.js';
import { createOutput } from '../output.js';

/** A stop that takes longer than this ends the process anyway (CONTRACT 1: 10 s). */
const STOP_LIMIT_MS = 9_900;

export function register(program: Command): void {
  program
    .command('serve')
    .description('run the service: webhook, reminders and, without LINE secrets, the sandbox')
    .action(async () => {
      const service = await startService(process.env);
      keepHeapSmall();
      giveBackStart();
      const out = createOutput(false);
      out.result(null, () =>
        service.sandbox
          ? `kamnot sandbox: open ${service.url}/sandbox (set the LINE_CHANNEL_* variables to connect LINE, see README.md)`
          : `kamnot is listening at ${service.url}/webhook`,
      );
      if (service.adminCode) {
        out.note(`first admin: send ${service.adminCode} to the bot in a 1:1 chat; it works once`);
      }
      await stopSignal();
      const limit = setTimeout(() => process.exit(0), STOP_LIMIT_MS);
      limit.unref();
      await service.stop();
      process.exit(0);
    });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
