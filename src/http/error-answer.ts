import type { ErrorRequestHandler } from 'express';
import type { Log } from '../log.js';

const WORDS: Record<number, string> = {
  400: 'the request could not be read',
  413: 'the body is over 1 MB',
  415: 'the body is compressed: send it as it is',
};

/**
 * The last handler: says in one line what was wrong with the request and never shows a stack, a body or a signature.
 * Only errors of the body parser carry a client status; everything else is ours and answers 500, so that an error
 * of LINE's API can never leak out as our own status.
 */
export function errorAnswer(log: Log): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const fromParser = typeof error?.type === 'string' && Number.isInteger(error.status);
    const badUrl = error instanceof URIError;
    const status: number = badUrl ? 400 : fromParser ? error.status : 500;
    if (status >= 500) log.error({ route: request.path, err: error }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(status).json({ error: WORDS[status] ?? 'something went wrong on our side' });
  };
}
