import { repairMarks } from '../../../thai/normalise.js';
import type { Finding } from '../../types.js';
import type { Block, Document, TableRow } from '../read/document.js';
import { officialName } from '../unit-names.js';
import { correct } from './corrections.js';
import { endsWithCredentialLabel } from './credentials.js';
import { mendMonths } from './months.js';
import { type Redaction, redact } from './redact.js';
import { NO_SECRETS, type SecretRow, secretCells } from './secret-cells.js';

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
  const cleaner = createCleaner();
  let secrets = NO_SECRETS;
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'text') return { ...block, text: cleaner.text(block.line, block.text) };
    const found = secretCells(
      block.rows.map(({ cells }) => cells),
      secrets,
    );
    secrets = found.last;
    return { ...block, rows: block.rows.map((row, at) => cleaner.row(row, found.rows[at]!)) };
  });
  return { document: { blocks }, ...cleaner.done() };
}

type Removed = Pick<Redaction, 'credentials' | 'names'>;

/** Cleans texts in reading order: a label may stand in one and its value in the next. */
function createCleaner() {
  const texts = new Map<number, string>();
  const taken = new Map<number, Removed>();
  const spellings = new Map<string, string[]>();
  let label = false;
  const note = (line: number, { text, credentials, names }: Redaction): string => {
    const sum = taken.get(line) ?? { credentials: 0, names: 0 };
    taken.set(line, { credentials: sum.credentials + credentials, names: sum.names + names });
    noteSpellings(text, spellings);
    texts.set(line, [texts.get(line), text.replace(/\s+/g, ' ').trim()].filter(Boolean).join(' | '));
    return mendMonths(correct(text));
  };
  const text = (line: number, source: string): string => {
    const repaired = repairMarks(source);
    const redaction = redact(label ? dropFirstWord(repaired) : repaired);
    if (label && repaired.trim()) redaction.credentials++;
    if (repaired.trim()) label = endsWithCredentialLabel(repaired);
    return note(line, redaction);
  };
  const cell = (line: number, source: string, { isSecret }: { isSecret: boolean }): string =>
    isSecret && /[^\s–—-]/.test(source)
      ? note(line, { text: '', credentials: 1, names: 0 })
      : text(line, source);
  const row = (source: TableRow, { secret, isHeading }: SecretRow): TableRow => ({
    ...source,
    cells: source.cells.map((one, column) => {
      const clean = cell(source.line, one, { isSecret: secret.has(column) });
      if (isHeading) label = false;
      return clean;
    }),
  });
  const done = (): Omit<Prepared, 'document'> => {
    const textAt = (line: number): string => shorten(texts.get(line) ?? '');
    return { findings: removals(taken, textAt), textAt, spellings };
  };
  return { text, row, done };
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

function removals(taken: ReadonlyMap<number, Removed>, textAt: (line: number) => string): Finding[] {
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
