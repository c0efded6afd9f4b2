import type { HandInRule } from '../../types.js';
import type { Line } from './rounds.js';

const HEADING =
  /ข้อกำหนด|หลักเกณฑ์การส่ง|การส่งผลงาน|ช่องทางการ(?:ส่ง|เผยแพร่)|องค์ประกอบของการเขียน|องค์ความรู้ที่(?:จะ)?ต้องส่ง/;
const NUMBERED = /^(?:\d{1,2}[.)]|\(\d{1,2}\)|[-●•])\s*(?=\S)/;
const LONGEST_HEADING = 100;
/** A paragraph that is a rule by itself: `การเผยแพร่ประชาสัมพันธ์ให้ดำเนินการ …`. */
const RULE = /^(?:การเผยแพร่|การประชาสัมพันธ์|การ(?:นำ)?ส่ง(?:งาน|เอกสาร|ผลงาน|รายงาน))\S*(?:ให้|ต้อง|ขอให้)/;

/**
 * General rules of handing in: form, channel, parts of a document.
 * 1. The entries of a list under a heading that announces such rules; each carries the heading, to be read alone.
 * 2. A paragraph that says so itself, with the lines that go on with it.
 */
export function findHandInRules(lines: readonly Line[]): HandInRule[] {
  const rules: HandInRule[] = [];
  let heading: string | null = null;
  for (const [index, { text }] of lines.entries()) {
    if (RULE.test(text)) rules.push({ text: paragraphFrom(lines, index) });
    const mark = NUMBERED.exec(text);
    if (mark && heading !== null) rules.push({ text: `${heading}: ${text.slice(mark[0].length).trim()}` });
    else heading = !mark && text.length <= LONGEST_HEADING && HEADING.test(text) ? text.trim() : null;
  }
  return rules;
}

/** Lines without an empty one between them are one paragraph. */
function paragraphFrom(lines: readonly Line[], start: number): string {
  let end = start + 1;
  while (
    end < lines.length &&
    lines[end]!.line === lines[end - 1]!.line + 1 &&
    !NUMBERED.test(lines[end]!.text)
  )
    end++;
  return lines
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}
