import { repairMarks } from '../../thai/normalise.js';
import type { Finding } from '../types.js';
import { correct } from './corrections.js';
import { endsWithCredentialLabel } from './credentials.js';
import type { Block, Document } from './read/document.js';
import { redact } from './redact.js';
import { officialName } from './unit-names.js';

/** A document ready to be understood: redacted and corrected. */
export interface Prepared {
  document: Document;
  findings: Finding[];
  /** Redacted source text of a line, short. */
  textAt(line: number): string;
  /** Damaged spellings of unit names, by the corrected name. */
  spellings: ReadonlyMap<string, string[]>;
}

/** Source texts are cut at this length. */
const LONGEST_SOURCE = 240;

/**
 * Takes credentials and personal names out of every text, before anything else sees them, and reports each line
 * where it did; then corrects OCR damage.
 */
export function prepare(document: Document): Prepared {
  const texts = new Map<number, string>();
  const taken = new Map<number, { credentials: number; names: number }>();
  const spellings = new Map<string, string[]>();
  let label = false;
  const clean = (line: number, source: string): string => {
    const text = repairMarks(source);
    const redaction = redact(label ? dropFirstWord(text) : text);
    if (label && text.trim()) redaction.credentials++;
    if (text.trim()) label = endsWithCredentialLabel(text);
    const sum = taken.get(line) ?? { credentials: 0, names: 0 };
    taken.set(line, {
      credentials: sum.credentials + redaction.credentials,
      names: sum.names + redaction.names,
    });
    noteSpellings(redaction.text, spellings);
    texts.set(
      line,
      [texts.get(line), redaction.text.replace(/\s+/g, ' ').trim()].filter(Boolean).join(' | '),
    );
    return correct(redaction.text);
  };
  const blocks = document.blocks.map(
    (block): Block =>
      block.kind === 'text'
        ? { ...block, text: clean(block.line, block.text) }
        : {
            ...block,
            rows: block.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => clean(row.line, cell)),
            })),
          },
  );
  const textAt = (line: number): string => shorten(texts.get(line) ?? '');
  return { document: { blocks }, findings: removals(taken, textAt), textAt, spellings };
}

/** The value of a label that stood in the cell or line before. */
const dropFirstWord = (text: string): string =>
  text.replace(/^\s*[:=：]?\s*(?:[\x21-\x7e]+(?:[ \t]+[\x21-\x7e]+)*|\S+)/, '');

/** A unit's name as OCR damaged it, so that whoever types what is printed is understood. */
const DAMAGED_UNIT = /สำนัก ?กรรม(?:การธิการ|าธิกร|ธิการ|การ) ?[\d๐-๙]{1,2}(?![\d๐-๙])/g;

function noteSpellings(text: string, spellings: Map<string, string[]>): void {
  for (const [damaged] of text.matchAll(DAMAGED_UNIT)) {
    const name = officialName(damaged, []);
    const known = spellings.get(name) ?? [];
    if (damaged !== name && !known.includes(damaged)) spellings.set(name, [...known, damaged]);
  }
}

function shorten(text: string): string {
  if (text.length <= LONGEST_SOURCE) return text;
  return `${text.slice(0, LONGEST_SOURCE).replace(/[\u0E30-\u0E3A\u0E47-\u0E4E]*$/u, '')}…`;
}

function removals(
  taken: ReadonlyMap<number, { credentials: number; names: number }>,
  textAt: (line: number) => string,
): Finding[] {
  return [...taken].flatMap(([line, { credentials, names }]) => {
    const found: Finding[] = [];
    const source = { line, text: textAt(line) };
    if (credentials > 0)
      found.push({
        kind: 'credential-removed',
        severity: 'info',
        code: null,
        source,
        message: `${credentials} credential(s) left out; whoever printed them should change them`,
      });
    if (names > 0)
      found.push({
        kind: 'personal-name-removed',
        severity: 'info',
        code: null,
        source,
        message: `${names} personal name(s) left out`,
      });
    return found;
  });
}
