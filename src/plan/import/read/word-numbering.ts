import { type CheerioAPI, load } from 'cheerio';
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Nodes } from './nodes.js';
import { unpack } from './zip.js';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

/** What the text is made of; pictures and fonts stay packed, and out. */
const WANTED = /^(?!word\/(?:media|embeddings|fonts)\/).*\.(?:xml|rels)$/;

/** One level of a list: how it counts, from where, and what stands around its numbers (`%1.%2`). */
interface Level {
  format: string;
  start: number;
  text: string;
}

/** A list that paragraphs name: several may go on with the counting of one. */
interface List {
  counts: string;
  levels: ReadonlyMap<number, Level>;
  /** Starts again at its first paragraph. */
  restarts: boolean;
}

/** Formats that count by digits or letters; bullets and other formats stay to the reader of the document. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  thaiNumbers: String,
  thaiCounting: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  thaiLetters: (value) => 'กขคงจฉชซฌ'[value - 1] ?? String(value),
};

/**
 * Writes the numbers that Word counts by itself into the paragraphs, as Word shows them: the reader of the document
 * gives them only where a paragraph has text, and counts each cell from 1.
 * @param bytes a .docx file @returns the same without its pictures, with the numbers as text @throws Error when the archive is damaged
 */
export function withNumbers(bytes: Buffer): Buffer {
  const files = unpack(bytes, WANTED);
  const [document, numbering] = [DOCUMENT, NUMBERING].map((path) => files[path]);
  if (!document || !numbering) return bytes;
  const lists = listsOf(xml(numbering));
  const styled = files[STYLES] ? listsOfStyles(xml(files[STYLES])) : new Map<string, Nodes>();
  const $ = xml(document);
  const label = counter(lists);
  for (const node of $('w\\:p').toArray()) {
    const paragraph = $(node);
    const properties = paragraph.children('w\\:pPr');
    const style = properties.children('w\\:pStyle').attr('w:val') ?? '';
    const own = properties.children('w\\:numPr');
    const text = label(own.length > 0 ? own : styled.get(style));
    if (text === null) continue;
    own.remove();
    properties.append('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>');
    const run = `<w:r><w:t xml:space="preserve">${text} </w:t></w:r>`;
    if (properties.length > 0) properties.after(run);
    else paragraph.prepend(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>${run}`);
  }
  return Buffer.from(zipSync({ ...files, [DOCUMENT]: strToU8($.xml()) }, { level: 0 }));
}

const xml = (part: Uint8Array): CheerioAPI => load(strFromU8(part), { xml: true });

const attributeOf = (nodes: Nodes, name: string): string | undefined => nodes.children(name).attr('w:val');

function listsOf($: CheerioAPI): Map<string, List> {
  const levels = new Map<string, Map<number, Level>>();
  for (const node of $('w\\:abstractNum').toArray()) {
    const own = $(node).children('w\\:lvl').toArray();
    levels.set(
      $(node).attr('w:abstractNumId') ?? '',
      new Map(own.map((one) => [Number($(one).attr('w:ilvl')), levelOf($(one))])),
    );
  }
  return new Map(
    $('w\\:num')
      .toArray()
      .map((node): [string, List] => {
        const counts = attributeOf($(node), 'w\\:abstractNumId') ?? '';
        const restarts = $(node).find('w\\:startOverride').length > 0;
        return [$(node).attr('w:numId') ?? '', { counts, levels: levels.get(counts) ?? new Map(), restarts }];
      }),
  );
}

const levelOf = (node: Nodes): Level => ({
  format: attributeOf(node, 'w\\:numFmt') ?? 'decimal',
  start: Number(attributeOf(node, 'w\\:start') ?? 1),
  text: attributeOf(node, 'w\\:lvlText') ?? '',
});

/** The lists that paragraph styles put their paragraphs in. */
const listsOfStyles = ($: CheerioAPI): Map<string, Nodes> =>
  new Map(
    $('w\\:style')
      .toArray()
      .map((node): [string, Nodes] => [
        $(node).attr('w:styleId') ?? '',
        $(node).children('w\\:pPr').children('w\\:numPr'),
      ])
      .filter(([, list]) => list.length > 0),
  );

/**
 * Counts through a document: gives each numbered paragraph its label, or null where it has none that is counted here.
 * A level counts on until one above it does.
 */
function counter(lists: ReadonlyMap<string, List>): (place: Nodes | undefined) => string | null {
  const counts = new Map<string, number[]>();
  const seen = new Set<string>();
  return (place) => {
    const id = place ? (attributeOf(place, 'w\\:numId') ?? '') : '';
    const at = Number((place && attributeOf(place, 'w\\:ilvl')) ?? 0);
    const list = lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level || !FORMATS[level.format]) return null;
    const before = list.restarts && !seen.has(id) ? [] : (counts.get(list.counts) ?? []);
    seen.add(id);
    const startOf = (index: number): number => list.levels.get(index)?.start ?? 1;
    const values = Array.from({ length: at + 1 }, (_, index) => before[index] ?? startOf(index));
    if (before[at] !== undefined) values[at]! += 1;
    counts.set(list.counts, values);
    return level.text.replace(/%(\d)/g, (_, number: string) => {
      const index = Number(number) - 1;
      return (FORMATS[list.levels.get(index)?.format ?? 'decimal'] ?? String)(
        values[index] ?? startOf(index),
      );
    });
  };
}
