import { describe, expect, test } from 'vitest';
import { classifyAnswer, classifySilence } from '../../src/line/status-table.js';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  classifyAnswer({
    status,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'x-line-request-id': 'request-1', ...headers },
  });

const error = (message: string) => ({ message });

describe('success', () => {
  test.each([
    [
      '200 of a push',
      200,
      { sentMessages: [{ id: '461230966842064897', quoteToken: 'q' }] },
      ['461230966842064897'],
    ],
    ['200 of a multicast', 200, {}, []],
    ['202 of the loading animation', 202, {}, []],
    ['200 whose sentMessages is no list', 200, { sentMessages: 'odd' }, []],
  ])('%s is accepted', (_name, status, body, sentMessageIds) => {
    expect(answer(status, body)).toMatchObject({
      kind: 'accepted',
      requestId: 'request-1',
      acceptedRequestId: null,
      sentMessageIds,
    });
  });

  test('409 with the accepted id is success and keeps both ids and the sent messages', () => {
    const body = { message: 'The retry key is already accepted', sentMessages: [{ id: '7' }] };
    expect(answer(409, body, { 'x-line-accepted-request-id': 'first' })).toMatchObject({
      kind: 'accepted',
      requestId: 'request-1',
      acceptedRequestId: 'first',
      sentMessageIds: ['7'],
    });
  });

  test('409 with the accepted id and an unreadable body is success all the same', () => {
    expect(answer(409, '<html>', { 'x-line-accepted-request-id': 'first' })).toMatchObject({
      kind: 'accepted',
      sentMessageIds: [],
    });
  });
});

describe('failures', () => {
  test.each([
    [400, error('Invalid reply token'), { kind: 'refused', cause: 'reply-token' }],
    [400, error('Failed to send messages'), { kind: 'refused', cause: 'not-in-chat' }],
    [400, error('The request body has 1 error(s)'), { kind: 'refused', cause: 'bad-request' }],
    [400, 'no JSON', { kind: 'refused', cause: 'bad-request' }],
    [
      401,
      error('Authentication failed due to the following reason: invalid token'),
      { kind: 'unauthorized' },
    ],
    [
      403,
      error('Access to this API is not available for your account'),
      { kind: 'refused', cause: 'forbidden' },
    ],
    [404, error('Not found'), { kind: 'refused', cause: 'not-found' }],
    [405, error('Method not allowed'), { kind: 'refused', cause: 'other' }],
    [408, '', { kind: 'in-doubt', cause: 'request-timeout' }],
    [409, error('Conflict'), { kind: 'refused', cause: 'conflict' }],
    [410, error('Gone'), { kind: 'refused', cause: 'gone' }],
    [413, error('Payload Too Large'), { kind: 'refused', cause: 'too-large' }],
    [415, error('Unsupported media type'), { kind: 'refused', cause: 'media-type' }],
    [429, error('You have reached your monthly limit.'), { kind: 'quota-gone' }],
    [429, error('The API rate limit has been exceeded. Try again later.'), { kind: 'rate-limited' }],
    [429, '<html>slow down</html>', { kind: 'rate-limited' }],
    [500, error('Internal server error'), { kind: 'in-doubt', cause: 'server-error' }],
    [502, '<html>bad gateway</html>', { kind: 'in-doubt', cause: 'server-error' }],
    [503, '', { kind: 'in-doubt', cause: 'server-error' }],
    [200, '', { kind: 'in-doubt', cause: 'unreadable' }],
    [200, '<html>', { kind: 'in-doubt', cause: 'unreadable' }],
    [200, 'null', { kind: 'in-doubt', cause: 'unreadable' }],
    [302, '', { kind: 'in-doubt', cause: 'redirect' }],
    [600, '', { kind: 'in-doubt', cause: 'server-error' }],
  ])('%i %j', (status, body, verdict) => {
    expect(answer(status, body)).toMatchObject({ ...verdict, status, requestId: 'request-1' });
  });

  test("LINE's message and its details are kept, cut to a length", () => {
    const body = {
      message: 'The request body has 1 error(s)',
      details: [{ message: 'Length must be between 0 and 5000', property: 'messages[0].text' }],
    };
    expect(answer(400, body)).toMatchObject({
      detail: 'The request body has 1 error(s); messages[0].text: Length must be between 0 and 5000',
    });
    const long = answer(400, error('x'.repeat(9000)));
    expect(long.kind !== 'accepted' && long.detail.length).toBe(300);
  });

  test('an answer without the request id says so', () => {
    expect(classifyAnswer({ status: 500, body: '', headers: {} })).toMatchObject({ requestId: null });
  });
});

describe('silence', () => {
  test('a request that never left is safe', () => {
    expect(classifySilence({ silence: 'unreachable', sent: false, detail: 'ECONNREFUSED' })).toEqual({
      kind: 'not-sent',
      cause: 'unreachable',
      status: null,
      requestId: null,
      detail: 'ECONNREFUSED',
    });
  });

  test.each(['timeout', 'reset'] as const)('a %s may have been accepted', (silence) => {
    expect(classifySilence({ silence, sent: true, detail: 'x' })).toMatchObject({
      kind: 'in-doubt',
      cause: silence,
    });
  });
});
