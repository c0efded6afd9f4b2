import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/announcements/draft/clean.js';
import { readSendAt } from '../../src/announcements/draft/fields.js';
import { readTimes } from '../../src/announcements/draft/time.js';
import { readWhen } from '../../src/announcements/draft/when.js';
import { NUMBER_WORDS } from '../../src/thai/digits.js';

const TODAY = '2024-03-12';
const read = (text: string) => readTimes(clean(text));
const kinds = (text: string) => read(text).problems.map(({ kind }) => kind);
const wordOf = (value: number) => NUMBER_WORDS.find(([, each]) => each === value)![0];

/** Ways to write an hour of the day (0-23) and a half of it; an hour that a way does not know has none. */
type Form = (hour: number, half: boolean) => string[];
const pad = (hour: number) => String(hour).padStart(2, '0');
const numbers = (hour: number) => [`${hour}`, ` ${hour}`, wordOf(hour)];
const spoken =
  (from: number, to: number, shift: number, words: (number: string, half: string) => string): Form =>
  (hour, half) =>
    hour >= from && hour <= to ? numbers(hour - shift).map((number) => words(number, half ? 'ครึ่ง' : '')) : [];
const only =
  (hour: number, words: string[]): Form =>
  (each, half) =>
    each === hour ? words.map((word) => `${word}${half ? 'ครึ่ง' : ''}`) : [];
const written: Form = (hour, half) => {
  const minute = half ? '30' : '00';
  const digits = [`${hour}.${minute}`, `${pad(hour)}.${minute}`];
  return [
    ...digits.flatMap((each) => [
      `${each} น.`,
      `${each}น.`,
      `เวลา ${each}`,
      `เวลา: ${each} น.`,
      `${each} นาฬิกา`,
    ]),
    `${hour}:${minute}`,
    `${pad(hour)}${minute} น.`,
    `${hour} นาฬิกา${half ? ' 30 นาที' : ''}`,
    ...(half ? [] : [`${hour} น.`]),
  ];
};
const FORMS: Form[] = [
  written,
  spoken(1, 6, 0, (number, half) => `ตี${number}${half}`),
  spoken(6, 11, 0, (number, half) => `${number} โมงเช้า${half}`),
  spoken(7, 11, 0, (number, half) => `${number} โมง${half}`),
  spoken(7, 11, 0, (number, half) => `${number}โมง ${half}`),
  spoken(7, 11, 0, (number, half) => `ตอนเช้า ${number} โมง${half}`),
  spoken(13, 17, 12, (number, half) => `บ่าย${number}โมง${half}`),
  spoken(13, 17, 12, (number, half) => `บ่าย ${number}${half}`),
  spoken(15, 18, 12, (number, half) => `${number} โมงเย็น${half}`),
  spoken(15, 18, 12, (number, half) => `ตอนเย็น ${number} โมง${half}`),
  spoken(19, 23, 18, (number, half) => `${number} ทุ่ม${half}`),
  spoken(19, 23, 18, (number, half) => `${number}ทุ่ม${half}`),
  only(12, ['เที่ยง']),
  only(13, ['บ่ายโมง']),
  only(19, ['ทุ่ม']),
];

describe('every half hour of the day', () => {
  const halves = Array.from({ length: 48 }, (_, index) => [Math.floor(index / 2), index % 2 === 1] as const);
  it.each(halves)('%s, half past: %s, comes back as itself in each form', (hour, half) => {
    for (const form of FORMS)
      for (const words of form(hour, half)) {
        const start = `${pad(hour)}:${half ? '30' : '00'}`;
        expect([words, read(words)]).toMatchObject([words, { times: { start, end: null }, problems: [] }]);
        const dated = readWhen(clean(`ประชุม วันที่ 26 มี.ค. 2567 ${words} ณ ห้อง 1 ถึง ทุกสำนัก`), TODAY);
        expect([words, dated.value]).toMatchObject([words, { from: '2024-03-26', start, end: null }]);
        const at = readSendAt(`พรุ่งนี้ ${words}`, new Date('2024-03-12T10:00:00+07:00')).value;
        expect([words, at]).toEqual([words, new Date(`2024-03-13T${start}:00+07:00`)]);
      }
  });
  it('keeps both ends of a range, in whatever forms they are', () => {
    const moment = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.boolean(), fc.nat(), fc.nat());
    const wordsOf = ([hour, half, which, number]: [number, boolean, number, number]) => {
      const forms = FORMS.map((form) => form(hour, half)).filter(({ length }) => length > 0);
      const words = forms[which % forms.length]!;
      return words[number % words.length]!;
    };
    const joint = fc.constantFrom('-', ' – ', ' ถึง ', 'ถึง', ' จนถึง', ' ถึงเวลา ');
    fc.assert(
      fc.property(moment, moment, joint, (a, b, until) => {
        const at = (each: typeof a) => `${pad(each[0])}:${each[1] ? '30' : '00'}`;
        fc.pre(at(a) < at(b));
        const words = `${wordsOf(a)}${until}${wordsOf(b)}`;
        expect([words, read(words).times]).toEqual([words, { start: at(a), end: at(b) }]);
      }),
      { verbose: 1 },
    );
  });
});

describe('a range', () => {
  it.each([
    ['9 โมงเช้าถึงบ่าย 3 โมง', '09:00', '15:00'],
    ['บ่าย 2 ถึง 4 โมงเย็น', '14:00', '16:00'],
    ['บ่าย 2 ถึง 4 โมง', '14:00', '16:00'],
    ['บ่ายโมงถึงสี่โมง', '13:00', '16:00'],
    ['บ่าย 1 - 3', '13:00', '15:00'],
    ['บ่าย 1.30-4.30 น.', '13:30', '16:30'],
    ['4-6 โมงเย็น', '16:00', '18:00'],
    ['9 ถึง 11 โมง', '09:00', '11:00'],
    ['9 โมงถึง 4 โมง', '09:00', '16:00'],
    ['9 ถึง 5 โมงเย็น', '09:00', '17:00'],
    ['1-3 ทุ่ม', '19:00', '21:00'],
    ['13-15 น.', '13:00', '15:00'],
    ['09.00-12.00', '09:00', '12:00'],
    ['8.30 น. ถึงเที่ยงครึ่ง', '08:30', '12:30'],
    ['ห้าโมงเย็นถึงสองทุ่มครึ่ง', '17:00', '20:30'],
    ['2:30 pm', '14:30', null],
    ['ระหว่างเวลา 09.00 น. และ 12.00 น.', '09:00', '12:00'],
    ['ระหว่าง 9 โมงกับเที่ยง', '09:00', '12:00'],
    ['9.30 ค่ะ', '09:30', null],
    ['13.00', '13:00', null],
    ['บ่ายสองสี่สิบห้า', '14:45', null],
    ['9 โมง 15 นาที', '09:15', null],
    ['เวลา 09.00 น. ถึง ทุกสำนัก', '09:00', null],
    ['เวลา 9.00 น. ถึง 3 สำนัก', '09:00', null],
  ])('%s', (text, start, end) => expect(read(text)).toMatchObject({ times: { start, end }, problems: [] }));

  it.each(['เวลา 15.00-13.30 น.', '12.00–09.00 น.'])('%s ends before it begins', (text) =>
    expect(kinds(text)).toEqual(['time-order']),
  );
});

describe('a time that cannot be read with certainty is asked back', () => {
  it.each([
    'เวลา 25.70 น.',
    'เวลา 25.70',
    'เวลา 9.5 น.',
    '09.00-25.70 น.',
    'เวลา 24.00 น.',
    'เวลา 9',
    '5 โมง',
    'สองโมงเช้า',
    '5 โมงเช้า',
    '8 ทุ่ม',
    'ตีเก้า',
    'เที่ยงคืน',
    'บ่ายวันศุกร์ 2.30 น.',
    'เช้า 15.00 น.',
    '9 โมงถึง 15 ทุ่ม',
  ])('%s', (text) => {
    expect(read(text).times).toEqual({ start: null, end: null });
    expect(kinds(text)).toEqual(['unclear-time']);
    const dated = readWhen(clean(`26 มี.ค. 2567 ${text}`), TODAY);
    expect(dated).toMatchObject({ value: { start: null, end: null }, problems: [{ kind: 'unclear-time' }] });
  });
});

describe('no time at all', () => {
  it.each([
    'ตอบแผนข้อ 1.7',
    'ข้อ 1.10-1.12',
    'ร้อยละ 9.50-10.50',
    'ก่อนเที่ยง',
    'วันที่ 26-27 มี.ค. 2567',
    '26.03.2567',
    '26/3/2567',
    'รับ 60 คน',
    'ใช้เวลา 2 ชั่วโมง',
    'ใช้เวลา 1.30 ชั่วโมง',
    'อบรม 2 ชั่วโมงครึ่ง',
    'ชั่วโมงบ่าย',
    'ภาคบ่าย 2 กลุ่ม',
    'ช่วงบ่าย',
    'ซื่อสัตย์ เที่ยงธรรม',
    'ความเที่ยงตรง',
    'ทุ่มเทเพื่อองค์กร',
    'ตีพิมพ์เอกสาร',
    'น.ส. หนึ่ง และ 2 น.ส.',
    'เก้าอี้สองตัว',
  ])('%s', (text) => expect(read(text)).toMatchObject({ times: { start: null, end: null }, problems: [] }));
});
