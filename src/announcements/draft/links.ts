import { UTF16_LIMITS } from '../../line/limits.js';
import type { Problem } from './problems.js';

const LINK = /https?:\/\/[^\s<>"'“”ก-๙]+/gi;
/** What was meant as a link and is none: no scheme, a broken scheme, another scheme. */
const MEANT =
  /(?<![\w/@.])(?:www\.[^\s]+|https?[:/;]{1,2}[^\s/][^\s]*|(?:ftp|javascript|data|file):[^\s]+)/gi;

/** A web address that LINE takes and a person can open. */
export function isLink(text: string): boolean {
  if (text.length > UTF16_LIMITS.uri || !/^https?:\/\//i.test(text)) return false;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.username || url.password) return false;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(url.hostname);
}

export interface Links {
  link: string | null;
  evaluation: string | null;
  problems: Problem[];
}

/** The first link, and the first one on a line that speaks of evaluation (ประเมิน). */
export function readLinks(text: string): Links {
  const links: Links = { link: null, evaluation: null, problems: [] };
  let underEvaluation = false;
  for (const line of text.split('\n')) {
    underEvaluation = /ประเมิน/.test(line) || (underEvaluation && /^\s*https?:/i.test(line));
    for (const [raw] of line.matchAll(LINK)) {
      const found = raw.replace(/[.,;:!?)\]]+$/, '');
      if (!isLink(found)) links.problems.push({ kind: 'bad-link', text: found });
      else if (underEvaluation) links.evaluation ??= found;
      else links.link ??= found;
    }
    for (const [text] of line.replace(LINK, ' ').matchAll(MEANT))
      links.problems.push({ kind: 'bad-link', text });
  }
  return links;
}
