import type { messagingApi } from '@line/bot-sdk';
import { Refusal } from '../../errors.js';
import type { EventMaker, EventOptions, PostbackParams, WebhookEvent } from './types.js';

type TapOptions = EventOptions & { params?: PostbackParams };

/**
 * What a tap on a button makes: a postback, a text, or a picked date. The outdated `text` of a postback is said
 * in the chat as well; its `displayText` is only shown there.
 * @throws Refusal for actions that cause no webhook, or a picker without its value.
 */
export function eventsOfTap(
  make: EventMaker,
  chatId: string,
  userId: string,
  action: messagingApi.Action,
  options: TapOptions = {},
): WebhookEvent[] {
  const tapped = action as messagingApi.Action & { data?: string; text?: string; mode?: string };
  switch (tapped.type) {
    case 'message':
      return [make.text(chatId, userId, tapped.text ?? '', options)];
    case 'postback': {
      const event = make.postback(chatId, userId, tapped.data ?? '', options);
      return tapped.text ? [make.text(chatId, userId, tapped.text, options), event] : [event];
    }
    case 'datetimepicker': {
      const mode = tapped.mode as 'date' | 'time' | 'datetime';
      if (!options.params?.[mode])
        throw new Refusal(`a ${mode} picker needs params.${mode}: what the user picked`);
      return [make.postback(chatId, userId, tapped.data ?? '', options)];
    }
    default:
      throw new Refusal(
        `a tap on a ${String(action.type)} action causes no webhook: look at the action itself`,
      );
  }
}
