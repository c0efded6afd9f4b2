import express, { type Express, type Router } from 'express';
import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import { errorAnswer } from './error-answer.js';
import { healthRoutes, type Readiness } from './health.js';
import { metricsRoute } from './metrics.js';
import { pictureRoutes } from './pictures.js';
import { type Receive, webhookRoute } from './webhook.js';

export interface AppParts {
  receive: Receive;
  readiness: Readiness;
  metricsText: () => Promise<string>;
  /** Absent: no pictures are served. */
  pictures?: Pick<Store['pictures'], 'get'>;
  /** The sandbox page, only in sandbox mode. */
  sandbox: Router | null;
  log: Log;
}

/** All HTTP routes of CONTRACT 3, in one place. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(webhookRoute(parts.receive));
  app.use(healthRoutes(parts.readiness));
  app.use(metricsRoute(parts.metricsText));
  if (parts.pictures) app.use(pictureRoutes(parts.pictures));
  if (parts.sandbox) {
    app.use('/sandbox', parts.sandbox);
    app.get('/', (_request, response) => response.redirect('/sandbox'));
  }
  app.use((_request, response) => {
    response.status(404).json({ error: 'not found' });
  });
  app.use(errorAnswer(parts.log));
  return app;
}
