import { type CheerioAPI, load } from 'cheerio';
import type { Nodes } from './nodes.js';
import { struck } from './struck-text.js';

/** Unpacked parts of a workbook that tell what is struck out in its sheets. */
export interface StruckParts {
  styles: string | null;
  strings: string | null;
}

/**
 * Cells of one sheet with struck-out text, by `row:column` from 0. A text is what the cell then says, with what is
 * struck out marked; null: the whole cell is struck out by its style.
 */
export type StruckCells = ReadonlyMap<string, string | null>;

/** Reads the cells with struck-out text of sheets of a workbook; a workbook without any costs no parsing. */
export function struckReader({ styles, strings }: StruckParts): (sheet: string) => StruckCells {
  const struckStyles = stylesStruck(styles);
  const texts = hasStrike(strings) ? richTexts(strings!) : new Map<number, string>();
  return (sheet) =>
    struckStyles.size > 0 || texts.size > 0 || hasStrike(sheet)
      ? cellsStruck(sheet, struckStyles, texts)
      : new Map();
}

const hasStrike = (part: string | null): boolean => /<(?:\w+:)?strike\b/.test(part ?? '');

const xml = (part: string): CheerioAPI => load(part.replace(/(<\/?)\w+:(?=\w)/g, '$1'), { xml: true });

const isOn = (strike: Nodes): boolean => strike.length > 0 && !/^(?:0|false)$/.test(strike.attr('val') ?? '');

/** The numbers of the cell styles whose font is struck out. */
function stylesStruck(styles: string | null): Set<number> {
  if (!hasStrike(styles)) return new Set();
  const $ = xml(styles!);
  const fonts = $('fonts > font')
    .toArray()
    .map((font) => isOn($(font).children('strike')));
  const formats = $('cellXfs > xf').toArray();
  return new Set(formats.flatMap((one, at) => (fonts[Number($(one).attr('fontId'))] ? [at] : [])));
}

/** A text of several runs, with those that are struck out marked; null where none is. */
function richText($: CheerioAPI, node: Nodes): string | null {
  const runs = node.children('r').toArray();
  const parts = runs.map((run) => ({
    text: $(run).children('t').text(),
    isGone: isOn($(run).find('rPr > strike')),
  }));
  if (!parts.some(({ isGone }) => isGone)) return null;
  return parts.map(({ text, isGone }) => (isGone ? struck(text) : text)).join('');
}

function richTexts(strings: string): Map<number, string> {
  const $ = xml(strings);
  const texts = $('sst > si').toArray();
  return new Map(
    texts.flatMap((one, at): [number, string][] => {
      const text = richText($, $(one));
      return text === null ? [] : [[at, text]];
    }),
  );
}

function cellsStruck(
  sheet: string,
  styles: ReadonlySet<number>,
  texts: ReadonlyMap<number, string>,
): StruckCells {
  const $ = xml(sheet);
  const cells = new Map<string, string | null>();
  for (const node of $('sheetData > row > c').toArray()) {
    const cell = $(node);
    const place = placeOf(cell.attr('r') ?? '');
    const shared = cell.attr('t') === 's' ? texts.get(Number(cell.children('v').text())) : undefined;
    const text = shared ?? richText($, cell.children('is'));
    if (styles.has(Number(cell.attr('s')))) cells.set(place, null);
    else if (text !== null) cells.set(place, text);
  }
  return cells;
}

const placeOf = (reference: string): string => {
  const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d+)$/.exec(reference) ?? [];
  return `${Number(row) - 1}:${columnOf(letters)}`;
};

/** `A` is 0, `Z` 25, `AA` 26. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
