import type { Handler } from '../call.js';
import { notFound } from '../errors.js';
import type { Content } from '../platform.js';

const answerWith = ({ bytes, contentType }: Content) => ({ bytes, headers: { 'content-type': contentType } });

/** What a user sent, while it was not unsent. */
export const messageContent: Handler = ({ content }, { params }) => {
  const found = content.get(params['messageId'] ?? '');
  if (!found) throw notFound();
  return answerWith(found);
};

export const transcoding: Handler = ({ content }, { params }) => {
  if (!content.has(params['messageId'] ?? '')) throw notFound();
  return { json: { status: 'succeeded' } };
};

export const richMenuPicture: Handler = ({ richMenus }, { params }) => {
  const found = richMenus.pictures.get(params['richMenuId'] ?? '');
  if (!found) throw notFound();
  return answerWith(found);
};

export const uploadRichMenuPicture: Handler = ({ richMenus }, { params, raw, headers }) => {
  richMenus.upload(params['richMenuId'] ?? '', raw, String(headers['content-type']));
  return { json: {} };
};
