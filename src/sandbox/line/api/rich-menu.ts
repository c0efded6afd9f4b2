import type { Handler } from '../call.js';
import { EMPTY } from '../call.js';
import { LineError, notFound } from '../errors.js';

const MOST_LINKED = 500;
const id = (params: Record<string, string>) => params['richMenuId'] ?? '';

export const create: Handler = ({ richMenus }, { body }) => ({
  json: { richMenuId: richMenus.create(body as Record<string, unknown>) },
});

export const list: Handler = ({ richMenus }) => ({ json: { richmenus: [...richMenus.menus.values()] } });

export const get: Handler = ({ richMenus }, { params }) => ({ json: richMenus.need(id(params)) });

export const remove: Handler = ({ richMenus }, { params }) => {
  richMenus.remove(id(params));
  return EMPTY;
};

export const setDefault: Handler = ({ richMenus }, { params }) => {
  richMenus.defaultId = richMenus.needShowable(id(params)).richMenuId;
  return EMPTY;
};

export const getDefault: Handler = ({ richMenus }) => {
  if (!richMenus.defaultId) throw new LineError(404, 'no default richmenu');
  return { json: { richMenuId: richMenus.defaultId } };
};

export const clearDefault: Handler = ({ richMenus }) => {
  richMenus.defaultId = null;
  return EMPTY;
};

/** Linking to somebody who is no friend answers 200 and does nothing. */
export const link: Handler = ({ richMenus, world }, { params }) => {
  const menu = richMenus.needShowable(id(params));
  const user = world.users.get(params['userId'] ?? '');
  if (user?.friend) richMenus.ofUser.set(user.id, menu.richMenuId);
  return EMPTY;
};

export const unlink: Handler = ({ richMenus }, { params }) => {
  richMenus.ofUser.delete(params['userId'] ?? '');
  return EMPTY;
};

export const ofUser: Handler = ({ richMenus }, { params }) => {
  const richMenuId = richMenus.ofUser.get(params['userId'] ?? '');
  if (!richMenuId) throw new LineError(404, 'the user has no richmenu');
  return { json: { richMenuId } };
};

export const bulkLink: Handler = ({ richMenus, world }, { body }) => {
  const { richMenuId, userIds } = body as { richMenuId: string; userIds: string[] };
  checkCount(userIds);
  richMenus.needShowable(richMenuId);
  for (const userId of userIds) {
    if (world.users.get(userId)?.friend) richMenus.ofUser.set(userId, richMenuId);
  }
  return { status: 202, json: {} };
};

export const bulkUnlink: Handler = ({ richMenus }, { body }) => {
  const { userIds } = body as { userIds: string[] };
  checkCount(userIds);
  for (const userId of userIds) richMenus.ofUser.delete(userId);
  return { status: 202, json: {} };
};

function checkCount(userIds: string[]): void {
  if (userIds.length < 1 || userIds.length > MOST_LINKED) {
    throw new LineError(400, `Size must be between 1 and ${MOST_LINKED}`);
  }
}

export const createAlias: Handler = ({ richMenus }, { body }) => {
  const { richMenuAliasId, richMenuId } = body as { richMenuAliasId: string; richMenuId: string };
  richMenus.createAlias(richMenuAliasId, richMenuId);
  return EMPTY;
};

export const updateAlias: Handler = ({ richMenus }, { params, body }) => {
  const alias = params['richMenuAliasId'] ?? '';
  richMenus.needAlias(alias);
  richMenus.setAlias(alias, (body as { richMenuId: string }).richMenuId);
  return EMPTY;
};

export const getAlias: Handler = ({ richMenus }, { params }) => {
  const richMenuAliasId = params['richMenuAliasId'] ?? '';
  return { json: { richMenuAliasId, richMenuId: richMenus.needAlias(richMenuAliasId) } };
};

export const listAliases: Handler = ({ richMenus }) => ({
  json: {
    aliases: [...richMenus.aliases].map(([richMenuAliasId, richMenuId]) => ({ richMenuAliasId, richMenuId })),
  },
});

export const removeAlias: Handler = ({ richMenus }, { params }) => {
  const alias = params['richMenuAliasId'] ?? '';
  if (!richMenus.aliases.delete(alias)) throw notFound();
  return EMPTY;
};
