import { colour } from './colours.js';
import { type Action, column, type FlexBox, line, text } from './flex.js';

/** A small caption with what it says under it. */
export function field(caption: string, words: string | string[]): FlexBox {
  const lines = typeof words === 'string' ? [words] : words;
  return column(
    [
      text(caption, { size: 'xs', color: colour.muted }),
      ...lines.map((words) => text(words, { margin: 'xs' })),
    ],
    { margin: 'lg' },
  );
}

/** A list with bullets; each point wraps beside its bullet. */
export function bullets(points: string[]): FlexBox {
  return column(
    points.map((point) =>
      line([text('•', { flex: 0, color: colour.accent }), text(point, { flex: 1, margin: 'sm' })]),
    ),
    { spacing: 'sm', margin: 'sm' },
  );
}

/** One tappable line of a list: the number in front, the title, and what stands under it. */
export function listRow(view: {
  mark: string;
  title: string;
  under: FlexBox | null;
  action: Action;
}): FlexBox {
  return line(
    [
      text(view.mark, { flex: 0, weight: 'bold', color: colour.accent }),
      column([text(view.title), ...(view.under ? [view.under] : [])], { flex: 1, spacing: 'xs' }),
    ],
    { spacing: 'md', action: view.action, paddingTop: '6px', paddingBottom: '6px' },
  );
}

/** Something to choose: wraps where a button would cut its label. `over` stands small above the words. */
export function choice(words: string, action: Action, over: string | null = null): FlexBox {
  return column(
    [
      ...(over ? [text(over, { weight: 'bold', color: colour.accent, size: 'xs' })] : []),
      text(words, over ? {} : { color: colour.accent }),
    ],
    {
      action,
      backgroundColor: colour.accentSoft,
      cornerRadius: '10px',
      paddingAll: '12px',
      margin: 'md',
      spacing: 'xs',
    },
  );
}
