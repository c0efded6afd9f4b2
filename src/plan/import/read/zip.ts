import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;
/** Largest file that is unpacked, in bytes: a sheet of a plan is far smaller. */
const LARGEST = 64 * 1024 * 1024;

interface Entry {
  method: number;
  size: number;
  offset: number;
}

/**
 * Looks into a zip archive.
 * @returns a function that gives the text of a file in it by its path, or null where it has none
 * @throws Error when the archive is damaged or a file in it larger than 64 MB
 */
export function zipReader(archive: Buffer): (path: string) => string | null {
  const entries = readDirectory(archive);
  return (path) => {
    const entry = entries.get(path);
    if (!entry) return null;
    const names = archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28);
    const start = entry.offset + 30 + names;
    const packed = archive.subarray(start, start + entry.size);
    const bytes = entry.method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: LARGEST }) : packed;
    return bytes.toString('utf8');
  };
}

function readDirectory(archive: Buffer): Map<string, Entry> {
  const end = archive.lastIndexOf(signature(END_OF_DIRECTORY));
  const entries = new Map<string, Entry>();
  if (end < 0) return entries;
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0 && archive.readUInt32LE(at) === ENTRY; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    entries.set(archive.toString('utf8', at + 46, at + 46 + name), {
      method: archive.readUInt16LE(at + 10),
      size: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
