import type { Problem } from '../src/announcements/draft/problems.js';
import type { Standing } from '../src/announcements/standing.js';
import type { Targets } from '../src/announcements/types.js';
import type { Warning } from '../src/announcements/warnings.js';
import { standingWords } from './announcement-standing.js';
import { liftedWords, problemWords, targetWords, warningWords } from './announcement-words.js';
import {
  button,
  card,
  clip,
  type Drawn,
  type FlexComponent,
  field,
  header,
  type NextStep,
  notice,
  postback,
} from './parts/index.js';

export interface AnnouncementPreviewView {
  standing: Standing;
  /** The sending (civil instant, ISO) that an edit took back; null: none. */
  lifted: string | null;
  targets: Targets;
  groups: number;
  people: number;
  /** Messages of the month's quota; `left` null: no limit. Null: not known here. */
  cost: { messages: number; uncounted: number; left: number | null } | null;
  warnings: Warning[];
  problems: Problem[];
  /** A picture is set but LINE cannot fetch it: there is no public https address. */
  pictureUnseen: boolean;
  /** What can be done now, the first one first. */
  actions: NextStep[];
  /** Rows of the plan that the activity may answer, with the postback data that links each. */
  offers: { code: string; title: string; link: string }[];
}

/** What the card above is, by how it stands. */
function aboveWords({ state, correcting }: Standing): string {
  if (state === 'cancelled') return 'ด้านบนคือประกาศที่ยกเลิกแล้วค่ะ';
  return state === 'sent' && !correcting ? 'ด้านบนคือสิ่งที่ส่งไปแล้วค่ะ' : 'ด้านบนคือสิ่งที่ผู้รับจะเห็นค่ะ';
}

const count = (number: number): string => number.toLocaleString('en-US');

/** Under the exact card: whom it reaches, what it costs, what to look at, and what can be done now. */
export function announcementPreview(view: AnnouncementPreviewView): Drawn {
  const stands = standingWords(view.standing);
  const above = aboveWords(view.standing);
  const reach = `${targetWords(view.targets)}\n${reachWords(view)}`;
  const cost = isAhead(view.standing) ? [costWords(view.cost)] : [];
  const remarks = remarksOf(view);
  return {
    alt: [`${above} (${stands})`, `ถึง ${reach}`, ...cost, ...remarks].join('\n'),
    cards: [
      card({
        header: header(above, stands),
        body: [
          field('ส่งถึง', reach.split('\n')),
          ...cost.map((words) => field('ใช้โควตา', words)),
          ...remarks.map((words): FlexComponent => notice(words)),
        ],
        footer: view.actions.flatMap((step, index) =>
          'data' in step ? [button(postback(step.label, step.data), index === 0 ? 'primary' : 'link')] : [],
        ),
      }),
    ],
    steps: view.offers.map(({ code, link }) => ({ label: `ตอบแผนข้อ ${code}`, data: link })),
  };
}

/** What it costs and what to look at matter as long as it has not gone out. */
const isAhead = ({ state, correcting }: Standing): boolean =>
  correcting || (state !== 'sent' && state !== 'cancelled');

const remarksOf = (view: AnnouncementPreviewView): string[] => [
  ...(view.lifted ? [liftedWords(view.lifted)] : []),
  ...view.problems.map(problemWords),
  ...(isAhead(view.standing) ? view.warnings.map(warningWords) : []),
  ...offerWords(view),
  ...(view.pictureUnseen ? ['รูปจะยังไม่ถูกส่ง เพราะระบบยังไม่มีที่อยู่ https สาธารณะ (ตั้งค่า PUBLIC_URL)'] : []),
];

/** One activity may serve several rows of the plan. */
function offerWords({ offers }: AnnouncementPreviewView): string[] {
  if (offers.length === 0) return [];
  const rows = offers.map(({ code, title }) => `ข้อ ${code} ${clip(title, 60)}`);
  return [`อาจตอบแผนข้อเหล่านี้ด้วย ถ้าใช่กดปุ่มด้านล่างค่ะ\n${rows.join('\n')}`];
}

function reachWords({ groups, people }: AnnouncementPreviewView): string {
  const parts = [...(groups > 0 ? [`${groups} กลุ่ม`] : []), ...(people > 0 ? [`${people} คนแบบ 1:1`] : [])];
  return parts.length > 0 ? parts.join(' และ ') : 'ยังไม่มีแชตที่จะได้รับ';
}

function costWords(cost: AnnouncementPreviewView['cost']): string {
  if (!cost) return 'ยังไม่ทราบ';
  const guess = cost.uncounted > 0 ? ` (ประมาณ ยังนับสมาชิกไม่ได้ ${cost.uncounted} กลุ่ม)` : '';
  const left = cost.left === null ? 'ไม่จำกัดโควตา' : `เดือนนี้เหลือ ${count(cost.left)}`;
  const short = cost.left !== null && cost.messages > cost.left ? ' ไม่พอค่ะ' : '';
  return `${count(cost.messages)} ข้อความ${guess} · ${left}${short}`;
}
