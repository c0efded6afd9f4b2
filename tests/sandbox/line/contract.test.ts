import { describe, expect, test } from 'vitest';
import { REFUSED_FLEX } from './refused-flex.js';
import { REFUSED_MESSAGES } from './refused-messages.js';
import { TAKEN_MESSAGES } from './taken-messages.js';

/**
 * The judge judged: the same messages to LINE's own validate endpoint, by hand, with the token of a development
 * account, outside CI. Nothing is sent to anybody. Where the stand-in is stricter on purpose, LINE may answer 200.
 *   LINE_CONTRACT_TOKEN=… npx vitest run tests/sandbox/line/contract.test.ts
 */
const token = process.env['LINE_CONTRACT_TOKEN'];
const origin = process.env['LINE_CONTRACT_ORIGIN'] ?? 'https://api.line.me';
/** Refused here, though LINE may take them. */
const STRICTER = [
  'an unknown property',
  'a number as text',
  'a colour of three digits',
  'columns with different counts',
];

const statusOf = async (messages: unknown[]): Promise<number> => {
  const answer = await fetch(`${origin}/v2/bot/message/validate/push`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ messages }),
  });
  return answer.status;
};

/** The names of those that LINE answers otherwise. */
async function disagreements(cases: [string, unknown[]][], expected: number): Promise<string[]> {
  const differing: string[] = [];
  for (const [name, messages] of cases) {
    const status = await statusOf(messages);
    if (status !== expected) differing.push(`${name}: ${status}`);
  }
  return differing;
}

describe.skipIf(!token)('LINE itself (skipped without LINE_CONTRACT_TOKEN)', () => {
  test('takes what the stand-in takes', async () => {
    expect(await disagreements(TAKEN_MESSAGES, 200)).toEqual([]);
  });

  test('refuses what the stand-in refuses', async () => {
    const refused = [...REFUSED_MESSAGES, ...REFUSED_FLEX].filter(([name]) => !STRICTER.includes(name));
    const cases = refused.map(([name, messages]): [string, unknown[]] => [name, messages]);
    expect(await disagreements(cases, 400)).toEqual([]);
  });
});
