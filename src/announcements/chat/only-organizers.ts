import { onlyOrganizers } from '../../../templates/announcement-steps.js';
import type { Command } from '../../chat/commands.js';
import type { Visit } from '../../chat/desk.js';
import { nextSteps } from '../../chat/next-steps.js';
import { sceneOf } from '../../chat/scene.js';
import { normalise } from '../../thai/normalise.js';
import { readOpening } from '../draft/opening.js';
import { draftContext, talkOf } from './context.js';
import { asksForList } from './list.js';

/** Announcing by somebody who may not, or in a group: who may, and where, instead of an answer from the plan. */
export const announceElsewhere: Command = {
  words: [''],
  alone: false,
  where: 'anywhere',
  async run(desk, visit) {
    if (!desk.announcing || talkOf(desk, visit) || !announces(visit)) return null;
    return { ...onlyOrganizers(), steps: nextSteps(sceneOf(visit.question, visit.world)) };
  },
};

/** What may be a question about the plan is one: it ends like one, or a row of the plan is called so. */
function announces(visit: Visit): boolean {
  const { text } = visit.question;
  if (asksForList(text)) return true;
  const opening = readOpening(text, draftContext({ visit }));
  return opening?.kind === 'help' || (opening?.kind === 'draft' && !isNameOfRow(visit, text));
}

function isNameOfRow({ world }: Visit, text: string): boolean {
  const said = joined(text);
  return world.plans.some(({ items }) => items.some(({ title }) => joined(title).includes(said)));
}

const joined = (words: string): string => normalise(words).replace(/\s+/g, '');
