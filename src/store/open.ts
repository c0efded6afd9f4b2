import mongoose from 'mongoose';
import type { Config } from '../config.js';
import { Refusal } from '../errors.js';
import type { Log } from '../log.js';
import { createAliases } from './aliases.js';
import { createAnnouncementAnswers } from './announcement-answers.js';
import { createAnnouncements } from './announcements.js';
import { createChats } from './chats.js';
import { failOnClosedSockets } from './closed-sockets.js';
import { createCodes } from './codes.js';
import { createDeliveryStore } from './deliveries.js';
import { createDialogs } from './dialogs.js';
import { createDuties } from './duties.js';
import { openFolderHome, openMemoryHome } from './embedded/home.js';
import { createEventStore } from './events.js';
import { createHolidays, seedHolidays } from './holidays.js';
import { createMemories } from './memories.js';
import { counterModel } from './models/counter.js';
import { createPictures } from './pictures.js';
import { createPlans } from './plans.js';
import { createRevision } from './revision.js';
import { createRoles } from './roles.js';
import { createSettings } from './settings.js';
import type { Store } from './store.js';
import { createSubmissions } from './submissions.js';
import { createSuggestions } from './suggestions.js';
import { createUnits } from './units.js';

/** `service` owns the data folder; `command` works beside a running service. */
export interface OpenOptions {
  as?: 'service' | 'command';
}

/** Where the data is, however it is reached. */
interface Reached {
  uri: string;
  /** Nobody else can hold a lease. */
  fresh: boolean;
  /** Why nobody answers, and what to do about it; `cause` is what the driver says. */
  unanswered(cause: unknown): Refusal;
  close(): Promise<void>;
}

/** How long an operation waits for a database that is away; `serverSelectionTimeoutMS` in the URI wins. */
const SELECTION_MS = 3000;

const CONNECTION: mongoose.ConnectOptions = {
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
  maxPoolSize: 50,
};

failOnClosedSockets();

/**
 * Opens the store: MongoDB when `mongodbUri` is set, else the embedded store in `dataDir`.
 * @throws Refusal when MongoDB cannot be reached; when `dataDir` cannot be used, its file is damaged, or another
 * service has it (the message names the process id).
 */
export async function openStore(
  config: Pick<Config, 'mongodbUri' | 'dataDir'>,
  log: Log,
  { as = 'command' }: OpenOptions = {},
): Promise<Store> {
  const uri = config.mongodbUri;
  if (uri) return storeAt({ uri, fresh: false, unanswered: noDatabase, close: async () => {} });
  return storeAt(await openFolderHome(config.dataDir, as, log));
}

/** A store of its own that lives in memory only: rehearsals on a copy of the state, tests. */
export async function openMemoryStore(log: Log): Promise<Store> {
  return storeAt(await openMemoryHome(log));
}

async function storeAt(reached: Reached): Promise<Store> {
  try {
    const connection = await connect(reached);
    const store = assemble(connection, reached);
    await Promise.all(Object.values(connection.models).map((model) => model.createIndexes()));
    await seedHolidays(connection, store.settings);
    if (reached.fresh) await Promise.all([store.events.voidLeases(), store.deliveries.voidLeases()]);
    return store;
  } catch (error) {
    await reached.close();
    throw error;
  }
}

async function connect(reached: Reached): Promise<mongoose.Connection> {
  const { uri } = reached;
  const patience = uri.includes('serverSelectionTimeoutMS=')
    ? {}
    : { serverSelectionTimeoutMS: SELECTION_MS };
  const connection = mongoose.createConnection(uri, { ...CONNECTION, ...patience });
  try {
    return await connection.asPromise();
  } catch (cause) {
    await connection.destroy();
    throw reached.unanswered(cause);
  }
}

function noDatabase(cause: unknown): Refusal {
  const problem = cause instanceof Error ? cause.message : String(cause);
  return new Refusal(
    `The database cannot be reached (${withoutCredentials(problem)}): check MONGODB_URI and that the server runs, or remove MONGODB_URI for the built-in store`,
    { cause },
  );
}

const withoutCredentials = (text: string): string => text.replaceAll(/\/\/[^@/\s]*@/g, '//');

function assemble(connection: mongoose.Connection, reached: Reached): Store {
  const revision = createRevision(connection);
  const counters = counterModel(connection);
  return {
    plans: createPlans(connection, revision),
    units: createUnits(connection, revision),
    chats: createChats(connection, revision),
    submissions: createSubmissions(connection, revision),
    holidays: createHolidays(connection, revision),
    aliases: createAliases(connection, revision),
    roles: createRoles(connection, revision),
    codes: createCodes(connection),
    suggestions: createSuggestions(connection),
    duties: createDuties(connection, revision),
    settings: createSettings(connection),
    memories: createMemories(connection),
    dialogs: createDialogs(connection),
    announcements: createAnnouncements(connection, revision),
    announcementAnswers: createAnnouncementAnswers(connection),
    pictures: createPictures(connection),
    events: createEventStore(connection),
    deliveries: createDeliveryStore(connection),
    revision: () => revision.read(),
    async ping() {
      await counters.updateOne({ _id: 'ping' }, { $inc: { count: 1 } }, { upsert: true });
    },
    async close() {
      await connection.destroy();
      await reached.close();
    },
  };
}
