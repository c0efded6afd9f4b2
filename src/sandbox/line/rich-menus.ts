import { bodyErrors, LineError, notFound } from './errors.js';
import type { Ids } from './ids.js';
import { type Picture, readPicture } from './picture.js';

const MOST_MENUS = 1_000;
const MOST_IMAGE_BYTES = 1024 * 1024;
const SIDE = { leastWidth: 800, mostWidth: 2_500, leastHeight: 250, leastRatio: 1.45 };

export type Menu = Record<string, unknown> & { richMenuId: string };

/** Rich menus, their pictures and aliases, and who sees which. */
export class RichMenus {
  readonly menus = new Map<string, Menu>();
  readonly pictures = new Map<string, { bytes: Buffer; contentType: string }>();
  readonly aliases = new Map<string, string>();
  readonly ofUser = new Map<string, string>();
  defaultId: string | null = null;

  constructor(private readonly ids: Ids) {}

  create(menu: Record<string, unknown>): string {
    if (this.menus.size >= MOST_MENUS)
      throw new LineError(400, 'The maximum number of rich menus has been reached');
    const richMenuId = `richmenu-${this.ids.token()}`;
    this.menus.set(richMenuId, { richMenuId, ...menu });
    return richMenuId;
  }

  need(id: string): Menu {
    const menu = this.menus.get(id);
    if (!menu) throw notFound();
    return menu;
  }

  /** A menu may be shown only once it has a picture. */
  needShowable(id: string): Menu {
    const menu = this.need(id);
    if (!this.pictures.has(id))
      throw new LineError(400, 'must upload richmenu image before applying it to user');
    return menu;
  }

  remove(id: string): void {
    this.need(id);
    this.menus.delete(id);
    this.pictures.delete(id);
    if (this.defaultId === id) this.defaultId = null;
    for (const map of [this.aliases, this.ofUser]) {
      for (const [key, value] of map) if (value === id) map.delete(key);
    }
  }

  upload(id: string, bytes: Buffer, contentType: string): void {
    this.need(id);
    if (this.pictures.has(id)) throw new LineError(400, 'An image has already been uploaded to the richmenu');
    if (bytes.length > MOST_IMAGE_BYTES) throw new LineError(413, 'The image is too large');
    checkPicture(readPicture(bytes), contentType);
    this.pictures.set(id, { bytes, contentType });
  }

  createAlias(alias: string, menuId: string): void {
    if (this.aliases.has(alias)) throw new LineError(400, 'conflict richmenu alias id');
    if (this.aliases.size >= MOST_MENUS)
      throw new LineError(400, 'The maximum number of aliases has been reached');
    this.setAlias(alias, menuId);
  }

  setAlias(alias: string, menuId: string): void {
    if (!this.menus.has(menuId)) {
      throw bodyErrors([{ message: 'richmenu not found', property: 'richMenuId' }]);
    }
    this.aliases.set(alias, menuId);
  }

  needAlias(alias: string): string {
    const id = this.aliases.get(alias);
    if (!id) throw new LineError(404, 'richmenu alias not found');
    return id;
  }

  /** What a user sees: the menu of their own, else the default. */
  shownTo(userId: string): string | null {
    return this.ofUser.get(userId) ?? this.defaultId;
  }
}

function checkPicture(picture: Picture | null, contentType: string): void {
  if (!picture || picture.contentType !== contentType) {
    throw new LineError(400, 'The image must be a JPEG or PNG and fit its Content-Type');
  }
  const { width, height } = picture;
  const fits =
    width >= SIDE.leastWidth &&
    width <= SIDE.mostWidth &&
    height >= SIDE.leastHeight &&
    width / height >= SIDE.leastRatio;
  if (!fits) throw new LineError(400, 'The image size is invalid');
}
