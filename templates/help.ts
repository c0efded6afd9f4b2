import {
  card,
  choice,
  colour,
  type Drawn,
  type FlexComponent,
  header,
  type NextStep,
  text,
} from './parts/index.js';

export interface HelpView {
  /** Questions made from the loaded plan; `say` is what is sent when tapped. */
  examples: { words: string; say: string }[];
  /** How to call the bot in a group; null in a 1:1 chat. */
  inGroup: boolean;
  steps: NextStep[];
}

/** What one can ask, with examples that work on this very plan. */
export function help(view: HelpView): Drawn {
  const intro = 'ถามเรื่องกำหนดส่งงานตามแผนได้เลยค่ะ พิมพ์เลขข้อ ชื่อกิจกรรม หรือช่วงเวลา';
  const how = view.inGroup ? 'ในกลุ่ม แตะชื่อบอต (@) หรือขึ้นต้นข้อความด้วย / หรือ kamnot นะคะ' : null;
  return {
    alt: [intro, ...(how ? [how] : []), ...view.examples.map(({ words }) => `• ${words}`)].join('\n'),
    cards: [
      card({
        header: header('ถามอะไรได้บ้าง', 'กำหนด · ผู้ช่วยเรื่องกำหนดส่ง'),
        body: [
          text(intro),
          ...(how ? [text(how, { margin: 'md', color: colour.muted })] : []),
          ...view.examples.map(example),
        ],
        footer: [],
      }),
    ],
    steps: view.steps,
  };
}

const example = ({ words, say }: HelpView['examples'][number]): FlexComponent =>
  choice(`“${words}”`, { type: 'message', label: 'ลองถาม', text: say });
