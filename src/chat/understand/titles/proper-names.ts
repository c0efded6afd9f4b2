import { literal } from '../../../literal.js';
import type { Item } from '../../../plan/types.js';
import type { Context } from '../context.js';
import { rowsOf } from '../rows.js';
import type { Rows } from '../targets/targets.js';
import { wordsOf } from '../text/grams.js';
import { lightly } from '../text/light.js';
import { blank } from '../text/sheet.js';
import { PARTICLE } from '../words/particles.js';
import { titleWords } from './title-words.js';

/** A name that a title puts in quotes, or the initials of a Latin phrase in it, as found in a message; what is called so. */
interface ProperName {
  name: string;
  said: RegExp;
  code: string;
  subs: string[];
}
export type ProperNames = readonly ProperName[];

/** Three words of a Latin phrase at least, the small ones among them not counted. */
const PHRASE = /(?<![A-Za-z])[A-Z][A-Za-z]+(?:\s+(?:(?:of|and|the|for|in|on|to)\s+)?[A-Z][A-Za-z]+){2,}/gu;

function initialsIn(title: string, code: string, subs: string[]): ProperName[] {
  return [...title.matchAll(PHRASE)].map(([phrase]) => {
    const letters = phrase.replace(/[^A-Z]/gu, '').toLowerCase();
    return {
      name: letters,
      code,
      subs,
      said: new RegExp(`(?<![a-z])${[...letters].join('\\.?')}(?![a-z])`, 'u'),
    };
  });
}

const QUOTED = /[“"‘']([^“”"‘’'\n]{3,40})[”"’']/gu;
/** Fewer letters are a word, not a name. */
const NAME = 4;

function namesIn(title: string, code: string, subs: string[]): ProperName[] {
  return [...title.matchAll(QUOTED)]
    .map(([, quoted]) => lightly(quoted!).replace(/[\s.]/gu, ''))
    .filter((name) => name.length >= NAME)
    .map((name) => {
      const loosely = [...name].map(literal).join('[\\s.]*');
      return { name, code, subs, said: new RegExp(`(?<![ก-๎])${loosely}\\.?(?=$|\\s|${PARTICLE})`, 'u') };
    });
}

/** @returns those that one activity alone has */
export function properNames(items: readonly Item[]): ProperNames {
  const all = items.flatMap(({ code, title, subItemTitles }) => [
    ...namesIn(title, code, []),
    ...initialsIn(title, code, []),
    ...subItemTitles.flatMap((one) => [
      ...namesIn(one.title, code, [one.sub]),
      ...initialsIn(one.title, code, [one.sub]),
    ]),
  ]);
  return all.filter(
    ({ name, code }, at) =>
      all.findIndex((other) => other.name === name) === at &&
      all.every((other) => other.name !== name || other.code === code),
  );
}

/** `"บอก ผอ." ส่งวันไหน`: the activity of the name that is said, where what stands beside it is wrapping or its own. */
export function properName(context: Context, text: string): Rows | null {
  for (const { said, code, subs } of context.index.names) {
    if (!said.test(text)) continue;
    const beside = wordsOf(titleWords(context, text.replace(said, blank)));
    const own = context.index.titles.activities.find((one) => one.code === code);
    if (!beside.every((word) => own?.text.includes(word))) continue;
    const items = rowsOf(context.plan, code, subs);
    return { kind: 'rows', items, steps: [], note: null, strength: 1, mass: Number.POSITIVE_INFINITY };
  }
  return null;
}
