import pino from 'pino';

export type Log = pino.Logger;

/**
 * Logs carry request ids and states, never texts, tokens or ids of people and chats (DESIGN 9).
 * Redaction by path is the net under that rule; output goes to stderr, because stdout belongs to `--json`.
 */
const SECRET_PATHS = [
  'userId',
  'chatId',
  'groupId',
  'roomId',
  'replyToken',
  'text',
  'token',
  'accessToken',
  'channelSecret',
  'authorization',
  'signature',
  'body',
  'payload',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*[*].${name}`]);

export function createLog(level: string): Log {
  return pino(
    { level, redact: { paths: SECRET_PATHS, censor: '[redacted]' }, base: null },
    pino.destination({ fd: 2, sync: true }),
  );
}
