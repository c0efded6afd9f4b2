import type { Dispatcher } from 'undici';
import type { TokenSource } from './token.js';

/** What a person sent, read whole; or it is over the limit, or LINE does not give it (any more). */
export type ReadContent = { bytes: Buffer } | { refused: 'size' | 'gone' };

/** Reads the content of a message, of `most` bytes at the most. Never throws. */
export type ContentReader = (messageId: string, most: number) => Promise<ReadContent>;

const TIMEOUT_MS = 20_000;

/** @param dataBaseUrl LINE's origin for content, without a path */
export function createContentReader(options: { dataBaseUrl: string; token: TokenSource }): ContentReader {
  const { dataBaseUrl, token } = options;

  async function get(messageId: string, bearer: string): Promise<Dispatcher.ResponseData> {
    const { request } = await import('undici');
    return request(`${dataBaseUrl}/v2/bot/message/${encodeURIComponent(messageId)}/content`, {
      headers: { authorization: `Bearer ${bearer}` },
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
  }

  /** A token that was taken back is changed for a new one, once. */
  async function open(messageId: string): Promise<Dispatcher.ResponseData> {
    const bearer = await token.get();
    const first = await get(messageId, bearer);
    if (first.statusCode !== 401) return first;
    await first.body.dump();
    return get(messageId, (await token.refresh(bearer)) ?? bearer);
  }

  return async (messageId, most) => {
    try {
      const answer = await open(messageId);
      if (answer.statusCode === 200) return await readUpTo(answer.body, most);
      await answer.body.dump();
      return { refused: 'gone' };
    } catch {
      return { refused: 'gone' };
    }
  };
}

/** Stops reading as soon as it is too much: nobody fills the memory with a film. */
async function readUpTo(body: Dispatcher.ResponseData['body'], most: number): Promise<ReadContent> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += (part as Buffer).length;
    if (size > most) {
      body.destroy();
      return { refused: 'size' };
    }
    parts.push(part as Buffer);
  }
  return { bytes: Buffer.concat(parts) };
}
