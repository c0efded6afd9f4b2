import { Router, raw } from 'express';

/** Verifies and stores a webhook body; see `src/line/intake.ts`. */
export type Receive = (
  body: Buffer,
  signature: string | undefined,
) => Promise<{ status: 200 | 400 | 401 | 413 | 503; reason?: string }>;

/** LINE publishes no maximum; a real batch is far below 1 MB. The cap comes before hashing (CONTRACT 3). */
const BODY_LIMIT = '1mb';

/**
 * `POST /webhook`. The signature covers the raw bytes, so no parser may stand before this route,
 * and nothing may unpack or re-encode the body (`inflate: false`).
 */
export function webhookRoute(receive: Receive): Router {
  const router = Router();
  const bytes = raw({ type: () => true, limit: BODY_LIMIT, inflate: false });
  router.post('/webhook', bytes, async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const { status, reason } = await receive(body, request.get('x-line-signature'));
    response.status(status).json(reason ? { error: reason } : {});
  });
  router.all('/webhook', (_request, response) => {
    response.set('allow', 'POST').status(405).json({ error: 'LINE calls this address with POST' });
  });
  return router;
}
