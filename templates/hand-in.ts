import { bullets, card, clip, type Drawn, header, type NextStep } from './parts/index.js';

const RULE = 300;
const HEADING = 'วิธีส่งตามแผน';

/** How to hand in, as the plan rules for every item; what a single item asks for stands on its card. */
export function handInRules(view: { rules: string[]; steps: NextStep[] }): Drawn {
  const rules = view.rules.map((rule) => clip(rule, RULE));
  return {
    alt: [HEADING, ...rules.map((rule) => `• ${rule}`)].join('\n'),
    cards: [card({ header: header(HEADING, 'ใช้กับทุกรายการในแผน'), body: [bullets(rules)] })],
    steps: view.steps,
  };
}

/** The plan rules nothing for all items: what to say so that the item's own card answers. */
export const handInWhich = (steps: NextStep[]): Drawn => ({
  alt: 'ในแผนไม่ได้กำหนดวิธีส่งรวมไว้ค่ะ ถามเป็นรายข้อได้นะคะ เช่น “ข้อ 5 ต้องส่งอะไรบ้าง”',
  cards: [],
  steps,
});
