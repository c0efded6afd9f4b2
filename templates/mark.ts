import { rowLabel } from './item-card.js';
import {
  button,
  card,
  clip,
  type Drawn,
  dueDate,
  dueShort,
  field,
  header,
  type NextStep,
  pill,
  postback,
  text,
} from './parts/index.js';
import type { ListRowView } from './views.js';

export interface MarkView {
  unit: string;
  /** Whose plan, where the year has plans of several; absent: there is one. */
  owner?: string | null;
  rows: ListRowView[];
  /** Postback data of the button that does it. */
  confirm: string;
  cancel: string;
}

const ROWS = 12;

/** Asks before anything is recorded: which rows, for whom. */
export function markConfirmation(view: MarkView): Drawn {
  const names = labels(view.rows, view.owner);
  return {
    alt: `ยืนยันว่า ${view.unit} ส่ง${names}แล้วใช่ไหมคะ กดปุ่มยืนยันเพื่อบันทึกค่ะ`,
    cards: [
      card({
        header: header('ยืนยันการส่งใช่ไหมคะ', 'ยังไม่ได้บันทึกนะคะ'),
        body: [...rowFields(view.rows), ...ownerField(view.owner), field('ในนาม', view.unit)],
        footer: [
          button(postback('ยืนยัน ส่งแล้ว', view.confirm, `ยืนยันว่าส่ง${names}แล้ว`), 'primary'),
          button(postback('ยังไม่ใช่', view.cancel)),
        ],
      }),
    ],
    steps: [],
  };
}

/** Recorded; the way back stands under it. */
export function markDone(view: {
  unit: string;
  owner?: string | null;
  rows: ListRowView[];
  undo: string;
  already: boolean;
  steps: NextStep[];
}): Drawn {
  const names = labels(view.rows, view.owner);
  const title = view.already ? 'บันทึกไว้ก่อนแล้วค่ะ' : 'บันทึกแล้วค่ะ ขอบคุณนะคะ';
  return {
    alt: `${title} ${view.unit} ส่ง${names}แล้ว หากกดผิดยกเลิกได้ค่ะ`,
    cards: [
      card({
        header: header(title, view.unit),
        body: [pill('ส่งแล้ว', 'done'), ...rowFields(view.rows), ...ownerField(view.owner)],
        footer: [button(postback('กดผิด ขอยกเลิก', view.undo, `ยกเลิกการส่ง${names}`))],
      }),
    ],
    steps: view.steps,
  };
}

/** Taken back, or there was nothing to take back. */
export function markUndone(view: {
  unit: string;
  rows: ListRowView[];
  done: boolean;
  steps: NextStep[];
}): Drawn {
  const names = labels(view.rows);
  const words = view.done
    ? `ยกเลิกการส่ง${names}ของ ${view.unit} แล้วค่ะ รายการนี้กลับเป็นยังไม่ได้ส่ง`
    : `${names}ของ ${view.unit} ยังไม่ได้บันทึกว่าส่ง จึงไม่มีอะไรให้ยกเลิกค่ะ`;
  return { alt: words.trim(), cards: [], steps: view.steps };
}

/** Which unit hands in, when several owe it or the chat speaks for none. */
export function markForWhom(view: { rows: ListRowView[]; units: NextStep[] }): Drawn {
  return {
    alt:
      view.units.length > 0
        ? `ส่ง${labels(view.rows)}ในนามหน่วยงานไหนคะ`
        : `${labels(view.rows).trim()} ไม่มีหน่วยงานที่ต้องส่งในแผนค่ะ`,
    cards: [],
    steps: view.units,
  };
}

/** Which of several hand-ins of one number, each with its button's data; where dates are the same they are numbered. */
export function markWhich(choices: (ListRowView & { data: string })[]): Drawn {
  const titled = new Set(choices.map(({ title }) => title)).size > 1;
  const dates = choices.map(({ row }) => dueShort(row));
  const isPlain = new Set(dates).size === dates.length;
  const lines = choices.map(({ row, title }, at) =>
    [
      `${isPlain ? '•' : `${at + 1})`} ${dates[at]}`,
      ...(titled ? [clip(title, 60)] : []),
      ...(row.status?.state === 'done' ? ['ส่งแล้ว'] : []),
    ].join(' · '),
  );
  return {
    alt: `${rowLabel(choices[0]!.row)} ต้องส่งหลายครั้งค่ะ ส่งครั้งไหนแล้วคะ\n${lines.join('\n')}`,
    cards: [],
    steps: choices.map(({ title, data }, at) => ({
      label: isPlain ? dates[at]! : `${at + 1}) ${title}`,
      data,
    })),
  };
}

/** Who may record it, said kindly. */
export function markNotAllowed(view: { rows: ListRowView[]; steps: NextStep[] }): Drawn {
  return {
    alt: `ขออภัยค่ะ การบันทึกว่าส่ง${labels(view.rows)}แล้ว ทำได้โดยผู้ประสานงานของหน่วยงาน หรือสมาชิกในกลุ่มไลน์ของหน่วยงานนั้นค่ะ`,
    cards: [],
    steps: view.steps,
  };
}

/** A group button came without a user id: the same wish as a written message carries one. */
export function markUnknownPerson(view: { say: string }): Drawn {
  return {
    alt: 'LINE ไม่ได้บอกว่าใครเป็นคนกดค่ะ กดปุ่ม "ยืนยันด้วยข้อความ" ด้านล่าง เพื่อส่งเป็นข้อความแทนนะคะ',
    cards: [],
    steps: [{ label: 'ยืนยันด้วยข้อความ', say: view.say }],
  };
}

/** The confirm button was answered with no. */
export const markCancelled = (steps: NextStep[]): Drawn => ({
  alt: 'รับทราบค่ะ ยังไม่ได้บันทึกอะไรนะคะ',
  cards: [],
  steps,
});

const ownerField = (owner: string | null | undefined) => (owner ? [field('แผนของ', owner)] : []);

function labels(rows: ListRowView[], owner?: string | null): string {
  const shown = rows
    .slice(0, ROWS)
    .map(({ row, byDate }) => (byDate ? `${rowLabel(row)} (${dueShort(row)})` : rowLabel(row)));
  const rest = rows.length - shown.length;
  const whose = owner ? ` (แผนของ ${clip(owner, 60)})` : '';
  return ` ${shown.join(', ')}${rest > 0 ? ` และอีก ${rest} รายการ` : ''}${whose} `;
}

function rowFields(rows: ListRowView[]) {
  const shown = rows
    .slice(0, ROWS)
    .map(({ row, title }) => field(`${rowLabel(row)} · ${dueDate(row)}`, clip(title, 100)));
  const rest = rows.length - shown.length;
  return rest > 0 ? [...shown, text(`และอีก ${rest} รายการ`)] : shown;
}
