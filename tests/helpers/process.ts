import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { asset } from '../../src/paths.js';

const MAIN = asset('dist/src/cli/main.js');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

type Vars = Record<string, string>;

/** Only what is given and what a process needs: the developer's own settings must not leak into a test. */
const environment = (vars: Vars): Vars => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  TZ: 'America/New_York',
  ...vars,
});

export const tempDir = (): string => mkdtempSync(join(tmpdir(), 'kamnot-test-'));

/** Runs one `kamnot` command as a process of its own. */
export function kamnot(args: string[], env: Vars, input?: string): Promise<Outcome> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: environment(env),
    cwd: tmpdir(),
  });
  child.stdin.end(input ?? '');
  return outcome(child);
}

/** Runs a command with `--json` and parses what it prints. */
export async function kamnotJson<T = unknown>(args: string[], env: Vars, input?: string): Promise<T> {
  const { code, stdout, stderr } = await kamnot([...args, '--json'], env, input);
  if (code !== 0) throw new Error(`kamnot ${args.join(' ')} exited ${code}: ${stderr}${stdout}`);
  return JSON.parse(stdout) as T;
}

function outcome(child: ChildProcess): Promise<Outcome> {
  const out = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    out.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    out.stderr += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...out }));
  });
}

export interface RunningService {
  url: string;
  pid: number;
  /** Waits until the service has printed something that fits, on stderr. */
  printed(pattern: RegExp): Promise<[string, ...string[]]>;
  /** Resolves when the process has ended. */
  ended: Promise<Outcome>;
  /** SIGTERM, then waits. */
  stop(): Promise<Outcome>;
  kill(): Promise<Outcome>;
}

/** Starts `kamnot serve` and resolves once `/readyz` answers 200. Rejects with its output when it ends before. */
export async function startService(env: Vars): Promise<RunningService> {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: environment({ PORT: '0', ...env, HOST: '127.0.0.1' }),
    cwd: tmpdir(),
  });
  const ended = outcome(child);
  const printed = reader(child.stderr);
  const listening = reader(child.stdout)(/http:\/\/[\d.:]+(?=\/)/);
  const early = ended.then(({ code, stderr, stdout }) => {
    throw new Error(`serve ended with ${code}: ${stderr}${stdout}`);
  });
  const [url] = await Promise.race([listening, early]);
  await Promise.race([waitReady(url), early]);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { url, pid: child.pid ?? 0, printed, ended, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** Remembers an output from now on, and waits for what comes. */
function reader(output: Readable): RunningService['printed'] {
  let text = '';
  const waiting = new Set<() => void>();
  output.on('data', (chunk) => {
    text += chunk;
    for (const look of waiting) look();
  });
  return (pattern) =>
    new Promise((resolve) => {
      const look = () => {
        const match = pattern.exec(text);
        if (match) resolve([match[0], ...match.slice(1)]);
      };
      waiting.add(look);
      look();
    });
}

const READY_WITHIN_MS = 60_000;

async function waitReady(url: string): Promise<void> {
  for (const deadline = performance.now() + READY_WITHIN_MS; performance.now() < deadline; ) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${url} was not ready within ${READY_WITHIN_MS} ms`);
}
