export interface ErrorDetail {
  message: string;
  property?: string;
}

/** An answer of the platform that is no success: thrown by the rules, turned into HTTP by the server. */
export class LineError extends Error {
  override readonly name = 'LineError';
  constructor(
    readonly status: number,
    message: string,
    readonly details: ErrorDetail[] = [],
    readonly headers: Record<string, string> = {},
    /** Further properties of the body, e.g. `sentMessages` of a 409. */
    readonly extra: Record<string, unknown> = {},
  ) {
    super(message);
  }

  body(): Record<string, unknown> {
    return {
      message: this.message,
      ...(this.details.length > 0 && { details: this.details }),
      ...this.extra,
    };
  }
}

export const TEXT = {
  monthlyLimit: 'You have reached your monthly limit.',
  rateLimit: 'The API rate limit has been exceeded. Try again later.',
  invalidToken:
    'Authentication failed due to the following reason: invalid token. ' +
    'Confirm that the access token in the authorization header is valid.',
  expiredToken: 'Authentication failed due to the following reason: expired access token',
  missingToken:
    'Authentication failed due to the following reason: missing token. ' +
    'Confirm that the access token in the authorization header is set.',
  notFound: 'Not found',
  replyToken: 'Invalid reply token',
  failedToSend: 'Failed to send messages',
  retryKeyAccepted: 'The retry key is already accepted',
  retryKeyInvalid: 'The value of the X-Line-Retry-Key header is invalid',
  retryKeyOnReply: 'The X-Line-Retry-Key header is not supported by this endpoint',
  notVerified: 'Access to this API is not available for your account',
  mediaType: 'Unsupported Media Type',
  tooLarge: 'Request body is too large',
  internal: 'The error occurred on the server',
} as const;

/** `The request body has N error(s)` with its details. */
export function bodyErrors(details: ErrorDetail[]): LineError {
  return new LineError(400, `The request body has ${details.length} error(s)`, details);
}

export function invalidProperty(property: string): LineError {
  return new LineError(400, `The property, ${property}, in the request body is invalid (line: -, column: -)`);
}

export const notFound = () => new LineError(404, TEXT.notFound);
