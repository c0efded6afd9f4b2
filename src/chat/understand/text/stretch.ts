const gap = /[\s\uE000]/u;

/** The letters from `from` to `to`, end exclusive, if there are that many without a gap or something understood before. */
export function stretch(text: string, from: number, to: number): string | null {
  const letters = text.slice(Math.max(0, from), to);
  return letters.length === to - from && !gap.test(letters) ? letters : null;
}
