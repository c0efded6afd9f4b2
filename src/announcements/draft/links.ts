import { UTF16_LIMITS } from '../../line/limits.js';
import type { Problem } from './problems.js';

const LINK = 'https?:\\/\\/[^\\s<>"\'“”ก-๙]+';
/** What was meant as a link and is none: no scheme, a broken scheme, another scheme. On a card it cannot be tapped. */
const MEANT =
  '(?<![\\w/@.])(?:www\\.[^\\s]+|(?:[a-z0-9-]+\\.)+[a-z]{2,6}\\/[^\\s]+|https?[:/;]{1,2}[^\\s/][^\\s]*|(?:ftp|javascript|data|file):[^\\s]+)';
/** A link, or what was meant as one. */
export const ANY_LINK = new RegExp(`${LINK}|${MEANT}`, 'gi');

const EVALUATION = /แบบ(?:สอบถาม)?ประเมิน|(?:^|[\s(:：]|ลิง[กค]์|ทำ|ตอบ|กรอก|ร่วม|ช่วย)ประเมิน/g;
const TO_OPEN = /ลงทะเบียน|สมัคร|รายละเอียด|เว็บไซต์|เข้าร่วม|เข้าประชุม/g;
/** Words further before a link do not say what it is for. UTF-16 units. */
const NEAR = 40;

type Kind = 'link' | 'evaluation';

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

/**
 * The first link to open and the first one to evaluate.
 * 1. What a link is for say the nearest words before it on its line, else those in brackets behind it.
 * 2. Without any, the link or the line before says it. 3. What nothing says is a link to open.
 */
export function readLinks(text: string): Links {
  const links: Links = { link: null, evaluation: null, problems: [] };
  let before: Kind | null = null;
  for (const line of text.split('\n')) {
    let from = 0;
    for (const found of line.matchAll(ANY_LINK)) {
      const words = line.slice(from, found.index);
      from = found.index + found[0].length;
      const behind = /^\s*\(([^)]*)\)/.exec(line.slice(from));
      const named = kindOf(behind?.[1] ?? '');
      if (behind && named) from += behind[0].length;
      before = kindOf(words) ?? named ?? (words.trim() === '' ? before : null);
      take(links, found[0].replace(/[.,;:!?)\]]+$/, ''), before ?? 'link');
    }
    if (from === 0) before = kindOf(line);
  }
  return links;
}

function take(links: Links, found: string, kind: Kind): void {
  if (isLink(found)) links[kind] ??= found;
  else links.problems.push({ kind: 'bad-link', text: found, field: kind });
}

function kindOf(words: string): Kind | null {
  const near = words.slice(-NEAR);
  const lastOf = (pattern: RegExp): number => [...near.matchAll(pattern)].at(-1)?.index ?? -1;
  const [evaluation, open] = [lastOf(EVALUATION), lastOf(TO_OPEN)];
  if (evaluation === open) return null;
  return evaluation > open ? 'evaluation' : 'link';
}
