import type { Item } from '../../../plan/types.js';
import { lightly } from '../text/light.js';
import type { Sheet } from '../text/sheet.js';
import type { CodeMention } from './codes.js';

/** Official forms that titles of a plan name ("แบบ ปค. 5"): letters and number together, with the codes of the activities. */
export type FormBook = ReadonlyMap<string, ReadonlySet<string>>;

/** In a title a form's letters end in a dot; nobody types that dot. */
const WRITTEN = /(?<![ก-๎])([ก-ฮ]{2,4})\.\s?(\d{1,2})(?![\d.])/gu;
const SAID = /(?<![ก-๎])(?:แบบ(?:ฟอร์ม)?\s*)?([ก-ฮ]{2,4})\.?\s?(\d{1,2})(?![\d.])/gu;

export function formBook(items: readonly Item[]): FormBook {
  const book = new Map<string, Set<string>>();
  for (const { code, title, subItemTitles } of items) {
    const text = [title, ...subItemTitles.map((part) => part.title)].map(lightly).join('\n');
    for (const [, letters, number] of text.matchAll(WRITTEN)) {
      const form = `${letters}${number}`;
      book.set(form, (book.get(form) ?? new Set()).add(code));
    }
  }
  return book;
}

/** Takes the forms of the plan out of a question, so that "ปค 5" is what is called so and not activity 5. */
export function takeForms(sheet: Sheet, book: FormBook): CodeMention[] {
  if (book.size === 0) return [];
  const said = [...sheet.rest.matchAll(SAID)].flatMap((m) => {
    const codes = book.get(`${m[1]}${m[2]}`);
    return codes ? [{ at: m.index, to: m.index + m[0].length, codes }] : [];
  });
  for (const { at, to } of said) sheet.take({ from: at, to });
  return said.flatMap(({ at, codes }) =>
    [...codes].map((code) => ({ code, subs: [], explicit: true, known: true, at })),
  );
}
