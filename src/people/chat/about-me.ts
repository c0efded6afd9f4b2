import { roleWords } from '../../../templates/parts/index.js';
import { forgetQuestion, person } from '../../../templates/person.js';
import type { Command } from '../../chat/commands.js';
import type { Visit } from '../../chat/desk.js';
import { minuteOf } from '../../chat/item-view.js';
import { encodeTap } from '../../chat/postback.js';
import { isLastAdmin } from '../last-admin.js';
import { exportPerson } from '../person.js';
import { shortUserId } from '../short-user-id.js';
import { announces, stepsOf } from './steps.js';

/** "ฉันเป็นใคร": everything that is kept about the asking person. */
export const whoAmI: Command = {
  words: ['ฉันเป็นใคร', 'ข้อมูลของฉัน'],
  alone: true,
  where: 'private',
  async run(desk, visit) {
    const record = await exportPerson(desk.store, visit.chat.chatId);
    return person({
      short: shortUserId(record.userId),
      unit: record.chat?.unit ?? null,
      roles: record.roles.map(roleWords),
      marks: record.submissions.length,
      answers: record.answers.length,
      announces: announces(visit),
      steps: stepsOf(visit),
    });
  },
};

/** "ลืมฉัน": asks before anything is deleted. */
export const forgetMe: Command = {
  words: ['ลืมฉัน', 'ลบข้อมูลของฉัน'],
  alone: true,
  where: 'private',
  async run(desk, visit) {
    const lastAdmin = isLastAdmin(await desk.store.roles.all(), visit.chat.chatId);
    return forgetQuestion({ lastAdmin, forget: forgetTap(visit), cancel: encodeTap({ verb: 'cancel' }) });
  },
};

const forgetTap = (visit: Visit): string =>
  encodeTap({ verb: 'forget', minute: minuteOf(visit.question.at) });
