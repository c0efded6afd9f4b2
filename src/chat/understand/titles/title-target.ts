import type { Context } from '../context.js';
import { atMentionedPart } from '../targets/mentioned-part.js';
import { atWhichPart } from '../targets/pointed-part.js';
import type { Target } from '../targets/targets.js';
import { atToldPart } from '../targets/told-part.js';
import { detailOf, judge, rowsTarget } from './judge.js';
import { namedInLatin } from './latin.js';
import { beforeDetail, beforePurpose, withoutRelativeClause } from './named-before.js';
import { properName } from './proper-names.js';
import { separately } from './several-titles.js';
import { soughtWords } from './title-words.js';
import { titlesFor } from './titles.js';
import { tellingOne, verbatimFirst } from './verbatim.js';
import { wholeTitle } from './whole-title.js';

/** How much of the question one title must explain to leave no room for a second. */
const WHOLE = 0.93;
/** What a title must explain of the words before a clause, and the weight of it. */
const NAMED = 0.6;
const NAMED_MASS = 14;
/** Latin words are a name, however short. */
const LATIN = /^[a-z ]{3,}$/u;

/**
 * What the words left over name, by title; null when they name nothing.
 * @param detail whether a detail of it is asked for, not its date: then more may be left over
 */
export function titleTarget(context: Context, text: string, detail = false): Target | null {
  const target = properName(context, text) ?? ofHead(context, text, { detail });
  if (target?.kind !== 'rows' || target.several) return target;
  const which = atWhichPart(context, text, target);
  if (which.kind !== 'rows') return target;
  const mentioned = atMentionedPart(context, text, which);
  return mentioned.kind === 'rows' ? atToldPart(context, text, mentioned) : mentioned;
}

/** What all the words name; where that is not told, what is named beyond doubt before clauses that tell of it or ask of it. */
function ofHead(context: Context, text: string, { detail }: { detail: boolean }): Target | null {
  const target = byTitle(context, text, detail);
  if (target?.kind === 'rows') return target;
  return (
    namedBy(context, withoutRelativeClause(text)) ??
    namedBy(context, detail ? beforeDetail(text) : beforePurpose(text)) ??
    target
  );
}

function namedBy(context: Context, head: string | null): Target | null {
  if (head === null) return null;
  const named = byTitle(context, head, false);
  if (named?.kind !== 'rows' || named.strength < NAMED) return null;
  return named.mass >= NAMED_MASS || LATIN.test(soughtWords(context, head)) ? named : null;
}

function byTitle(context: Context, text: string, detail: boolean): Target | null {
  const words = soughtWords(context, text);
  const matches = namedInLatin(titlesFor(context, words), { text, words });
  if ((matches[0]?.score ?? 0) < WHOLE) {
    const parts = separately(context, text);
    if (parts) return parts;
  }
  const whole = wholeTitle(context, text);
  if (whole) return whole;
  const target = judge(context, verbatimFirst(context, matches, text));
  if (target?.kind !== 'candidates') return target;
  const telling = tellingOne(context, matches, { text, words });
  if (telling) return rowsTarget(context, telling);
  return (detail && detailOf(context, matches)) || target;
}
