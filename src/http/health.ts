import { Router } from 'express';

/** Null when ready, else the reasons why not, in plain words without ids or secrets. */
export type Readiness = () => Promise<string[]>;

export function healthRoutes(readiness: Readiness): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  router.get('/readyz', async (_request, response) => {
    const reasons = await readiness();
    response.status(reasons.length === 0 ? 200 : 503).json({ ready: reasons.length === 0, reasons });
  });
  return router;
}
