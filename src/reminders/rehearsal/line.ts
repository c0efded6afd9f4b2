import type { Clock } from '../../clock.js';
import { createLineClient, type LineClient } from '../../line/client.js';
import { longLivedToken } from '../../line/token.js';
import type { Log } from '../../log.js';
import type { Chat } from '../../people/types.js';
import { type LedgerEntry, type StandInLine, startStandInLine } from '../../sandbox/line/index.js';

/** A LINE of its own for a rehearsal: no quota, no rates, every chat of the state in it. */
export interface RehearsalLine {
  client: LineClient;
  /** What it accepted, in order. */
  ledger: readonly LedgerEntry[];
  close(): Promise<void>;
}

/** A group that nobody has counted has one member at least. */
const FEWEST_MEMBERS = 1;

export async function startRehearsalLine(chats: Chat[], clock: Clock, log: Log): Promise<RehearsalLine> {
  const line = await startStandInLine({
    clock,
    quota: { type: 'none' },
    rateScale: Number.POSITIVE_INFINITY,
  });
  try {
    for (const chat of chats) admit(line, chat);
  } catch (error) {
    await line.close();
    throw error;
  }
  const origin = line.origin;
  const token = longLivedToken(line.channel.accessTokens[0] ?? '');
  const client = createLineClient({ baseUrl: origin, dataBaseUrl: origin, token, clock, log });
  return {
    client,
    ledger: line.ledger,
    async close() {
      await client.close();
      await line.close();
    },
  };
}

function admit(line: StandInLine, { chatId, kind, members }: Chat): void {
  if (kind === 'user') {
    line.addUser({ id: chatId, friend: true });
    return;
  }
  const people = Array.from({ length: members ?? FEWEST_MEMBERS }, () => line.addUser());
  line.createGroup({ id: chatId, kind, members: people });
  line.event.join(chatId);
}
