/**
 * Reading dates out of questions, in microseconds a text, beside two baselines in the same run: `normalise` of the
 * same texts, and dayjs trying the date formats it can parse (which reads no Thai, no Buddhist year, no sentence).
 *   npm run bench dist/bench/dates.js
 */
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { findDates } from '../src/thai/dates.js';
import { normalise } from '../src/thai/normalise.js';
import { PHRASES } from '../tests/thai/date-phrases.js';

dayjs.extend(customParseFormat);

const TODAY = { today: '2023-06-12', fiscalYear: 2566 };
const FORMATS = ['DD/MM/YYYY', 'D/M/YY', 'YYYY-MM-DD', 'D MMMM YYYY', 'D MMM YY', 'DD-MM-YYYY'];
const ROUNDS = 200;

const phrases = PHRASES.map(({ text }) => text);
const POLITE = 'สวัสดีค่ะ ขอสอบถามหน่อยนะคะ พอดี ผอ. ให้ทำสรุปเข้าที่ประชุมเรื่องงานที่ต้องส่ง';
const sentences = phrases.map((text) => `${POLITE} ${text} ของสำนักเรามีอะไรต้องส่งบ้างคะ ขอบคุณมากค่ะ`);

interface Timing {
  median: number;
  p99: number;
}

/** Times every call on its own after a warm-up; microseconds. */
function time(texts: readonly string[], run: (text: string) => unknown): Timing {
  for (const text of texts) for (let i = 0; i < 50; i++) run(text);
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of texts) {
      const before = process.hrtime.bigint();
      run(text);
      taken.push(Number(process.hrtime.bigint() - before) / 1000);
    }
  }
  taken.sort((a, b) => a - b);
  return { median: taken[taken.length >> 1]!, p99: taken[Math.floor(taken.length * 0.99)]! };
}

const parseLoop = (text: string): boolean => FORMATS.some((format) => dayjs(text, format, true).isValid());

for (const [name, texts] of [
  ['phrases', phrases],
  ['sentences', sentences],
] as const) {
  const dates = time(texts, (text) => findDates(text, TODAY));
  const base = time(texts, normalise);
  const loop = time(texts, parseLoop);
  const units = Math.round(texts.reduce((sum, { length }) => sum + length, 0) / texts.length);
  const us = ({ median, p99 }: Timing): string => `${median.toFixed(1)} us median, ${p99.toFixed(1)} us p99`;
  console.log(`${name} (${texts.length}, ${units} UTF-16 units on average)`);
  console.log(`  findDates        ${us(dates)}`);
  console.log(
    `  normalise        ${us(base)}   findDates / normalise = ${(dates.median / base.median).toFixed(2)}`,
  );
  console.log(
    `  dayjs, 6 formats ${us(loop)}   findDates / dayjs = ${(dates.median / loop.median).toFixed(2)}`,
  );
}
const long = `${POLITE} `.repeat(60).slice(0, 5000);
const worst = time([long], (text) => findDates(text, TODAY));
console.log(`one message of 5,000 units: ${worst.median.toFixed(0)} us median`);
