import { MONTHS } from '../months.js';

/**
 * How sure a written form is a month: `firm` alone, `weak` maybe, `needy` next to a day, a year or a range partner; alone, a
 * needy abbreviation is as doubtful as a weak one.
 */
export interface MonthForm {
  form: string;
  /** 1-12 */
  month: number;
  confidence: 'firm' | 'weak' | 'needy';
  /** What must not follow (sticky). */
  not: RegExp | null;
  /** An abbreviation, which must not begin inside a dotted abbreviation (`อ.ก.พ.`). */
  abbreviated: boolean;
}

/** After a dotted form: the abbreviation goes on (`ก.พ.ร.`, `ส.ค.ส.`). */
const abbreviationGoesOn = /[ก-ฮ](?:\.|(?![ก-๎]))/y;
/**
 * After an undotted form: more Thai letters, save words that start a new phrase (`มีคน`, `พยาน`, but `มีคนี้`). Behind `เดือน`
 * only another word that is as common there (`เดือนมีคน`, `เดือนมีความ`).
 */
const wordGoesOn =
  /(?!นี้|นี่|น่ะ|เนี่ย|หน้า|ปี|ที่|ถึง|ส่ง|ต้อง|ครบ|เหลือ|ค้าง|เรา|ของ|มี(?:อะไร|ไร|งาน|เรื่อง|ส่ง|กี่)|ครับ|ค่ะ|คะ|จ้า|นะ|พ\.?ศ|กับ|และ)(?:(?<!เดือน ?[ก-ฮเ][ก-ฮ\u0E34\u0E35]{0,2}\.?[ก-ฮ])[ก-๎]|[ะ-ฺ็-๎]|น|วาม|ราว)/y;

/** Colloquial names that are also the beginning of other words. */
const COLLOQUIAL_GUARDS: Readonly<Record<string, RegExp>> = {
  มีนา: /ย|ม(?!ี|ั่ง|ั้ย)|ง(?!าน)|น(?!ี้|ะ|้า)|ฬ|ที(?!่)/y,
  ตุลา: /การ/y,
  กันยา: /ว|ง/y,
  สิงหา: /สน์/y,
  พฤษ: /[ก-๎]/y,
  มิถุ: /[ก-๎]/y,
  กรกฎ: /[ก-๎]/y,
  กรกฏ: /[ก-๎]/y,
};

function abbreviations(month: number, [a, b]: readonly [string, string]): MonthForm[] {
  // ก.พ. is also the Civil Service Commission, and อ.ก.พ. its committees.
  const dotted = {
    month,
    confidence: a === 'ก' && b === 'พ' ? ('weak' as const) : ('firm' as const),
    abbreviated: true,
  };
  // Two letters without a dot are fragments of many words; three (มิย, เมย) are not.
  const bare = {
    month,
    confidence: a.length + b.length === 2 || a === 'มี' ? ('needy' as const) : ('firm' as const),
    abbreviated: true,
  };
  return [
    ...[`${a}.${b}.`, `${a}. ${b}.`, `${a} ${b}.`, `${a} .${b}.`, `${a}.${b} .`].map((form) => ({
      ...dotted,
      form,
      not: abbreviationGoesOn,
    })),
    ...[`${a}.${b}`, `${a}. ${b}`].map((form) => ({ ...dotted, form, not: wordGoesOn })),
    { ...bare, form: `${a}${b}.`, not: abbreviationGoesOn },
    { ...bare, form: `${a}${b}`, not: wordGoesOn },
    { ...bare, confidence: 'needy' as const, form: `${a} ${b}`, not: /[ก-๎]/y },
  ];
}

function formsOf(index: number): MonthForm[] {
  const { full, colloquial, misspelt, letters, english } = MONTHS[index]!;
  const month = index + 1;
  return [
    ...[full, ...misspelt, ...colloquial].map((form) => ({
      form,
      month,
      confidence: 'firm' as const,
      not: COLLOQUIAL_GUARDS[form] ?? null,
      abbreviated: false,
    })),
    ...letters.flatMap((pair) => abbreviations(month, pair)),
    ...english.map((form) => ({
      form,
      month,
      // "may" and "march" are English words and the short ones are fragments of names.
      confidence:
        form.length <= 4 && form !== 'june' && form !== 'july'
          ? ('needy' as const)
          : form === 'march'
            ? ('needy' as const)
            : ('firm' as const),
      not: null,
      abbreviated: false,
    })),
  ];
}

/** Every written form of every month. */
export const MONTH_FORMS: readonly MonthForm[] = MONTHS.flatMap((_, index) => formsOf(index));
