import type { HandInRule } from '../types.js';
import type { Line } from './rounds.js';

const HEADING =
  /ข้อกำหนด|หลักเกณฑ์การส่ง|การส่งผลงาน|ช่องทางการ(?:ส่ง|เผยแพร่)|องค์ประกอบของการเขียน|องค์ความรู้ที่(?:จะ)?ต้องส่ง/;
const NUMBERED = /^(?:\d{1,2}[.)]|\(\d{1,2}\)|[-●•])\s*(?=\S)/;
const LONGEST_HEADING = 100;

/**
 * General rules of handing in that a briefing lists: form, channel, parts of a document. A rule carries its
 * heading, so that it can be read alone.
 */
export function findHandInRules(lines: readonly Line[]): HandInRule[] {
  const rules: HandInRule[] = [];
  let heading: string | null = null;
  for (const { text } of lines) {
    const mark = NUMBERED.exec(text);
    if (mark && heading !== null) rules.push({ text: `${heading}: ${text.slice(mark[0].length).trim()}` });
    else heading = !mark && text.length <= LONGEST_HEADING && HEADING.test(text) ? text.trim() : null;
  }
  return rules;
}
