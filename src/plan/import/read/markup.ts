import { BULLET } from './document.js';

const BREAK = /<br\s*\/?>/i;

/** Whether a text holds markup that `fragmentText` (html.ts) should read. */
export const hasMarkup = (text: string): boolean =>
  /<\/?(p|ul|ol|li|b|u|i|br|strong|em|span|div|sup|sub|s|del|strike|ins|font|table|tr|td|th)\b[^>]*>/i.test(
    text,
  );

/** Whether a text may hold markup or entities other than line breaks. */
export const needsParser = (text: string): boolean => /[<&]/.test(text.split(BREAK).join(''));

/** What `fragmentText` gives for a text that needs no parser. */
export const brokenText = (text: string): string =>
  writtenLines(text.split(BREAK).map((line) => line.replace(/\s+/g, ' ')));

/** Lines as a cell shows them: without surplus space, empty ones and lone bullets. */
export const writtenLines = (lines: string[]): string =>
  lines
    .map((line) => line.replace(/[ \t\r\n\f]+/g, ' ').trim())
    .filter((line) => line && line !== BULLET.trim())
    .join('\n');
