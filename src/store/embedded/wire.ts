import { deserialize, serialize } from 'bson';

/** A BSON document as the engine sees it. */
export type Doc = Record<string, unknown>;

/** One request of a driver, with its document sequences folded into the command. */
export interface Request {
  id: number;
  command: Doc;
  /** `moreToCome`: the driver expects no reply. */
  silent: boolean;
  /** The opening `OP_QUERY` hello; it is answered with `OP_REPLY`, everything after it with `OP_MSG`. */
  legacy: boolean;
}

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const KNOWN_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME;

/** What hello announces and what the framing enforces, in bytes and counts. */
export const LIMITS = { document: 16 * 1024 * 1024, message: 48_000_000, batch: 100_000 } as const;

/** A command of our own: see `Session.onYield`. */
export const YIELD = 'kamnotYield';

/** Texts come from a driver of ours, which made them of strings: looking for broken UTF-8 costs as much as the rest. */
const TRUSTED = { validation: { utf8: false } } as const;

/** The bytes are no message of the protocol: the connection is closed. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/**
 * Cuts a byte stream into messages. `push` returns the whole messages that have arrived by now.
 * @throws ProtocolError on a length that no message has.
 */
export class Framing {
  #waiting: Buffer[] = [];
  #size = 0;

  push(chunk: Buffer): Buffer[] {
    this.#waiting.push(chunk);
    this.#size += chunk.length;
    const first = this.#waiting[0] as Buffer;
    if (first.length >= 4 && this.#size < messageLength(first)) return [];
    return this.#cut(this.#waiting.length === 1 ? first : Buffer.concat(this.#waiting));
  }

  #cut(bytes: Buffer): Buffer[] {
    const messages: Buffer[] = [];
    let at = 0;
    while (bytes.length - at >= 4) {
      const length = messageLength(bytes.subarray(at));
      if (bytes.length - at < length) break;
      messages.push(bytes.subarray(at, at + length));
      at += length;
    }
    this.#waiting = at < bytes.length ? [bytes.subarray(at)] : [];
    this.#size = bytes.length - at;
    return messages;
  }
}

function messageLength(bytes: Buffer): number {
  const length = bytes.readInt32LE(0);
  if (length < HEADER || length > LIMITS.message) throw new ProtocolError(`message of ${length} bytes`);
  return length;
}

/** Reads one whole message. @throws ProtocolError when it is none that a driver of today sends. */
export function readRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  if (opCode === OP_MSG) return readMsg(id, message);
  if (opCode === OP_QUERY) return readQuery(id, message);
  throw new ProtocolError(`operation ${opCode}`);
}

function readMsg(id: number, message: Buffer): Request {
  const flags = message.readUInt32LE(HEADER);
  if ((flags & 0xffff & ~KNOWN_FLAGS) !== 0) throw new ProtocolError(`flags ${flags}`);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let command: Doc | null = null;
  const sequences: Doc = {};
  for (let at = HEADER + 4; at < end; ) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    if (size < 5 || at + 1 + size > end) throw new ProtocolError(`section of ${size} bytes`);
    const section = message.subarray(at + 1, at + 1 + size);
    if (kind === 0) command = deserialize(section, TRUSTED);
    else if (kind === 1) Object.assign(sequences, readSequence(section));
    else throw new ProtocolError(`section of kind ${kind}`);
    at += 1 + size;
  }
  if (command === null) throw new ProtocolError('a message without a command');
  return {
    id,
    command: Object.assign(command, sequences),
    silent: (flags & MORE_TO_COME) !== 0,
    legacy: false,
  };
}

/** A document sequence: size, name, documents one after another. */
function readSequence(section: Buffer): Doc {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd < 0) throw new ProtocolError('a sequence without a name');
  const documents: Doc[] = [];
  for (let at = nameEnd + 1; at < section.length; ) {
    const size = section.readInt32LE(at);
    if (size < 5 || at + size > section.length) throw new ProtocolError(`document of ${size} bytes`);
    documents.push(deserialize(section.subarray(at, at + size), TRUSTED));
    at += size;
  }
  return { [section.toString('utf8', 4, nameEnd)]: documents };
}

function readQuery(id: number, message: Buffer): Request {
  const nameEnd = message.indexOf(0, HEADER + 4);
  if (nameEnd < 0) throw new ProtocolError('a query without a name');
  return { id, command: deserialize(message.subarray(nameEnd + 9)), silent: false, legacy: true };
}

/** The bytes that answer `request` with `reply`. */
export function writeReply(request: Request, reply: Doc): Buffer {
  const document = serialize(reply);
  const prefix = Buffer.alloc(request.legacy ? HEADER + 20 : HEADER + 5);
  prefix.writeInt32LE(prefix.length + document.length, 0);
  prefix.writeInt32LE(request.id, 8);
  prefix.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  if (request.legacy) prefix.writeInt32LE(1, HEADER + 16);
  return Buffer.concat([prefix, document]);
}
