import type { Item } from '../../../plan/types.js';
import { lightly } from '../text/light.js';
import type { Sheet } from '../text/sheet.js';
import type { CodeMention } from './codes.js';

/**
 * Official forms that titles of a plan name ("แบบ ปค. 5"): letters and number together, with the codes of the
 * activities, and of each the sub-items whose titles name it; none where its own title does.
 */
export type FormBook = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** In a title a form's letters end in a dot; nobody types that dot. */
const WRITTEN = /(?<![ก-๎])([ก-ฮ]{2,4})\.\s?(\d{1,2})(?![\d.])/gu;
const SAID = /(?<![ก-๎])(?:แบบ(?:ฟอร์ม)?\s*)?([ก-ฮ]{2,4})\.?\s?(\d{1,2})(?![\d.])/gu;

const formsIn = (title: string): string[] =>
  [...lightly(title).matchAll(WRITTEN)].map(([, letters, number]) => `${letters}${number}`);

export function formBook(items: readonly Item[]): FormBook {
  const book = new Map<string, Map<string, string[]>>();
  const codesOf = (form: string): Map<string, string[]> => {
    const codes = book.get(form) ?? new Map<string, string[]>();
    book.set(form, codes);
    return codes;
  };
  for (const { code, subItemTitles } of items)
    for (const { sub, title } of subItemTitles)
      for (const form of formsIn(title)) {
        const codes = codesOf(form);
        codes.set(code, [...new Set([...(codes.get(code) ?? []), sub])]);
      }
  for (const { code, title } of items) for (const form of formsIn(title)) codesOf(form).set(code, []);
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
    [...codes].map(([code, subs]) => ({ code, subs: [...subs], explicit: true, known: true, at })),
  );
}
