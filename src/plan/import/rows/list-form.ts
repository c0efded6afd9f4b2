import type { DateColumn } from '../columns/date-columns.js';
import { meaningOf } from '../columns/heading-words.js';
import { findWrittenDates } from '../dates/written-dates.js';
import type { Block, Document, TableRow, TextBlock } from '../read/document.js';

/** An activity that stands in paragraphs: its number and title, then lines such as `ผู้รับผิดชอบ: …`, by their label. */
interface Entry {
  line: number;
  number: string;
  title: string[];
  labelled: Map<string, string>;
}

const NUMBERED = /^(?:ข้อ|กิจกรรมที่|โครงการที่)?\s?(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?\s+(?=[^\d\s])(.+)$/;
const LABELLED = /^(?:[-–●•]\s*)?([ก-๎][ก-๎ /]{2,40}?)\s*[:：]\s*(.*)$/;
/** Without a colon only the words for dates and units are labels. */
const WORD_AND_VALUE = /^([ก-๎/]{4,40})\s+(\S.*)$/;
const GOES_ON = /^(?:[-–—●•▪◦○(]|\d{1,2}\))/;
/** So many activities make a list. */
const FEWEST = 2;
/** Only whether there is a date counts here. */
const ANY_YEAR = 2567;

/** Blocks that stand together: those of a list, or one that is of none. */
interface Stretch {
  blocks: Block[];
  entries: Entry[];
}

/**
 * Makes a table of each list of activities in paragraphs, so that it is read as any plan.
 * 1. A numbered line begins an activity; labels follow it, each with its value; marked lines go on with what is above.
 * 2. They are activities where most of the document's say when or who in lines of their own. What says neither is text.
 */
export function withListTables({ blocks }: Document): Document {
  const stretches: Stretch[] = [];
  let current: Stretch = { blocks: [], entries: [] };
  for (const block of blocks) {
    if (block.kind === 'text' && add(current.entries, block)) current.blocks.push(block);
    else {
      stretches.push(current, { blocks: [block], entries: [] });
      current = { blocks: [], entries: [] };
    }
  }
  stretches.push(current);
  const labelled = stretches.filter(({ entries }) => entries.some(saysWhenOrWho));
  const isPlan = areActivities(labelled.flatMap(({ entries }) => entries));
  return {
    blocks: stretches.flatMap((one) =>
      isPlan && labelled.includes(one) ? [tableOf(one.entries)] : one.blocks,
    ),
  };
}

/** Whether a line belongs to a list: it begins an activity, or goes on with the last. */
function add(entries: Entry[], { line, text }: TextBlock): boolean {
  const numbered = NUMBERED.exec(text);
  if (numbered) {
    entries.push({ line, number: numbered[1]!, title: [numbered[2]!], labelled: new Map() });
    return true;
  }
  const entry = entries.at(-1);
  if (!entry) return false;
  const label = labelOf(text);
  if (label)
    entry.labelled.set(label.name, [entry.labelled.get(label.name), label.value].filter(Boolean).join('\n'));
  else if (!GOES_ON.test(text)) return false;
  else if (entry.labelled.size === 0) entry.title.push(text);
  else {
    const [name, value] = [...entry.labelled].at(-1)!;
    entry.labelled.set(name, `${value}\n${text}`);
  }
  return true;
}

function labelOf(text: string): { name: string; value: string } | null {
  const labelled = LABELLED.exec(text);
  if (labelled && meaningOf(labelled[1]!)) return { name: labelled[1]!.trim(), value: labelled[2]! };
  const [, word = '', value = ''] = WORD_AND_VALUE.exec(text) ?? [];
  const tells = isDate(word) ? findWrittenDates(value, ANY_YEAR).length > 0 : isUnits(word);
  return tells ? { name: word, value } : null;
}

const areActivities = (entries: readonly Entry[]): boolean => {
  const labels = entries.flatMap(({ labelled }) => [...labelled.keys()]);
  return (
    entries.length >= FEWEST &&
    entries.filter(saysWhenOrWho).length * 2 > entries.length &&
    labels.some(isDate) &&
    labels.some((name) => isUnits(name) || dateOf(name) === 'handIn')
  );
};

const saysWhenOrWho = ({ labelled }: Entry): boolean =>
  [...labelled.keys()].some((name) => isDate(name) || isUnits(name));

function dateOf(label: string): DateColumn | null {
  const meaning = meaningOf(label);
  return meaning && 'date' in meaning ? meaning.date : null;
}

const isDate = (label: string): boolean => dateOf(label) !== null;

function isUnits(label: string): boolean {
  const meaning = meaningOf(label);
  return (
    meaning !== null && 'role' in meaning && (meaning.role === 'responsible' || meaning.role === 'supporters')
  );
}

function tableOf(entries: readonly Entry[]): Block {
  const labels = [...new Set(entries.flatMap(({ labelled }) => [...labelled.keys()]))];
  const heading: TableRow = { line: entries[0]!.line, cells: ['ลำดับ', 'กิจกรรม', ...labels] };
  const rows = entries.map(({ line, number, title, labelled }) => ({
    line,
    cells: [number, title.join('\n'), ...labels.map((label) => labelled.get(label) ?? '')],
  }));
  return { kind: 'table', rows: [heading, ...rows] };
}
