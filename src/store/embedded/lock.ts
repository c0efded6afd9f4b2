import { randomUUID } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type As = 'service' | 'command';

/** The process that owns a data folder, and where it serves the folder's store. */
export interface Owner {
  pid: number;
  /** When that process started (boot and tick), since process ids come again; null where the system tells none. */
  started: string | null;
  as: As;
  socket: string;
}

export interface Lock {
  release(): void;
}

const PREFIX = 'owner.';

/**
 * Takes the folder for this process, or tells who has it.
 * Each owner makes the file of the next number, which only one process can; a dead owner's file is never taken
 * away before a higher one stands, so there is no moment at which two processes could both take over.
 * 1. Read the highest owner; it lives: it has the folder.
 * 2. Make the next number's file, whole, by a link; somebody was quicker: start again.
 * 3. Look again: a higher one appeared meanwhile: withdraw and start again. Else clear away the lower ones.
 */
export function tryLock(folder: string, as: As, socket: string): Lock | Owner {
  for (;;) {
    const highest = numbers(folder).at(-1) ?? 0;
    const owner = highest > 0 ? readOwner(folder, highest) : null;
    if (owner && lives(owner)) return owner;
    const mine = highest + 1;
    if (!make(folder, mine, { pid: process.pid, started: startOf(process.pid), as, socket })) continue;
    const present = numbers(folder);
    if (present.at(-1) !== mine) {
      remove(folder, mine);
      continue;
    }
    for (const number of present) if (number < mine) remove(folder, number);
    return { release: () => remove(folder, mine) };
  }
}

export const isLock = (result: Lock | Owner): result is Lock => 'release' in result;

function numbers(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => /^owner\.\d+$/.test(name))
    .map((name) => Number(name.slice(PREFIX.length)))
    .sort((left, right) => left - right);
}

const fileOf = (folder: string, number: number): string => join(folder, `${PREFIX}${number}`);

function remove(folder: string, number: number): void {
  rmSync(fileOf(folder, number), { force: true });
}

function make(folder: string, number: number, owner: Owner): boolean {
  const draft = join(folder, `.${PREFIX}${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    linkSync(draft, fileOf(folder, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Null when the owner went away between listing and reading. */
function readOwner(folder: string, number: number): Owner | null {
  try {
    return JSON.parse(readFileSync(fileOf(folder, number), 'utf8')) as Owner;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

function lives(owner: Owner): boolean {
  if (owner.started !== null) return startOf(owner.pid) === owner.started;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Boot and start tick of a living process (Linux); null when it is dead, a zombie, or the system does not tell. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return null;
  }
}
