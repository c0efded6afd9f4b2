import { Router } from 'express';
import type { Store } from '../store/store.js';

const ID = /^[\w-]{24}$/;

/** Pictures of announcements, for LINE to fetch: public, under an id that nobody can guess. */
export function pictureRoutes(pictures: Pick<Store['pictures'], 'get'>): Router {
  const router = Router();
  router.get('/pictures/:id', async (request, response) => {
    const { id } = request.params;
    const picture = ID.test(id) ? await pictures.get(id) : null;
    if (!picture) {
      response.status(404).json({ error: 'not found' });
      return;
    }
    response.set({ 'cache-control': 'private, max-age=86400', 'x-content-type-options': 'nosniff' });
    response.type(picture.type).send(picture.bytes);
  });
  return router;
}
