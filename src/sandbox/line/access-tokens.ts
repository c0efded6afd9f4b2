import { LineError, TEXT } from './errors.js';
import type { Ids } from './ids.js';
import type { Channel } from './types.js';

/** Seconds a stateless token lives. */
export const STATELESS_LIFE_S = 900;

export interface Access {
  /** False for a valid token of some other channel. */
  own: boolean;
  /** `real()` it dies at; null: never. */
  until: number | null;
}

/** Which Bearer tokens are good, and until when. */
export class AccessTokens {
  private readonly tokens = new Map<string, Access>();

  constructor(
    private readonly real: () => number,
    private readonly ids: Ids,
    private readonly channel: Channel,
  ) {
    for (const token of channel.accessTokens) this.add(token);
  }

  add(token: string, own = true): void {
    this.tokens.set(token, { own, until: null });
  }

  revokeAll(): void {
    this.tokens.clear();
  }

  /** A stateless token. @throws LineError 400 when id or secret are wrong. */
  issue(id: string, secret: string): string {
    if (id !== this.channel.id || secret !== this.channel.secret) {
      throw new LineError(
        400,
        'invalid_client',
        [],
        {},
        {
          error: 'invalid_client',
          error_description: 'Invalid client_id or client_secret',
        },
      );
    }
    const token = `stateless.${this.ids.token()}${this.ids.token()}`;
    this.tokens.set(token, { own: true, until: this.real() + STATELESS_LIFE_S * 1_000 });
    return token;
  }

  /** @throws LineError 401 for a header without a good token. */
  authenticate(authorization: string | undefined): Access {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (!token) throw new LineError(401, TEXT.missingToken);
    return this.verify(token) ?? refuse(this.tokens.has(token));
  }

  /** What a token is good for, or null. */
  verify(token: string): Access | null {
    const access = this.tokens.get(token);
    return access && (access.until === null || this.real() < access.until) ? access : null;
  }
}

function refuse(known: boolean): never {
  throw new LineError(401, known ? TEXT.expiredToken : TEXT.invalidToken);
}
