import { ANY_LINK } from './links.js';
import type { Problem } from './problems.js';
import type { Section, Sections } from './sections.js';

const LINK_LABEL = /^[\d.)\s]*(?:ลิง[กค]์|link|แบบประเมิน|เว็บไซต์)/i;
const SAYS_NONE = /^(?:ไม่มี|ยังไม่มี|-)/;

const isBare = ({ kind, lines }: Section): boolean =>
  (kind === 'link' || kind === 'evaluation') &&
  lines.length > 0 &&
  !lines.some((line) => line.search(ANY_LINK) >= 0);

/** Parts that are labelled as a link and say none: `ลิงก์: abc def`. */
export const emptyLinks = ({ sections }: Sections): Problem[] =>
  sections
    .filter((one) => isBare(one) && LINK_LABEL.test(one.heading) && !SAYS_NONE.test(one.lines[0]!))
    .map(({ kind, lines }) => ({
      kind: 'bad-link',
      text: lines[0]!.slice(0, 60),
      field: kind === 'evaluation' ? 'evaluation' : 'link',
    }));

/** What is said where a link may stand, and needs none: `ลงทะเบียน: หน้าห้องประชุม`. */
export const toldInWords = ({ sections }: Sections): string[] =>
  sections
    .filter((one) => one.kind === 'link' && isBare(one) && !LINK_LABEL.test(one.heading))
    .flatMap(({ heading, lines }) => [heading, ...lines.filter((line) => !heading.endsWith(line))]);
