import { Router } from 'express';
import { Registry } from 'prom-client';

export function metricsRoute(metricsText: () => Promise<string>): Router {
  const router = Router();
  router.get('/metrics', async (_request, response) => {
    response.set('content-type', Registry.PROMETHEUS_CONTENT_TYPE).send(await metricsText());
  });
  return router;
}
