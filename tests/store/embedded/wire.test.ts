import { deserialize, serialize } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Framing, LIMITS, ProtocolError, readRequest, writeReply } from '../../../src/store/embedded/wire.js';

const OP_QUERY = 2004;
const OP_MSG = 2013;

function frame(opCode: number, body: Buffer, id = 7): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(16 + body.length, 0);
  header.writeInt32LE(id, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
}

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};

const kind0 = (document: object): Buffer => Buffer.concat([Buffer.from([0]), serialize(document)]);

function kind1(name: string, documents: object[]): Buffer {
  const inner = Buffer.concat([Buffer.from(`${name}\0`), ...documents.map((each) => serialize(each))]);
  return Buffer.concat([Buffer.from([1]), int32(4 + inner.length), inner]);
}

const message = (flags: number, ...sections: Buffer[]): Buffer =>
  frame(OP_MSG, Buffer.concat([int32(flags), ...sections]));

describe('framing', () => {
  it('gives the same messages however the stream is cut', () => {
    const messages = [
      message(0, kind0({ ping: 1 })),
      message(0, kind0({ text: 'ก'.repeat(500) })),
      frame(1, int32(0)),
    ];
    const stream = Buffer.concat(messages);
    const cuts = fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 30 });
    fc.assert(
      fc.property(cuts, (points) => {
        const edges = [0, ...points.sort((a, b) => a - b), stream.length];
        const framing = new Framing();
        const parts = edges.slice(1).flatMap((end, at) => framing.push(stream.subarray(edges[at], end)));
        expect(parts.map(String)).toEqual(messages.map(String));
      }),
    );
  });

  it.each([0, 15, -1, LIMITS.message + 1])('refuses a message that claims %i bytes', (length) => {
    expect(() => new Framing().push(Buffer.concat([int32(length), Buffer.alloc(20)]))).toThrow(ProtocolError);
  });
});

describe('requests', () => {
  it('fold document sequences into the command', () => {
    const sections = [
      kind0({ insert: 'rows', ordered: false }),
      kind1('documents', [{ _id: 'a' }, { _id: 'ข' }]),
    ];
    const { id, command, silent, legacy } = readRequest(message(0, ...sections));
    expect({ id, silent, legacy }).toEqual({ id: 7, silent: false, legacy: false });
    expect(command).toEqual({ insert: 'rows', ordered: false, documents: [{ _id: 'a' }, { _id: 'ข' }] });
    expect(readRequest(message(0, ...sections.reverse())).command).toEqual(command);
  });

  it('know the sign that no reply is expected, and skip a checksum', () => {
    expect(readRequest(message(2, kind0({ insert: 'x' }))).silent).toBe(true);
    expect(readRequest(message(1, kind0({ ping: 1 }), int32(-1))).command).toEqual({ ping: 1 });
  });

  it('read the opening hello of the old form', () => {
    const body = Buffer.concat([
      int32(0),
      Buffer.from('admin.$cmd\0'),
      int32(0),
      int32(-1),
      serialize({ isMaster: 1 }),
    ]);
    expect(readRequest(frame(OP_QUERY, body))).toMatchObject({ legacy: true, command: { isMaster: 1 } });
  });

  it.each([
    ['an unknown operation', frame(2002, int32(0))],
    ['a required flag that is unknown', message(8, kind0({ ping: 1 }))],
    ['a section of an unknown kind', message(0, Buffer.concat([Buffer.from([5]), serialize({})]))],
    ['a section longer than the message', message(0, Buffer.concat([Buffer.from([0]), int32(900)]))],
    ['no command', message(0, kind1('documents', []))],
    [
      'a sequence with a broken document',
      message(0, kind0({}), Buffer.from([1, 10, 0, 0, 0, 65, 0, 99, 0, 0])),
    ],
  ])('refuse %s', (_what, bytes) => {
    expect(() => readRequest(bytes)).toThrow();
  });

  it('never throw anything but an error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readRequest(frame(OP_MSG, Buffer.from(bytes)));
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});

describe('replies', () => {
  it('answer the request in its own form', () => {
    const request = { id: 42, command: {}, silent: false };
    const modern = writeReply({ ...request, legacy: false }, { ok: 1 });
    expect([modern.readInt32LE(0), modern.readInt32LE(8), modern.readInt32LE(12)]).toEqual([
      modern.length,
      42,
      OP_MSG,
    ]);
    expect(deserialize(modern.subarray(21))).toEqual({ ok: 1 });
    const old = writeReply({ ...request, legacy: true }, { ok: 1 });
    expect([old.readInt32LE(0), old.readInt32LE(12), old.readInt32LE(32)]).toEqual([old.length, 1, 1]);
    expect(deserialize(old.subarray(36))).toEqual({ ok: 1 });
  });
});
