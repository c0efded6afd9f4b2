import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { json, type NextFunction, type Request, type Response, Router, static as serveStatic } from 'express';
import { Refusal } from '../errors.js';
import { asset } from '../paths.js';
import type { ServerEvent } from './page/view.js';
import type { Sandbox } from './sandbox.js';

/** The page may load only its own files and pictures over https; nothing may frame it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' https: data:; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

/** The sandbox page and the calls it makes; only ever mounted without LINE secrets (CONTRACT 3). */
export function sandboxRoutes(sandbox: Sandbox): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    next();
  });
  router.get('/', async (_request, response) => {
    response.type('html').send(await readFile(asset('src/sandbox/page/index.html'), 'utf8'));
  });
  router.use('/client', serveStatic(fileURLToPath(new URL('./page/client/', import.meta.url))));
  router.use(serveStatic(asset('src/sandbox/page'), { index: false, extensions: ['css', 'svg'] }));
  router.get('/api/state', async (_request, response) => {
    response.json(await sandbox.state());
  });
  router.get('/api/events', (request, response) => streamEvents(sandbox, request, response));
  router.use('/api', sameOrigin, json({ limit: '64kb' }), actions(sandbox));
  return router;
}

function actions(sandbox: Sandbox): Router {
  const router = Router();
  const answer =
    (work: (body: Record<string, unknown>) => Promise<unknown>) =>
    async (request: Request, response: Response) => {
      try {
        response.json((await work((request.body ?? {}) as Record<string, unknown>)) ?? {});
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        response.status(400).json({ error: error.message });
      }
    };
  router.post(
    '/say',
    answer(({ chatId, text, mention }) => sandbox.say(String(chatId), String(text ?? ''), mention === true)),
  );
  router.post(
    '/tap',
    answer(({ chatId, action }) => sandbox.tap(String(chatId), action)),
  );
  router.post(
    '/organizer',
    answer(() => sandbox.becomeOrganizer()),
  );
  router.post(
    '/clock',
    answer(({ move }) => sandbox.moveClock(move === 'next' ? 'next' : 'day')),
  );
  return router;
}

/** Another site's page must not be able to press buttons here: browsers tell where a POST comes from. */
function sameOrigin(request: Request, response: Response, next: NextFunction): void {
  const origin = request.get('origin');
  if (origin !== undefined && new URL(origin).host !== request.get('host')) {
    response.status(403).json({ error: 'another origin may not use the sandbox' });
    return;
  }
  next();
}

function streamEvents(sandbox: Sandbox, request: Request, response: Response): void {
  response.set({ 'content-type': 'text/event-stream', connection: 'keep-alive' });
  response.flushHeaders();
  const send = (event: ServerEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  const stop = sandbox.subscribe(send);
  request.on('close', stop);
}
