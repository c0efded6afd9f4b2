import { NUMBER_WORDS, numberOfWord } from '../../thai/digits.js';

/** A moment of the day as it is written, before anybody says which hour it means. */
export interface ClockWords {
  /** Where it stands in the text, and the text after it. */
  index: number;
  end: number;
  text: string;
  /** Part of the day beside the number: `บ่าย`, `เย็น`, `pm`, …; null: none. */
  part: string | null;
  /** Null: a midnight, which is the end of one day and the start of another. */
  hour: number | null;
  /** Null: no minute that a clock shows. */
  minute: number | null;
  /** `โมง`, `ทุ่ม`, `น.` or `นาฬิกา`; null: none. */
  unit: string | null;
  /** What stands between hour and minutes; null: no minutes in digits. */
  dot: string | null;
}

/** 40 to 59 are formed as 30 to 39 are. */
const TENS_BEYOND = [
  ['สี่สิบ', 40],
  ['ห้าสิบ', 50],
] as const;
const FORTIES = NUMBER_WORDS.filter(([word]) => word.startsWith('สามสิบ')).flatMap(([word, value]) =>
  TENS_BEYOND.map(([tens, from]) => [word.replace('สามสิบ', tens), value - 30 + from] as const),
);
const VALUES = new Map(FORTIES);
const WORD = [...FORTIES, ...NUMBER_WORDS]
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join('|');
const NUMBER = `(?:\\d{1,2}(?!\\d)|${WORD})`;

/** Words that begin like a clock word: fairness is no noon, devotion no evening. */
const NOON = '(?<!ความ|ซื่อ|ก่อน|หลัง|พัก|อาหาร|ข้าว|มื้อ)เที่ยง(?!ธรรม|แท้)';
const EVENING = 'ทุ่ม(?!เท|\\s*\\d|งบ|ทุน)';
const LATER = '(?:\\s*(?:ตอน|ช่วง)?(?<PART>เช้า|บ่าย|เย็น|[ap]\\.?m\\.?(?![a-z])))?';

const CLOCK = [
  '(?<![\\d.:/])',
  '(?:(?<part>ตี|เช้า|บ่าย|เย็น)(?:นี้)?\\s*(?:เวลา)?\\s*)?',
  `(?:(?<midnight>เที่ยงคืน)|(?<noon>${NOON})`,
  '|(?<whole>(?:[01]\\d|2[0-3])[0-5]\\d)(?=\\s*(?:น\\.|นาฬิกา))',
  `|(?<hour>${NUMBER})(?:(?<dot>[.:])(?<digits>\\d{1,2}))?(?!\\d|[.:/]\\d)|(?<bare>โมง|${EVENING}))`,
  '(?:\\s*(?<unit>โมง|ทุ่ม(?!เท)|น\\.(?!\\s?ส\\.)|น(?![ก-๙.])|นาฬิกา))?',
  LATER.replace('PART', 'after'),
  `(?:\\s*(?:(?<half>ครึ่ง)|ตรง|(?<minutes>${NUMBER})\\s*นาที)|(?<glued>${WORD}))?`,
  LATER.replace('PART', 'last'),
  '(?:\\s*น\\.(?!\\s?ส\\.))?',
].join('');

const ANYWHERE = new RegExp(CLOCK, 'gi');
const RIGHT_HERE = new RegExp(CLOCK, 'iy');

/** Every number and clock word that may be a moment of the day, in order; most numbers are none. */
export const clockWordsIn = (text: string): ClockWords[] => [...text.matchAll(ANYWHERE)].map(wordsOf);

/** The one that begins exactly at `index`; null: none does. */
export function clockWordsAt(text: string, index: number): ClockWords | null {
  RIGHT_HERE.lastIndex = index;
  const found = RIGHT_HERE.exec(text);
  return found && wordsOf(found);
}

function wordsOf(found: RegExpMatchArray): ClockWords {
  const said: Record<string, string | undefined> = found.groups ?? {};
  const part = said['part'] ?? said['after'] ?? said['last'];
  const index = found.index!;
  return {
    index,
    end: index + found[0].length,
    text: found[0].trim(),
    part: part?.toLowerCase().replaceAll('.', '') ?? null,
    hour: hourOf(said),
    minute: minuteOf(said),
    unit: said['bare'] ?? (said['noon'] || said['whole'] ? 'น.' : (said['unit'] ?? null)),
    dot: said['dot'] ?? null,
  };
}

function hourOf({ midnight, noon, whole, hour }: Record<string, string | undefined>): number | null {
  if (midnight) return null;
  if (noon) return 12;
  if (whole) return Number(whole.slice(0, 2));
  return hour ? numberIn(hour) : 1;
}

/** "บ่ายสองสิบห้า" names its minutes; "สองทุ่มสอง" may go on with anything. */
function minuteOf({
  half,
  whole,
  digits,
  minutes,
  glued,
}: Record<string, string | undefined>): number | null {
  if (half) return 30;
  if (digits) return digits.length === 2 && Number(digits) < 60 ? Number(digits) : null;
  const minute = whole ? Number(whole.slice(2)) : numberIn(minutes ?? glued ?? '0');
  return minute < 60 && (!glued || minute >= 10) ? minute : null;
}

const numberIn = (number: string): number => VALUES.get(number) ?? numberOfWord(number) ?? Number(number);
