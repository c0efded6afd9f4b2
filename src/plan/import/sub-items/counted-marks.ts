const MARK = /(^|[\n\s])(?:● ?)?(?:\((\d{1,2})\)|(\d{1,2})\))[ \n]*(?=[^\s)])/g;
/** `1. …` at the start of a line. */
export const NUMBERED_LINE = /(^|\n)()(\d{1,2})\. (?=\S)/g;

/** Where a number of a list stands, and what follows it begins. */
export interface Mark {
  start: number;
  textStart: number;
  sub: number;
}

/** The numbers of a text that count up: `1)`, `(2)`. */
export const countedMarks = (text: string): Mark[] => sequence(text, MARK);

/** What stands behind each number of a text that counts up. */
export const numberedBodies = (text: string): { sub: string; body: string }[] => {
  const marks = countedMarks(text);
  return marks.map(({ sub, textStart }, at) => ({
    sub: String(sub),
    body: text.slice(textStart, marks[at + 1]?.start ?? text.length),
  }));
};

/** The numbers of a pattern that count up; one within a sentence does not. */
export function sequence(text: string, pattern: RegExp): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(pattern)) {
    const sub = Number(match[2] || match[3]);
    const last = marks.at(-1);
    const starts = last === undefined && (sub === 1 || match.index === 0 || match[1] === '\n');
    if (starts || sub === (last?.sub ?? -1) + 1)
      marks.push({ start: match.index, textStart: match.index + match[0].length, sub });
  }
  return marks;
}
