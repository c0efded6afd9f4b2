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
/** The list of sheets and the sheets themselves; pictures and fonts stay packed. */
const WANTED = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|.*sheet[^/]*\.xml)$/i;
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g;

/** What the reader of the cells does not tell of a sheet. */
export interface SheetLayout {
  /** Nobody who opens the workbook sees it: a draft, or lists that other sheets look up. */
  hidden: boolean;
  merges: Merge[];
}

/**
 * The layout of each sheet of a workbook, in the workbook's order.
 * @param workbook bytes of an .xlsx file @throws Error when the archive is damaged
 */
export function sheetLayouts(workbook: Buffer): SheetLayout[] {
  const read = zipReader(workbook, WANTED);
  const targets = new Map(
    tags(read(RELATIONS) ?? '', 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return tags(read(WORKBOOK) ?? '', 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, '(?:\\w+:)id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { hidden: /hidden/i.test(attribute(tag, 'state')), merges: mergesIn(read(path) ?? '') };
  });
}

const mergesIn = (sheet: string): Merge[] =>
  [...sheet.matchAll(MERGE)].map(([, left, top, right, bottom]) => ({
    top: Number(top) - 1,
    bottom: Number(bottom) - 1,
    left: column(left!),
    right: column(right!),
  }));

const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag);

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** `A` is 0, `Z` 25, `AA` 26. */
const column = (letters: string): number =>
  [...letters].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
