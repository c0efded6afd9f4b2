import { counted } from './count.js';
import type { Cursors } from './cursors.js';
import type { Engine } from './engine.js';
import { projected } from './project.js';
import { badValue, CommandError, onlyKnown, refused } from './refused.js';
import type { Selection } from './select.js';
import { type Doc, LIMITS, YIELD } from './wire.js';
import { type WriteReply, writeAll } from './writes.js';

/** Fields every command may carry; none of them changes what it does here. */
const ENVELOPE = [
  '$db',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'comment',
  'maxTimeMS',
  'apiVersion',
];

type Run = (command: Doc, session: Session) => Doc;

interface Command {
  /** Fields of its own; any other is refused. Null: whatever it carries is of no consequence. */
  fields: readonly string[] | null;
  run: Run;
}

/** What a connection's commands work on. */
export interface Session {
  engine: Engine;
  cursors: Cursors;
  /** Called when a service asks a command that owns the folder to hand it over. */
  onYield: () => void;
}

const hello: Run = () => ({
  helloOk: true,
  ismaster: true,
  isWritablePrimary: true,
  maxBsonObjectSize: LIMITS.document,
  maxMessageSizeBytes: LIMITS.message,
  maxWriteBatchSize: LIMITS.batch,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
});

/** The commands that mongoose and its driver send for what the models do; nothing else is answered. */
const COMMANDS: Record<string, Command> = {
  hello: { fields: null, run: hello },
  ismaster: { fields: null, run: hello },
  isMaster: { fields: null, run: hello },
  ping: { fields: null, run: () => ({}) },
  endSessions: { fields: null, run: () => ({}) },
  insert: { fields: ['documents', 'ordered'], run: insert },
  update: { fields: ['updates', 'ordered'], run: update },
  delete: { fields: ['deletes', 'ordered'], run: remove },
  findAndModify: {
    fields: ['query', 'sort', 'update', 'remove', 'new', 'upsert', 'fields'],
    run: findAndModify,
  },
  find: {
    fields: ['filter', 'sort', 'projection', 'skip', 'limit', 'batchSize', 'singleBatch'],
    run: (command, { engine, cursors }) => {
      const found = engine.collection(name(command, 'find')).find(selection(command));
      return cursors.open(namespace(command, 'find'), found.map(projected(command['projection'])));
    },
  },
  aggregate: { fields: ['pipeline', 'cursor'], run: aggregate },
  count: {
    fields: ['query'],
    run: (command, { engine }) => ({
      n: engine.collection(name(command, 'count')).find({ filter: (command['query'] ?? {}) as Doc }).length,
    }),
  },
  getMore: {
    fields: ['collection', 'batchSize'],
    run: (command, { cursors }) => cursors.more(command['getMore']),
  },
  killCursors: {
    fields: ['cursors'],
    run: (command, { cursors }) => cursors.kill(command['cursors'] as unknown[]),
  },
  createIndexes: { fields: ['indexes'], run: createIndexes },
  [YIELD]: { fields: [], run: yieldFolder },
};

/** Answers one command. @throws CommandError (the reply `ok: 0`) on what is refused. */
export function run(command: Doc, session: Session): Doc {
  const verb = Object.keys(command)[0] ?? '';
  const known = Object.hasOwn(COMMANDS, verb) ? COMMANDS[verb] : undefined;
  if (!known) throw new CommandError(59, 'CommandNotFound', refused(`the command ${verb}`).message);
  if ('lsid' in command || 'txnNumber' in command) throw refused('sessions and transactions');
  if (known.fields) onlyKnown(command, new Set([verb, ...known.fields, ...ENVELOPE]), verb);
  return known.run(command, session);
}

function yieldFolder(_command: Doc, { onYield }: Session): Doc {
  setImmediate(onYield);
  return {};
}

/** A driver's heartbeat, which nobody asked for. */
export const isHello = (command: Doc): boolean => COMMANDS[Object.keys(command)[0] ?? '']?.run === hello;

function name(command: Doc, verb: string): string {
  const collection = command[verb];
  if (typeof collection !== 'string' || collection === '') throw badValue(`${verb} needs a collection`);
  return collection;
}

const namespace = (command: Doc, verb: string): string => `${String(command['$db'])}.${name(command, verb)}`;

function selection(command: Doc): Selection {
  return {
    filter: (command['filter'] ?? {}) as Doc,
    sort: command['sort'] as Doc | undefined,
    skip: Number(command['skip'] ?? 0),
    limit: Number(command['limit'] ?? 0),
  };
}

function insert(command: Doc, { engine }: Session): Doc {
  const collection = engine.collection(name(command, 'insert'));
  return writeAll(command, command['documents'], (document) => {
    collection.insert(document);
    return { n: 1 };
  });
}

const UPDATE_FIELDS = new Set(['q', 'u', 'multi', 'upsert']);

function update(command: Doc, { engine }: Session): Doc {
  const collection = engine.collection(name(command, 'update'));
  const reply = writeAll(command, command['updates'], (each): WriteReply => {
    onlyKnown(each, UPDATE_FIELDS, 'update');
    const request = { filter: each['q'] as Doc, update: each['u'], upsert: each['upsert'] === true };
    const { matched, modified, upsertedId } = collection.update(request, each['multi'] === true);
    return upsertedId === null ? { n: matched, modified } : { n: 1, modified: 0, upsertedId };
  });
  return { nModified: 0, ...reply };
}

const DELETE_FIELDS = new Set(['q', 'limit']);

function remove(command: Doc, { engine }: Session): Doc {
  const collection = engine.collection(name(command, 'delete'));
  return writeAll(command, command['deletes'], (each) => {
    onlyKnown(each, DELETE_FIELDS, 'delete');
    return { n: collection.remove({ filter: each['q'] as Doc, limit: Number(each['limit']) }).length };
  });
}

function findAndModify(command: Doc, { engine }: Session): Doc {
  const collection = engine.collection(name(command, 'findAndModify'));
  const filter = (command['query'] ?? {}) as Doc;
  const sort = command['sort'] as Doc | undefined;
  const shown = projected(command['fields']);
  if (command['remove'] === true) {
    const [removed] = collection.remove({ filter, sort, limit: 1 });
    return { value: removed ? shown(removed) : null, lastErrorObject: { n: removed ? 1 : 0 } };
  }
  const result = collection.update(
    { filter, sort, update: command['update'], upsert: command['upsert'] === true },
    false,
  );
  const value = command['new'] === true ? result.after : result.before;
  const upserted = result.upsertedId === null ? {} : { upserted: result.upsertedId };
  const n = result.upsertedId === null ? result.matched : 1;
  const lastErrorObject = { n, updatedExisting: result.matched > 0, ...upserted };
  return { value: value ? shown(value) : null, lastErrorObject };
}

function aggregate(command: Doc, { engine, cursors }: Session): Doc {
  const collection = engine.collection(name(command, 'aggregate'));
  return cursors.open(namespace(command, 'aggregate'), counted(collection, command['pipeline']));
}

const INDEX_FIELDS = new Set(['key', 'name', 'unique', 'background']);

function createIndexes(command: Doc, { engine }: Session): Doc {
  const collection = engine.collection(name(command, 'createIndexes'));
  for (const each of command['indexes'] as Doc[]) {
    onlyKnown(each, INDEX_FIELDS, 'createIndexes');
    const key = Object.entries(each['key'] as Doc);
    const odd = key.find(([field, direction]) => direction !== 1 || field.includes('.'));
    if (odd) throw refused(`an index on ${odd[0]}: ${String(odd[1])} (only plain fields, ascending)`);
    collection.createIndex(
      key.map(([field]) => field),
      each['unique'] === true,
    );
  }
  return { numIndexesAfter: collection.indexes().length + 1 };
}
