/** What a person should look at where a zero is put back. */
export const lostZero = (code: string): string =>
  `the number is taken for ${code}, which a spreadsheet writes without its last zero: write it as text`;

/**
 * Numbers that a spreadsheet took for amounts and wrote without their last zero: `1.10` as `1.1`, right behind `1.9`.
 * 1. What follows `1.9` (`1.19`) and reads `1.1` (`1.2`) is `1.10` (`1.20`), in all its rows.
 * 2. It is not where the next number goes on from it as it stands (`1.2`): the count began again.
 * @param rows in the order of the document @param codeOf a row's number as it stands, or null
 * @returns the numbers as they were meant, by row
 */
export function lostZeros<Row>(rows: readonly Row[], codeOf: (row: Row) => string | null): Map<Row, string> {
  const found = new Map<Row, string>();
  const numbered = rows.flatMap((row) => {
    const code = codeOf(row);
    return code === null ? [] : [{ row, code }];
  });
  let before: string | null = null;
  let meant: string | null = null;
  for (const [at, { row, code }] of numbered.entries()) {
    if (code !== numbered[at - 1]?.code) {
      before = meant;
      const next = numbered.slice(at + 1).find((one) => one.code !== code)?.code ?? null;
      meant = withZero(before, code, next) ?? code;
    }
    if (meant !== null && meant !== code) found.set(row, meant);
  }
  return found;
}

const TWO_PARTS = /^(\d{1,3})\.(\d{1,2})$/;

function withZero(before: string | null, code: string, next: string | null): string | null {
  const [of, after] = [before, code].map((one) => TWO_PARTS.exec(one ?? ''));
  if (!of || !after || of[1] !== after[1] || Number(of[2]) !== Number(after[2]) * 10 - 1) return null;
  const restarts = next === `${after[1]}.${Number(after[2]) + 1}`;
  return restarts ? null : `${code}0`;
}
