import { STATELESS_LIFE_S } from '../access-tokens.js';
import type { Handler } from '../call.js';
import { EMPTY } from '../call.js';
import { bodyErrors, LineError } from '../errors.js';
import type { SendMethod } from '../types.js';

/** Any other channel, as a foreign token shows it. */
const FOREIGN = { userId: 'U0000000000000000000000000000f0e1', clientId: '1699999999' };

export const botInfo: Handler = ({ channel }, { access }) => ({
  json: {
    userId: access.own ? channel.botUserId : FOREIGN.userId,
    basicId: access.own ? channel.basicId : '@other',
    displayName: access.own ? channel.displayName : 'Other account',
    chatMode: 'bot',
    markAsReadMode: 'auto',
  },
});

/** Form body, as OAuth wants it. Tokens by JWT are not stood in for. */
export const statelessToken: Handler = ({ accessTokens }, { text, headers }) => {
  if (!String(headers['content-type']).startsWith('application/x-www-form-urlencoded')) {
    throw oauthError('invalid_request', 'the body must be a form');
  }
  const form = new URLSearchParams(text);
  if (form.get('grant_type') !== 'client_credentials') {
    throw oauthError('unsupported_grant_type', 'grant_type must be client_credentials');
  }
  const token = accessTokens.issue(form.get('client_id') ?? '', form.get('client_secret') ?? '');
  return { json: { token_type: 'Bearer', access_token: token, expires_in: STATELESS_LIFE_S } };
};

/** `GET /oauth2/v2.1/verify?access_token=` and `POST /v2/oauth/verify` with a form. */
export const verifyToken: Handler = ({ accessTokens, channel, clock }, { query, text }) => {
  const token = query.get('access_token') ?? new URLSearchParams(text).get('access_token');
  const access = accessTokens.verify(token ?? '');
  if (!access) throw oauthError('invalid_request', 'access token is invalid or expired');
  const left = access.until === null ? 3_138_007_490 : Math.floor((access.until - clock.real()) / 1_000);
  return { json: { client_id: access.own ? channel.id : FOREIGN.clientId, expires_in: left, scope: 'P CM' } };
};

function oauthError(error: string, description: string): LineError {
  return new LineError(400, description, [], {}, { error, error_description: description });
}

export const quota: Handler = (platform) => ({ json: platform.quota.plan });

export const consumption: Handler = (platform) => ({ json: { totalUsage: platform.quota.used() } });

/** Messages sent on a day (yyyyMMdd, UTC+9) by one method. */
export const delivered =
  (method: SendMethod): Handler =>
  (platform, { query }) => {
    const date = query.get('date') ?? '';
    if (!/^\d{8}$/.test(date)) {
      throw new LineError(400, "The value for the 'date' parameter is invalid");
    }
    return { json: platform.quota.delivered(method, date) };
  };

/** Three dots in a 1:1 chat. */
export const loading: Handler = ({ world }, call) => {
  const { chatId, loadingSeconds = 20 } = call.body as { chatId: string; loadingSeconds?: number };
  if (loadingSeconds % 5 !== 0) {
    throw bodyErrors([{ message: 'must be a multiple of five', property: 'loadingSeconds' }]);
  }
  if (!world.users.has(chatId)) throw new LineError(400, "The value for the 'chatId' parameter is invalid");
  return { status: 202, json: {} };
};

export const markAsRead: Handler = () => EMPTY;

export const validateOnly: Handler = () => EMPTY;

export const getWebhook: Handler = ({ poster }) => {
  if (!poster.url) throw new LineError(404, 'Webhook endpoint not found');
  return { json: { endpoint: poster.url, active: true } };
};

export const setWebhook: Handler = ({ poster }, call) => {
  const { endpoint } = call.body as { endpoint: string };
  if (!/^https:\/\/[^/]/.test(endpoint) || !URL.canParse(endpoint)) {
    throw bodyErrors([{ message: 'Invalid webhook endpoint URL', property: 'endpoint' }]);
  }
  poster.url = endpoint;
  return EMPTY;
};

/** Posts a signed body without events, as the console's "Verify" does. */
export const testWebhook: Handler = async ({ poster, clock }, call) => {
  const { endpoint } = call.body as { endpoint?: string };
  const result = await poster.post([], {}, endpoint ?? poster.url);
  const reasons = { ok: 'OK', 'error-status': 'ERROR_STATUS_CODE', timeout: 'REQUEST_TIMEOUT' } as const;
  const reason = result.outcome in reasons ? reasons[result.outcome as 'ok'] : 'COULD_NOT_CONNECT';
  return {
    json: {
      success: result.outcome === 'ok',
      timestamp: new Date(clock.real()).toISOString(),
      statusCode: result.status ?? 0,
      reason,
      detail: result.status === null ? 'no answer' : String(result.status),
    },
  };
};
