/** A number before a bracket is a sub-item's mark, unless the bracket closes one that holds the name. */
export const CLOSES = '(?=\\)(?<=\\([^()]*\\)))';

/**
 * The numbers of more units of the same name, right behind a numbered one: `สำนักกรรมาธิการ 1 - 3`, `หอผู้ป่วย 1, 2 และ 3`.
 * @param head how the name of the next unit may begin
 */
export const moreNumbers = (head: string): RegExp =>
  new RegExp(
    `(?:\\s?(?:-|–|ถึง|,\\s?และ|,|และ|กับ)\\s?\\d{1,2}(?:(?![\\d.)])|${CLOSES}))+(?=\\s*(?:$|[\\n(),/]|ส่ง|ภายใน|\uE000|ผู้|(?:(?:และ|กับ)\\s?)?${head}))`,
    'y',
  );

export interface FurtherNumber {
  index: number;
  number: string;
  value: number;
}

/** The numbers that follow a numbered name, ranges expanded; those of a range share the place of its end. */
export function furtherNumbers(
  text: string,
  { raw, end }: { raw: string; end: number },
  more: RegExp,
): FurtherNumber[] {
  more.lastIndex = end;
  const list = /\d$/.test(raw) ? more.exec(text) : null;
  if (!list) return [];
  let last = Number(/\d+$/.exec(raw)![0]);
  return [...list[0].matchAll(/([^\d\s]+)\s?(\d+)/g)].flatMap(([whole, joint, number], at, all) => {
    const index = end + all[at]!.index + whole.length - number!.length;
    const first = /^(?:-|–|ถึง)$/.test(joint!) ? last + 1 : Number(number);
    last = Number(number);
    const values = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
    return values.map((value) => ({ index, number: number!, value }));
  });
}
