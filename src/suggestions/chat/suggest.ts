import {
  suggestionHow,
  suggestionInPrivate,
  suggestionKept,
  suggestionTooLong,
  suggestionTooMany,
} from '../../../templates/suggestion.js';
import type { Command } from '../../chat/commands.js';
import { nextSteps } from '../../chat/next-steps.js';
import { sceneOf } from '../../chat/scene.js';
import { civilDate } from '../../clock.js';
import { SUGGESTION_LIMIT, suggestionOf } from '../suggestion.js';

/** "เสนอแนะ …": kept for organizers without who said it; in a group everybody would see who. */
export const suggest: Command = {
  words: ['เสนอแนะ', 'ขอเสนอแนะ'],
  alone: false,
  where: 'anywhere',
  async run(desk, visit, text) {
    const { chat, question, world } = visit;
    if (chat.kind !== 'user') return suggestionInPrivate();
    if (text === '') return suggestionHow();
    if (text.length > SUGGESTION_LIMIT) return suggestionTooLong({ limit: SUGGESTION_LIMIT });
    if (!(await desk.slow.suggestions.take(chat.chatId))) return suggestionTooMany();
    await desk.store.suggestions.add(suggestionOf(text, civilDate(question.at)));
    return suggestionKept({ steps: nextSteps(sceneOf(question, world)) });
  },
};
