import { whichField } from '../../../templates/announcement-steps.js';
import { FIELD_NAMES } from '../../../templates/announcement-words.js';
import type { NextStep } from '../../../templates/parts/index.js';
import type { Reply } from '../../chat/types.js';
import { change } from '../change.js';
import { readPlanLinks } from '../draft/plan-links.js';
import { NOBODY } from '../draft/read.js';
import { edited, sendingAhead } from '../edit.js';
import type { Announcement, Asked, Field, Targets } from '../types.js';
import { type ActOn, type AnnouncementTap, say, show, stands } from './act.js';
import { draftContext, setDialog, type Talk, tapOn } from './context.js';
import { goOn, question } from './draft.js';

/** Which part to change. */
export const edit: ActOn = async (talk, one) => {
  if (one.state === 'sending' || one.state === 'cancelled') return stands(talk, one);
  await setDialog(talk, { id: one.id, asks: null });
  const steps = Object.entries(FIELD_NAMES).map(
    ([field, label]): NextStep => ({ label, data: tapOn(one, `edit-${field}`) }),
  );
  const picture = one.content.picture ? [{ label: 'ลบรูป', data: tapOn(one, 'no-picture') }] : [];
  return say(talk, whichField({ sendAt: sendingAhead(one), steps: [...steps, ...picture] }));
};

/** Adds one audience to the draft; a button of an older version shows how it stands. */
export const target =
  (targets: Partial<Targets>): ActOn =>
  (talk, one, tap) =>
    editWith(talk, one, tap, (before) =>
      edited(before, { targets: { ...NOBODY, ...before.content.targets, ...targets } }),
    );

async function editWith(
  talk: Talk,
  one: Announcement,
  tap: AnnouncementTap,
  fields: (before: Announcement) => Partial<Announcement>,
): Promise<Reply> {
  const changed = await change(talk.desk.store, one.id, 'edit', (before) =>
    before.version === tap.version ? { ...fields(before), writer: talk.userId } : null,
  );
  if (changed.done) return goOn(talk, changed.announcement);
  return changed.announcement?.state === 'draft' ? show(talk, changed.announcement, tap) : stands(talk, one);
}

export const noPicture: ActOn = (talk, one, tap) =>
  editWith(talk, one, tap, (before) => edited(before, { picture: null }));

/** Links a row of the plan that was offered under the preview of a draft. */
const linkTo =
  (code: string): ActOn =>
  async (talk, one, tap) => {
    if (one.state !== 'draft') return stands(talk, one);
    const { value } = readPlanLinks(`แผนข้อ ${code}`, draftContext(talk).plans);
    return editWith(talk, one, tap, ({ content, ...before }) => {
      const kept = content.planItems.filter((link) => link.code !== code);
      return edited({ ...before, content }, { planItems: [...kept, ...(value ?? [])] });
    });
  };

const skip =
  (asked: Asked): ActOn =>
  (talk, one, tap) =>
    editWith(talk, one, tap, (before) => edited(before, {}, [...before.skipped, asked]));

const PLAN_ACT = /^plan-(\d[\d.]{0,11})$/;
const FIELD_ACT = /^(edit|skip)-([a-z]+)$/;

/** `edit-place` asks for the place, `skip-place` does without it, `plan-1.7` links a row of the plan. */
export function fieldAct(act: string): ActOn | null {
  const code = PLAN_ACT.exec(act)?.[1];
  if (code) return linkTo(code);
  const [, what, name] = FIELD_ACT.exec(act) ?? [];
  if (what === 'skip' && name === 'time') return skip('time');
  if (!name || !Object.hasOwn(FIELD_NAMES, name)) return null;
  const field = name as Field;
  if (what === 'skip') return skip(field);
  return async (talk, one) => {
    if (one.state === 'sending' || one.state === 'cancelled') return stands(talk, one);
    await setDialog(talk, { id: one.id, asks: field });
    return question(one, field, []);
  };
}
