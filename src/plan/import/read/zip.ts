import { unzipSync } from 'fflate';

/** Largest file that is unpacked, in bytes: a sheet of a plan is far smaller. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Unpacks a zip archive.
 * @param wanted which files to unpack, by their paths
 * @returns their bytes by path @throws Error when the archive is damaged or a wanted file in it larger than 64 MB
 */
export const unpack = (archive: Buffer, wanted: RegExp): Record<string, Uint8Array> =>
  unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name)) return false;
      if (originalSize > LARGEST) throw new Error(`${name} is larger than 64 MB unpacked`);
      return true;
    },
  });

/** As `unpack`, but a function that gives the text of an unpacked file by its path, or null where there is none. */
export function zipReader(archive: Buffer, wanted: RegExp): (path: string) => string | null {
  const files = unpack(archive, wanted);
  return (path) => (files[path] ? Buffer.from(files[path]).toString('utf8') : null);
}
