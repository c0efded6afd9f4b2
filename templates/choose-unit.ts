import {
  button,
  card,
  choice,
  clip,
  type Drawn,
  header,
  type NextStep,
  postback,
  text,
} from './parts/index.js';

export interface ChooseUnitView {
  question: string;
  /** The units of this page, each with its postback data. */
  units: { name: string; data: string }[];
  /** Postback data of the next page; null on the last one. */
  next: string | null;
}

/** Units as buttons, a page at a time. */
export function chooseUnit(view: ChooseUnitView): Drawn {
  if (view.units.length === 0) {
    return { alt: 'ยังไม่มีหน่วยงานในระบบค่ะ ผู้ดูแลต้องนำแผนเข้าก่อนนะคะ', cards: [], steps: [] };
  }
  return {
    alt: `${view.question}\n${view.units.map(({ name }) => name).join('\n')}`,
    cards: [
      card({
        header: header(view.question),
        body: [
          text('แตะชื่อหน่วยงานของท่านได้เลยค่ะ'),
          ...view.units.map(({ name, data }) =>
            choice(clip(name, 100), postback(clip(name, 40), data, name)),
          ),
        ],
        footer: [...(view.next ? [button(postback('หน่วยงานอื่น ๆ', view.next))] : [])],
      }),
    ],
    steps: [],
  };
}

/** A person's unit is remembered for "ของเรา". */
export const unitRemembered = (view: { unit: string; steps: NextStep[] }): Drawn => ({
  alt: `จำไว้แล้วค่ะว่าท่านอยู่ ${view.unit} ต่อไปถามว่า "ของเรา" ได้เลยนะคะ`,
  cards: [],
  steps: view.steps,
});
