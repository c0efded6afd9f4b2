import mongoose from 'mongoose';
import type { Config } from '../config.js';
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
import { openMemoryHome } from './embedded/home.js';
import type { As } from './embedded/lock.js';
import { createEventStore } from './events.js';
import { createHolidays, seedHolidays } from './holidays.js';
import { createMemories } from './memories.js';
import { counterModel } from './models/counter.js';
import { createPictures } from './pictures.js';
import { createPlans } from './plans.js';
import { type Home, reachHome } from './reach.js';
import { createRevision } from './revision.js';
import { createRoles } from './roles.js';
import { createSettings } from './settings.js';
import type { Store } from './store.js';
import { createSubmissions } from './submissions.js';
import { createSuggestions } from './suggestions.js';
import { createUnits } from './units.js';

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
 * @param as `service` owns the data folder, `command` works beside a running service
 * @throws Refusal as `reachHome` and `storeAt` do
 */
export async function openStore(
  config: Pick<Config, 'mongodbUri' | 'dataDir'>,
  log: Log,
  { as = 'command' }: { as?: As } = {},
): Promise<Store> {
  return storeAt(await reachHome(config, log, as));
}

/** A store of its own that lives in memory only: rehearsals on a copy of the state, tests. */
export async function openMemoryStore(log: Log): Promise<Store> {
  return storeAt(await openMemoryHome(log));
}

/** Connects to where the data is. @throws Refusal when nobody answers there */
export async function storeAt(home: Home): Promise<Store> {
  try {
    const connection = await connect(home);
    const store = assemble(connection, home);
    await Promise.all(Object.values(connection.models).map((model) => model.createIndexes()));
    await seedHolidays(connection, store.settings);
    if (home.fresh) await Promise.all([store.events.voidLeases(), store.deliveries.voidLeases()]);
    return store;
  } catch (error) {
    await home.close();
    throw error;
  }
}

async function connect(home: Home): Promise<mongoose.Connection> {
  const { uri } = home;
  const patience = uri.includes('serverSelectionTimeoutMS=')
    ? {}
    : { serverSelectionTimeoutMS: SELECTION_MS };
  const connection = mongoose.createConnection(uri, { ...CONNECTION, ...patience });
  try {
    return await connection.asPromise();
  } catch (cause) {
    await connection.destroy();
    throw home.unanswered(cause);
  }
}

function assemble(connection: mongoose.Connection, home: Home): Store {
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
      await home.close();
    },
  };
}
