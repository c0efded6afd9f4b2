import { colour, toneColour } from './colours.js';
import { column, type FlexBox, type FlexComponent, line, text } from './flex.js';

/** Whole percent of `done` in `total`; 100 only when everything is done. */
export function percent(done: number, total: number): number {
  return total === 0 ? 0 : done >= total ? 100 : Math.min(99, Math.round((100 * done) / total));
}

/** The filled part; LINE takes no width of 0 %. */
function filled(share: number, color: string): FlexComponent {
  if (share === 0) return { type: 'filler' };
  return column([{ type: 'filler' }], {
    width: `${share}%`,
    height: '8px',
    backgroundColor: color,
    cornerRadius: '4px',
  });
}

/** A caption, its percent, and a bar under them. */
export function progressBar(caption: string, done: number, total: number): FlexBox {
  const share = percent(done, total);
  const tone = toneColour[share === 100 ? 'done' : 'open'];
  return column(
    [
      line([
        text(caption, { flex: 1 }),
        text(`${share}%`, { flex: 0, weight: 'bold', color: tone.text, align: 'end', margin: 'md' }),
      ]),
      column([filled(share, tone.text)], {
        height: '8px',
        backgroundColor: colour.line,
        cornerRadius: '4px',
        margin: 'sm',
      }),
      text(`ส่งแล้ว ${done} จาก ${total} รายการ`, { size: 'xs', color: colour.muted, margin: 'xs' }),
    ],
    { margin: 'lg' },
  );
}
