import { speaksFor } from './binding.js';
import { card, choice, type Drawn, field, header, type NextStep, postback, text } from './parts/index.js';

export interface GroupView {
  /** The organizers' own label, else the end of the group's id. */
  name: string;
  unit: string | null;
  strong: boolean;
  state: 'approved' | 'waiting' | 'unbound' | 'gone';
  /** Postback data: approve what the group wishes; null unless it waits. */
  approve: string | null;
}

const STATE = {
  approved: 'อนุมัติแล้ว',
  waiting: 'รออนุมัติ',
  unbound: 'ยังไม่ได้เลือกหน่วยงาน',
  gone: 'บอตไม่อยู่ในกลุ่มแล้ว',
} as const;

const SHOWN = 20;

/** Every group that the bot knows, those that wait first. */
export function groupList(view: { groups: GroupView[]; steps: NextStep[] }): Drawn {
  if (view.groups.length === 0) {
    const words = 'ยังไม่มีกลุ่มค่ะ เชิญบอตเข้ากลุ่มไลน์ แล้วเลือกหน่วยงานในกลุ่มได้เลยนะคะ';
    return { alt: words, cards: [], steps: view.steps };
  }
  const shown = view.groups.slice(0, SHOWN);
  const rest = view.groups.length - shown.length;
  const more = rest > 0 ? [`และอีก ${rest} กลุ่ม (kamnot chat list แสดงทั้งหมด)`] : [];
  return {
    alt: ['กลุ่มทั้งหมด', ...shown.map((group) => `${captionOf(group)}: ${whoOf(group)}`), ...more].join('\n'),
    cards: [
      card({
        header: header('กลุ่มทั้งหมด', `${view.groups.length} กลุ่ม`),
        body: [...shown.map(row), ...more.map((words) => text(words, { margin: 'lg' }))],
      }),
    ],
    steps: view.steps,
  };
}

const whoOf = (group: GroupView): string => speaksFor(group) || '–';
const captionOf = ({ name, state }: GroupView): string => `${name} · ${STATE[state]}`;

const row = (group: GroupView) =>
  group.approve
    ? choice(`แตะเพื่ออนุมัติ: ${whoOf(group)} (${group.name})`, postback('อนุมัติ', group.approve, 'อนุมัติกลุ่มนี้'))
    : field(captionOf(group), whoOf(group));
