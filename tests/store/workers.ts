import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { asset } from '../../src/paths.js';

/** A child process that opens stores of the built service (`dist/`), and what it says, line by line. */
export interface Worker {
  child: ChildProcessWithoutNullStreams;
  lines: string[];
  /** Resolves with the line number `count` (from 1), or rejects when the process ends before. */
  line(count: number): Promise<string>;
  /** Ends it without warning; resolves when it is gone. */
  kill(): Promise<void>;
  ended: Promise<number | null>;
}

export function startWorker(name: 'lanes' | 'hold' | 'half', ...args: string[]): Worker {
  const child = spawn(process.execPath, [asset(`tests/store/workers/${name}.mjs`), ...args], {
    stdio: 'pipe',
  });
  const lines: string[] = [];
  const errors: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const line = (count: number) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (lines.length >= count) resolve(lines[count - 1] as string);
      };
      reader.on('line', look);
      look();
      void ended.then((code) => {
        look();
        reject(new Error(`${name} ended with ${code} after ${lines.length} lines: ${errors.join('')}`));
      });
    });
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { child, lines, line, kill, ended };
}
