import { bangkok, type Clock, civilDate } from '../clock.js';
import { formatLong } from '../thai/format.js';
import type { Cast, CastGroup } from './cast.js';
import type { ChatMessage, StandInLine } from './line/index.js';
import type { SandboxChat, SandboxMessage } from './page/view.js';

/** What a chat of the sandbox shows, from what the stand-in LINE holds. */
export function chatViews(line: StandInLine, cast: Cast): SandboxChat[] {
  const one = {
    id: cast.me.id,
    kind: 'user' as const,
    name: 'แชตส่วนตัวกับกำหนด',
    speaksFor: 'ถามได้ทุกเรื่องในแผน',
    members: 1,
    messages: line.messagesIn(cast.me.id).map((message) => messageView(message, cast)),
  };
  return [one, ...cast.groups.map((group) => groupView(line, group, cast))];
}

function groupView(line: StandInLine, group: CastGroup, cast: Cast): SandboxChat {
  return {
    id: group.id,
    kind: 'group',
    name: group.name,
    speaksFor: group.strong ? 'กลุ่มของชมรม STRONG' : `กลุ่มของ${group.unit}`,
    members: group.members,
    messages: line.messagesIn(group.id).map((message) => messageView(message, cast)),
  };
}

export function messageView(message: ChatMessage, cast: Cast): SandboxMessage {
  return {
    id: message.id,
    chatId: message.chatId,
    from: message.from === 'bot' ? 'bot' : message.from === cast.me.id ? 'me' : 'other',
    time: bangkok(message.at).format('HH:mm'),
    day: formatLong(civilDate(message.at)),
    content: message.content as SandboxMessage['content'],
    state: message.state,
    cost: costShown(message),
  };
}

/** A call may carry several messages; its price stands under the last of them only. */
function costShown(message: ChatMessage): number | null {
  if (!message.entry) return null;
  const last = message.entry.sentMessages.at(-1)?.id === message.id;
  return last ? message.entry.cost : null;
}

export const nowText = (clock: Clock): string =>
  `${formatLong(civilDate(clock.now()))} ${bangkok(clock.now()).format('HH.mm')} น.`;
