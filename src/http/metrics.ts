import { Router } from 'express';

/** Prometheus' text format. */
const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

export function metricsRoute(metricsText: () => Promise<string>): Router {
  const router = Router();
  router.get('/metrics', async (_request, response) => {
    response.set('content-type', CONTENT_TYPE).send(await metricsText());
  });
  return router;
}
