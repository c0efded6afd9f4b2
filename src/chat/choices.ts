import type { ChoiceView } from '../../templates/clarify.js';
import { responsibleWords, rowLabel } from '../../templates/item-card.js';
import { clip, dueShort } from '../../templates/parts/index.js';
import type { Item, Plan } from '../plan/types.js';
import { listRowView } from './item-view.js';
import type { Scene } from './scene.js';

/** Longer than this, the names of those who hand in would push out what. */
const WHOSE = 40;

/** What tells rows of one title apart: what their sub-items are called, else who hands in. */
function toldApart(item: Item, alike: Item[], whose: string): string {
  const own = item.subItemTitles.filter(({ sub, title }) => item.subItems.includes(sub) && title !== '');
  // The number of an only one stands in its label.
  if (own.length === 1) return own[0]!.title;
  if (own.length > 1) return own.map(({ sub, title }) => `(${sub}) ${title}`).join(' ');
  const others = alike.some((one) => one.responsible.join() !== item.responsible.join());
  return others ? `${clip(whose, WHOSE)}: ${item.title}` : item.title;
}

/** Rows to choose from, each in words that no other of them has. */
export function rowChoices(
  scene: Scene,
  { plan, items, unit }: { plan: Plan; items: Item[]; unit: string | null },
): ChoiceView[] {
  return items.map((item) => {
    const { row, title } = listRowView(scene, plan, item, unit);
    const alike = items.filter((other) => other !== item && other.title === item.title);
    return {
      label: rowLabel(row),
      title: alike.length > 0 ? toldApart(item, alike, responsibleWords([row])) : title,
      when: dueShort(row),
      open: row.open,
    };
  });
}
