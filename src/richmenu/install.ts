import { Refusal } from '../errors.js';
import type { LineClient, LineResult } from '../line/client.js';
import { NAME_START, richMenu } from './menu.js';

export interface Installed {
  richMenuId: string;
  /** False: this very menu was there before. */
  fresh: boolean;
  /** Older menus of ours that were removed. */
  removed: string[];
}

type MenuLine = Pick<
  LineClient,
  'listRichMenus' | 'createRichMenu' | 'uploadRichMenuImage' | 'setDefaultRichMenu' | 'deleteRichMenu'
>;

/**
 * Makes the rich menu everybody's menu; doing it twice changes nothing.
 * 1. A menu of ours with the same name is complete: it is set as the default again.
 * 2. Else a new one is made with its picture; one whose picture fails is removed again.
 * 3. It becomes the default, and only then older menus of ours go: nobody is without a menu in between.
 * @param picture PNG
 * @throws Refusal with LINE's words when LINE does not do it
 */
export async function installRichMenu(line: MenuLine, picture: Buffer): Promise<Installed> {
  const menu = richMenu(picture);
  const { richmenus } = done(await line.listRichMenus(), 'list the rich menus');
  const ours = richmenus.filter(({ name }) => name.startsWith(NAME_START));
  const known = ours.find(({ name }) => name === menu.name);
  const richMenuId = known?.richMenuId ?? (await make(line, menu, picture));
  const failure = await setDefault(line, richMenuId);
  if (failure && known) {
    done(await line.deleteRichMenu(richMenuId), 'remove a rich menu without a picture');
    return installRichMenu(line, picture);
  }
  if (failure) throw failure;
  const old = ours.filter((one) => one.richMenuId !== richMenuId).map((one) => one.richMenuId);
  for (const id of old) done(await line.deleteRichMenu(id), 'remove an older rich menu');
  return { richMenuId, fresh: known === undefined, removed: old };
}

async function make(line: MenuLine, menu: ReturnType<typeof richMenu>, picture: Buffer): Promise<string> {
  const { richMenuId } = done(await line.createRichMenu(menu), 'make the rich menu');
  const uploaded = await line.uploadRichMenuImage(richMenuId, picture, 'image/png');
  if (!uploaded.ok) await line.deleteRichMenu(richMenuId);
  done(uploaded, 'take the picture of the rich menu');
  return richMenuId;
}

/** LINE refuses a menu whose picture never arrived (a run that was cut off left it). */
async function setDefault(line: MenuLine, richMenuId: string): Promise<Refusal | null> {
  const answer = await line.setDefaultRichMenu(richMenuId);
  if (answer.ok) return null;
  const refusal = refusalOf(answer.failure.detail, "make it everybody's rich menu");
  if (answer.failure.kind === 'refused') return refusal;
  throw refusal;
}

function done<T>(answer: LineResult<T>, what: string): T {
  if (answer.ok) return answer.value;
  throw refusalOf(answer.failure.detail, what);
}

const refusalOf = (detail: string, what: string): Refusal =>
  new Refusal(`LINE did not ${what} (${detail}): try again in a minute, or check the channel in the console`);
