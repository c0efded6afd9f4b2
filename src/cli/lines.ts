import { createInterface } from 'node:readline';
import { Refusal, UsageError } from '../errors.js';

/** Lines of stdin that hold anything, one at a time, however long the input is. */
async function* stdinLines(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim()) yield line;
  }
}

/** One line as a JSON object. @throws Refusal when it is none */
export function readObject(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Falls through: text that is no JSON and JSON that is no object get the same answer.
  }
  throw new Refusal('this line is no JSON object: write one object a line');
}

/**
 * Answers each line of stdin with one JSON line, in order. A line that is refused is answered with its error, a value
 * in it that cannot be read as well, and the others go on.
 * @throws Refusal at the end when lines were refused
 */
export async function answerLines(
  answer: (given: Record<string, unknown>) => Promise<unknown>,
): Promise<void> {
  let refused = 0;
  for await (const line of stdinLines()) {
    const result = await answerLine(line, answer);
    if (result.refused) refused++;
    process.stdout.write(`${JSON.stringify(result.value)}\n`);
  }
  if (refused > 0) throw new Refusal(`${refused} lines were refused; their answers say why`);
}

async function answerLine(
  line: string,
  answer: (given: Record<string, unknown>) => Promise<unknown>,
): Promise<{ value: unknown; refused: boolean }> {
  let given: Record<string, unknown> = {};
  try {
    given = readObject(line);
    return { value: await answer(given), refused: false };
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof UsageError)) throw error;
    const { id, chatId } = given;
    return {
      value: {
        ...(id === undefined ? {} : { id }),
        ...(chatId === undefined ? {} : { chatId }),
        error: error.message,
      },
      refused: true,
    };
  }
}
