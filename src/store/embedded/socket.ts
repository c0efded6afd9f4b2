import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import net from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../../errors.js';

/** `sun_path` holds 104 bytes on macOS and 108 on Linux, with the closing zero. */
const LONGEST_PATH = 103;

/**
 * Where the store of a data folder is served: a folder of this user alone, and a name made of the folder's real
 * path, so that every spelling of it leads to one socket and its length does not matter.
 * @throws Refusal when the temporary folder's name is too long or somebody else made the socket folder.
 */
export function socketPath(name: string): string {
  const folder = join(tmpdir(), `kamnot-${userInfo().uid}`);
  const path = join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 16)}.sock`);
  if (Buffer.byteLength(path) > LONGEST_PATH) {
    throw new Refusal(
      `TMPDIR is too long for a socket (${path} has more than ${LONGEST_PATH} bytes): set TMPDIR to a shorter folder, e.g. TMPDIR=/tmp`,
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(folder);
  if (uid !== userInfo().uid || (mode & 0o077) !== 0) {
    throw new Refusal(`${folder} is open to other users: remove it, or set TMPDIR to a folder of your own`);
  }
  return path;
}

export const socketOfFolder = (folder: string): string => socketPath(realpathSync(folder));

/** A plain connection to the socket; null when nobody answers there. */
export function connectTo(path: string): Promise<net.Socket | null> {
  return new Promise((resolve) => {
    const socket = net.connect(path);
    socket.once('connect', () => resolve(socket.removeAllListeners()));
    socket.once('error', () => resolve(null));
  });
}

/** The owner may be busy; that it is gone is noticed in another way (`home.ts`). */
const PATIENCE_MS = 10_000;

export const uriOf = (path: string): string =>
  `mongodb://${encodeURIComponent(path)}/kamnot?directConnection=true&serverSelectionTimeoutMS=${PATIENCE_MS}`;
