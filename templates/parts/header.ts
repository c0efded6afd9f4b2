import { colour } from './colours.js';
import { column, type FlexBox, text } from './flex.js';

/** The coloured top of a card: a small line of where we are, and the title. `ground`: grey for what is called off. */
export function header(
  title: string,
  over: string | null = null,
  ground: 'accent' | 'ended' = 'accent',
): FlexBox {
  return column(
    [
      ...(over ? [text(over, { size: 'xs', color: colour.onAccentSoft })] : []),
      text(title, { size: 'md', weight: 'bold', color: colour.onAccent }),
    ],
    { backgroundColor: colour[ground], paddingAll: '16px', spacing: 'xs' },
  );
}
