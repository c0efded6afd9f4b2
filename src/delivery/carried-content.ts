import type { Message } from '../chat/types.js';
import type { ContentProvider } from './types.js';

/**
 * Provider of `answer` and `notice`: their messages were made when they were planned and travel with them, because
 * they answer a moment and not today's state.
 */
export const carriedContent: ContentProvider = async ({ subject }) => {
  const messages = subject['messages'] as Message[] | undefined;
  return Array.isArray(messages) && messages.length > 0
    ? { messages }
    : { skip: 'its content is no longer kept' };
};
