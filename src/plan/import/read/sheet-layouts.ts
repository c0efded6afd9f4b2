import { columnOf, type StruckCells, struckReader } from './struck-cells.js';
import { zipReader } from './zip.js';

/** A block of cells merged into one, counted from 0; the text stands in the first. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';
/** The list of sheets, the sheets themselves and what tells how they look; pictures and fonts stay packed. */
const WANTED =
  /^xl\/(?:(?:workbook|styles|sharedStrings)\.xml|_rels\/workbook\.xml\.rels|.*sheet[^/]*\.xml)$/i;
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g;

/** What the reader of the cells does not tell of a sheet. */
export interface SheetLayout {
  /** Nobody who opens the workbook sees it: a draft, or lists that other sheets look up. */
  hidden: boolean;
  merges: Merge[];
  struck: StruckCells;
}

/**
 * The layout of each sheet of a workbook, in the workbook's order.
 * @param workbook bytes of an .xlsx file @throws Error when the archive is damaged
 */
export function sheetLayouts(workbook: Buffer): SheetLayout[] {
  const read = zipReader(workbook, WANTED);
  const struckIn = struckReader({ styles: read(STYLES), strings: read(STRINGS) });
  const targets = new Map(
    tags(read(RELATIONS) ?? '', 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return tags(read(WORKBOOK) ?? '', 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, '(?:\\w+:)id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const sheet = read(path) ?? '';
    const hidden = /hidden/i.test(attribute(tag, 'state'));
    return { hidden, merges: mergesIn(sheet), struck: struckIn(sheet) };
  });
}

const mergesIn = (sheet: string): Merge[] =>
  [...sheet.matchAll(MERGE)].map(([, left, top, right, bottom]) => ({
    top: Number(top) - 1,
    bottom: Number(bottom) - 1,
    left: columnOf(left!),
    right: columnOf(right!),
  }));

const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag);

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
