import { HOW_TO_ANNOUNCE } from './announcement-words.js';
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
  /** The reader may announce, here. */
  announces: boolean;
  steps: NextStep[];
}

const PRIVATELY =
  'พิมพ์ "เสนอแนะ" ตามด้วยข้อความ เพื่อเสนอความเห็นโดยไม่เก็บว่าใครเสนอ หรือ "ฉันเป็นใคร" เพื่อดูข้อมูลของท่านค่ะ';

/** What one can ask, with examples that work on this very plan. */
export function help(view: HelpView): Drawn {
  const intro = 'ถามเรื่องกำหนดส่งงานตามแผนได้เลยค่ะ พิมพ์เลขข้อ ชื่อกิจกรรม หรือช่วงเวลา';
  const more = view.inGroup ? [] : [...(view.announces ? [HOW_TO_ANNOUNCE] : []), PRIVATELY];
  const how = view.inGroup ? 'ในกลุ่ม แตะชื่อบอต (@) หรือขึ้นต้นข้อความด้วย / หรือ kamnot นะคะ' : null;
  return {
    alt: [intro, ...(how ? [how] : []), ...view.examples.map(({ words }) => `• ${words}`), ...more].join(
      '\n',
    ),
    cards: [
      card({
        header: header('ถามอะไรได้บ้าง', 'กำหนด · ผู้ช่วยเรื่องกำหนดส่ง'),
        body: [
          text(intro),
          ...(how ? [text(how, { margin: 'md', color: colour.muted })] : []),
          ...view.examples.map(example),
          ...more.map((words) => text(words, { margin: 'md', size: 'xs', color: colour.muted })),
        ],
        footer: [],
      }),
    ],
    steps: view.steps,
  };
}

const example = ({ words, say }: HelpView['examples'][number]): FlexComponent =>
  choice(`“${words}”`, { type: 'message', label: 'ลองถาม', text: say });
