/** The names of one month: what we print and every way people write it. Data, in order January to December. */
export interface MonthNames {
  full: string;
  /** Dotted abbreviation as printed, e.g. `มี.ค.`. */
  short: string;
  /** Spoken short forms; each is a word of its own. */
  colloquial: readonly string[];
  /** Known misspellings of any of the forms. */
  misspelt: readonly string[];
  /** The letters of the abbreviation, written with or without dots and spaces: `มี.ค.`, `มี.ค`, `มีค.`, `มี ค`, `มีค`. */
  letters: readonly (readonly [string, string])[];
  english: readonly string[];
}

export const MONTHS: readonly MonthNames[] = [
  {
    full: 'มกราคม',
    short: 'ม.ค.',
    colloquial: ['มกรา'],
    misspelt: ['มกราคา', 'มกคาคม', 'มกราค'],
    letters: [['ม', 'ค']],
    english: ['january', 'jan'],
  },
  {
    full: 'กุมภาพันธ์',
    short: 'ก.พ.',
    colloquial: ['กุมภา'],
    misspelt: ['กุมภาพัน', 'กุมภาพันธุ์', 'กุมภาพันธ', 'กุมพาพันธ์', 'กุมพา', 'กุมภาพันท์'],
    letters: [['ก', 'พ']],
    english: ['february', 'feb'],
  },
  {
    full: 'มีนาคม',
    short: 'มี.ค.',
    colloquial: ['มีนา'],
    misspelt: ['มินาคม', 'มีนาค', 'มีนาคา'],
    letters: [['มี', 'ค']],
    english: ['march', 'mar'],
  },
  {
    full: 'เมษายน',
    short: 'เม.ย.',
    colloquial: ['เมษา'],
    misspelt: ['เมศายน', 'เมสายน', 'เมษยน', 'เมศา', 'เมสา', 'เมษายา'],
    letters: [['เม', 'ย']],
    english: ['april', 'apr'],
  },
  {
    full: 'พฤษภาคม',
    short: 'พ.ค.',
    colloquial: ['พฤษภา', 'พฤษ'],
    misspelt: ['พฤศภาคม', 'พฤกษภาคม', 'พฤษาคม', 'พฤษภาค', 'พฤศภา', 'พฤสภาคม', 'พฤสภา'],
    letters: [['พ', 'ค']],
    english: ['may'],
  },
  {
    full: 'มิถุนายน',
    short: 'มิ.ย.',
    colloquial: ['มิถุนา', 'มิถุ'],
    misspelt: ['มิถุนยน', 'มิถุนายา', 'มิถุนายย', 'มิุถุนายน', 'มิถนายน', 'มิถูนายน', 'มิถูนา', 'มีถุนายน', 'มีถุนา'],
    letters: [
      ['มิ', 'ย'],
      ['มี', 'ย'],
      ['ม', 'ย'],
    ],
    english: ['june', 'jun'],
  },
  {
    full: 'กรกฎาคม',
    short: 'ก.ค.',
    colloquial: ['กรกฎา', 'กรกฎ'],
    misspelt: ['กรกฏาคม', 'กรกฏา', 'กรกฏ', 'กรกดาคม', 'กรกดา', 'กรกฎคม', 'กรฎาคม', 'กรกฎาค', 'กรกฏคม'],
    letters: [['ก', 'ค']],
    english: ['july', 'jul'],
  },
  {
    full: 'สิงหาคม',
    short: 'ส.ค.',
    colloquial: ['สิงหา'],
    misspelt: ['สิงหาค', 'สิงหคม', 'สิงหาคา', 'สิงห์หาคม', 'สิงหาม'],
    letters: [['ส', 'ค']],
    english: ['august', 'aug'],
  },
  {
    full: 'กันยายน',
    short: 'ก.ย.',
    colloquial: ['กันยา'],
    misspelt: ['กันยาย', 'กันยายา', 'กันยยายน', 'กัญยายน', 'กัญญายน', 'กันยน'],
    letters: [['ก', 'ย']],
    english: ['september', 'sept', 'sep'],
  },
  {
    full: 'ตุลาคม',
    short: 'ต.ค.',
    colloquial: ['ตุลา'],
    misspelt: ['ตุลาค', 'ตุลาคา', 'ตุราคม', 'ตุลคม'],
    letters: [['ต', 'ค']],
    english: ['october', 'oct'],
  },
  {
    full: 'พฤศจิกายน',
    short: 'พ.ย.',
    colloquial: ['พฤศจิกา', 'พฤศจิ'],
    misspelt: [
      'พฤษจิกายน',
      'พฤษจิกา',
      'พฤศจิกยน',
      'พฤศิจกายน',
      'พฤสจิกายน',
      'พฤจิกายน',
      'พฤศจิการยน',
      'พฤจิกา',
      'พฤษจิ',
    ],
    letters: [['พ', 'ย']],
    english: ['november', 'nov'],
  },
  {
    full: 'ธันวาคม',
    short: 'ธ.ค.',
    colloquial: ['ธันวา'],
    misspelt: ['ธันวาค', 'ธันวาคา', 'ธันวามคม', 'ทันวาคม', 'ธันวคม', 'ธัลวาคม'],
    letters: [['ธ', 'ค']],
    english: ['december', 'dec'],
  },
];
