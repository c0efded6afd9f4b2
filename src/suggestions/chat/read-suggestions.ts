import { roleNeeded } from '../../../templates/roles.js';
import { suggestionList } from '../../../templates/suggestion.js';
import type { Command } from '../../chat/commands.js';
import { nextSteps } from '../../chat/next-steps.js';
import { sceneOf } from '../../chat/scene.js';
import { toArabicDigits } from '../../thai/digits.js';

const WORDS = 'อ่านข้อเสนอแนะ';
const PAGE = 10;

/** "อ่านข้อเสนอแนะ", with a number for an older page: what the staff suggested, newest first, for organizers. */
export const readSuggestions: Command = {
  words: [WORDS, 'รายการข้อเสนอแนะ'],
  alone: false,
  where: 'private',
  async run(desk, visit, rest) {
    const digits = toArabicDigits(rest);
    if (!/^\d{0,4}$/.test(digits)) return null;
    const scene = sceneOf(visit.question, visit.world);
    if (!scene.may('see-answers', null)) return roleNeeded({ role: 'organizer', steps: nextSteps(scene) });
    const all = (await desk.store.suggestions.all()).reverse();
    const page = Math.max(1, Number(digits || 1));
    const older = all.length > page * PAGE ? `${WORDS} ${page + 1}` : null;
    return suggestionList({
      total: all.length,
      suggestions: all.slice((page - 1) * PAGE, page * PAGE),
      older,
    });
  },
};
