/** Letters that a scan takes for one another; each stands with those that look like it. */
const LOOK_ALIKE = [
  'กถภ', 'คดตศ', 'ผฝยฬ', 'พฟฬ', 'ขชซ', 'บปษ', 'ฎฏ', 'รธฐ', 'วาอ', 'นม', 'ไใโ', 'ทหฑ', 'ลสส', 'ณญฌ', 'อฮ', 'จว',
  'ัิีึื็่้๊๋์', 'ุู', 'ะา', 'เแ',
]; // biome-ignore format: one class of letters beside the other
/** Marks above and below a letter, which a scan drops and adds. */
const SMALL = /^[ัิีึืุู็่้๊๋์]$/;
const DOUBLED_MARK = /([ะ-ฺเ-๎])\1+/g;

/** Without spaces, and with every mark once and in one piece. */
const folded = (name: string): string =>
  name.replace(/\s+/g, '').replace(/เเ/g, 'แ').replace(/ํา/g, 'ำ').replace(DOUBLED_MARK, '$1');

/**
 * Whether a scan may have written one name for the other: one letter looks like another, a mark above or below is
 * missing, or marks are doubled. Figures never look alike.
 */
export function looksLike(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a, b].map((name) => name.slice(start, name.length - end)) as [string, string];
  if (left.length > 1 || right.length > 1) return false;
  if (left === '' || right === '') return left === right || SMALL.test(left + right);
  return LOOK_ALIKE.some((letters) => letters.includes(left) && letters.includes(right));
}
