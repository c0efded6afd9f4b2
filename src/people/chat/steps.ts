import type { NextStep } from '../../../templates/parts/index.js';
import type { Visit } from '../../chat/desk.js';
import { sceneOf } from '../../chat/scene.js';
import type { Act } from '../permissions.js';

/** What people with a role can do in the 1:1 chat, as messages that the buttons send. */
const STEPS: { act: Act; say: string }[] = [
  { act: 'send', say: 'ประกาศ' },
  { act: 'send', say: 'รายการประกาศ' },
  { act: 'grant-role', say: 'เพิ่มผู้ดูแลแผน' },
  { act: 'grant-role', say: 'รายชื่อผู้ดูแล' },
  { act: 'bind', say: 'รหัสกลุ่ม' },
  { act: 'approve', say: 'รายชื่อกลุ่ม' },
  { act: 'see-answers', say: 'อ่านข้อเสนอแนะ' },
];

/** May the asking person announce, here? Announcing is done in the 1:1 chat alone. */
export const announces = ({ chat, question, world }: Visit): boolean =>
  chat.kind === 'user' && sceneOf(question, world).may('send', null);

/** Next steps of the asking person's roles; none without a role. */
export function stepsOf({ question, world }: Visit): NextStep[] {
  const { may } = sceneOf(question, world);
  return STEPS.filter(({ act }) => may(act, null)).map(({ say }) => ({ label: say, say }));
}
