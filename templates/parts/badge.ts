import { type Tone, toneColour } from './colours.js';
import { column, type FlexBox, text } from './flex.js';

/** A short state in a coloured pill, e.g. เหลือ 3 วัน. */
export function badge(words: string, tone: Tone, options: Partial<FlexBox> = {}): FlexBox {
  const { text: color, soft } = toneColour[tone];
  return column([text(words, { size: 'xs', weight: 'bold', color, align: 'center', lineSpacing: '2px' })], {
    backgroundColor: soft,
    cornerRadius: '12px',
    paddingTop: '3px',
    paddingBottom: '3px',
    paddingStart: '10px',
    paddingEnd: '10px',
    flex: 0,
    ...options,
  });
}

/** A badge as wide as its words, or as the card on a narrow phone; alone on its line. */
export const pill = (words: string, tone: Tone): FlexBox =>
  column([badge(words, tone)], { alignItems: 'flex-start' });
