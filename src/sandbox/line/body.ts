import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { CALL_LIMITS } from '../../line/limits.js';
import { LineError, TEXT } from './errors.js';

/** Rich menu pictures are the largest thing uploaded; JSON bodies have LINE's own cap. */
const MOST_BYTES = CALL_LIMITS.bodyBytes;

/** The request body. @throws LineError 413 when it is over 2 MB (the rest is read away, so that the answer arrives). */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
    });
    request.on('end', () => {
      if (size > MOST_BYTES) reject(new LineError(413, TEXT.tooLarge));
      else resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
    });
    request.on('error', reject);
  });
}

/** @throws LineError 415 for another type, 400 for what is no JSON object. */
export function parseJson(contentType: string | undefined, raw: Buffer, text: string): unknown {
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) throw new LineError(415, TEXT.mediaType);
  if (!isUtf8(raw)) throw unparsable(1, 1);
  try {
    return JSON.parse(text);
  } catch {
    throw whereItFails(text);
  }
}

/** V8 tells a position only sometimes, so the first bad character is searched by halves. */
function whereItFails(text: string): LineError {
  let good = 0;
  let bad = text.length;
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (canGoOn(text.slice(0, middle))) good = middle;
    else bad = middle - 1;
  }
  const before = text.slice(0, good).split('\n');
  return unparsable(before.length, (before.at(-1)?.length ?? 0) + 1);
}

/** The start of some JSON text: whole, or at fault only because it ends. */
function canGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const position = Number(/at position (\d+)/.exec(String(error))?.[1] ?? Number.NaN);
    return /end of JSON/.test(String(error)) || position >= start.length;
  }
}

function unparsable(line: number, column: number): LineError {
  return new LineError(
    400,
    `The request body could not be parsed as JSON (line: ${line}, column: ${column})`,
  );
}
