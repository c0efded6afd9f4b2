import { type GroupView, groupList } from '../../../templates/groups.js';
import { roleNeeded } from '../../../templates/roles.js';
import type { Command } from '../../chat/commands.js';
import { minuteOf } from '../../chat/item-view.js';
import { nextSteps } from '../../chat/next-steps.js';
import { encodeTap } from '../../chat/postback.js';
import { sceneOf } from '../../chat/scene.js';
import { approvalOf } from '../../chat/taps/bind.js';
import type { Chat } from '../types.js';
import { stepsOf } from './steps.js';

/** "รายชื่อกลุ่ม": every group with what it speaks for; one that waits has a button, for organizers. */
export const listGroups: Command = {
  words: ['รายชื่อกลุ่ม', 'กลุ่มทั้งหมด', 'กลุ่มที่รออนุมัติ'],
  alone: true,
  where: 'private',
  async run(desk, visit) {
    const scene = sceneOf(visit.question, visit.world);
    if (!scene.may('approve', null)) return roleNeeded({ role: 'organizer', steps: nextSteps(scene) });
    const groups = (await desk.store.chats.all()).filter(({ kind }) => kind !== 'user');
    const minute = minuteOf(visit.question.at);
    const views = groups.map((chat) => viewOf(chat, minute)).sort(waitingFirst);
    return groupList({ groups: views, steps: stepsOf(visit) });
  },
};

function viewOf(chat: Chat, minute: number): GroupView {
  const { chatId, label, unit, strong, approved, active } = chat;
  const wishes = unit !== null || strong;
  const state = !active ? 'gone' : approved ? 'approved' : wishes ? 'waiting' : 'unbound';
  return {
    name: label ?? chatId.slice(-4),
    unit,
    strong,
    state,
    approve: state === 'waiting' ? encodeTap({ ...approvalOf(chat, minute), chat: chatId }) : null,
  };
}

const waitingFirst = (a: GroupView, b: GroupView): number =>
  Number(b.state === 'waiting') - Number(a.state === 'waiting');
