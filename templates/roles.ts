import type { RoleName } from '../src/people/types.js';
import {
  card,
  choice,
  colour,
  type Drawn,
  field,
  header,
  type NextStep,
  postback,
  roleWords,
  text,
} from './parts/index.js';

/** Somebody with a role; no name is kept, so people are told apart by the end of their id. */
export interface HolderView {
  short: string;
  roles: { role: RoleName; unit: string | null }[];
  you: boolean;
  /** Postback data: ask whether the roles shall be taken away; null where that cannot be. */
  revoke: string | null;
}

const SHOWN = 12;

/** Everybody with a role, for admins. */
export function roleList(view: { holders: HolderView[]; steps: NextStep[] }): Drawn {
  const shown = view.holders.slice(0, SHOWN);
  const rest = view.holders.length - shown.length;
  const more = rest > 0 ? [`และอีก ${rest} คน (kamnot role list แสดงทั้งหมด)`] : [];
  return {
    alt: ['ผู้มีบทบาท', ...shown.map((one) => `${nameOf(one)}: ${rolesOf(one)}`), ...more].join('\n'),
    cards: [
      card({
        header: header('ผู้มีบทบาท', `${view.holders.length} คน`),
        body: [
          text('ไม่เก็บชื่อ จึงแสดงเป็นรหัสย่อ ให้แต่ละคนพิมพ์ "ฉันเป็นใคร" เพื่อดูรหัสย่อของตน แตะกรอบสีฟ้าเพื่อถอดบทบาทค่ะ', {
            size: 'xs',
            color: colour.muted,
          }),
          ...shown.map(holder),
          ...more.map((one) => text(one, { margin: 'lg' })),
        ],
      }),
    ],
    steps: view.steps,
  };
}

const nameOf = ({ short, you }: HolderView): string => (you ? `${short} (ท่าน)` : short);
const rolesOf = ({ roles }: HolderView): string => roles.map(roleWords).join(', ');

const holder = (view: HolderView) =>
  view.revoke
    ? choice(
        `${nameOf(view)} · ${rolesOf(view)}`,
        postback('ถอดบทบาท', view.revoke, `ถอดบทบาท ${view.short}`),
      )
    : field(nameOf(view), rolesOf(view));

export const revokeQuestion = (view: {
  holder: Pick<HolderView, 'short' | 'roles'>;
  confirm: string;
  cancel: string;
}): Drawn => ({
  alt: `ยืนยันถอดบทบาท ${view.holder.roles.map(roleWords).join(', ')} ของรหัสย่อ ${view.holder.short} ไหมคะ`,
  cards: [],
  steps: [
    { label: 'ยืนยันถอดบทบาท', data: view.confirm },
    { label: 'ไม่ถอด', data: view.cancel },
  ],
});

export const revoked = (view: { short: string; done: boolean; steps: NextStep[] }): Drawn => ({
  alt: view.done ? `ถอดบทบาทของรหัสย่อ ${view.short} แล้วค่ะ` : `รหัสย่อ ${view.short} ไม่มีบทบาทอยู่แล้วค่ะ`,
  cards: [],
  steps: view.steps,
});

export const lastAdmin = (): Drawn => ({
  alt: 'ท่านเป็นผู้ดูแลระบบคนสุดท้ายค่ะ เพิ่มผู้ดูแลระบบอีกคนก่อนแล้วค่อยถอดนะคะ',
  cards: [],
  steps: [{ label: 'เพิ่มผู้ดูแลระบบ', say: 'เพิ่มผู้ดูแลระบบ' }],
});

/** What was asked needs a role that the person does not have. */
export const roleNeeded = (view: { role: RoleName; steps: NextStep[] }): Drawn => ({
  alt: `ขออภัยค่ะ ส่วนนี้ทำได้โดย${roleWords({ role: view.role, unit: null })}เท่านั้นค่ะ`,
  cards: [],
  steps: view.steps,
});

/** To the others with a role: somebody with one has stopped following the bot. */
export const roleHolderLeft = (view: { short: string; roles: HolderView['roles'] }): Drawn => ({
  alt: `${view.roles.map(roleWords).join(', ')} (รหัสย่อ ${view.short}) เลิกติดตามหรือบล็อกบอตค่ะ บทบาทถูกลบพร้อมข้อมูลส่วนตัวแล้ว หากยังต้องใช้ ขอให้ติดตามใหม่แล้วผู้ดูแลระบบออกรหัสให้อีกครั้งนะคะ`,
  cards: [],
  steps: [],
});
