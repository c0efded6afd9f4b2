/** Messages as long as they come, each made to repeat what one reader looks for; what any of them says is no matter. */
const flood = (piece: string): string => piece.repeat(Math.ceil(5_000 / piece.length));

export const FLOODS: readonly (readonly [what: string, text: string])[] = [
  ['one letter', flood('ส')],
  ['a cue', flood('ส่งแล้ว ')],
  ['numbers of the plan', flood('1.1 ')],
  ['numbers joined by slashes', flood('1/')],
  ['numbers joined by dashes', flood('1-')],
  ['numbers in words', flood('ข้อสิบแปดกับ')],
  ['tone marks', flood('่')],
  ['emoji', flood('😂')],
  ['spaces', flood(' ')],
  ['letters without a space', flood('a')],
  ['nested brackets', '('.repeat(2_500) + ')'.repeat(2_500)],
  ['list marks', Array.from({ length: 500 }, (_, n) => `${n + 1}) ขุดลอก`).join('\n')],
  ['units', flood('สำนักน้ำ 9 ')],
  ['questions', flood('แผนความเสี่ยงส่งวันไหน? ')],
  ['lines of a letter', flood('ก\n')],
  ['200 clauses', Array.from({ length: 200 }, (_, n) => `วันที่ ${(n % 28) + 1}`).join(' ')],
  ['clauses that tell of days', flood('พรุ่งนี้มีประชุม มีนาส่งหมดแล้ว ')],
  ['100 dates', Array.from({ length: 100 }, (_, n) => `${(n % 28) + 1} มีนาคม`).join(', ')],
  ['titles side by side', flood('ขุดลอกคลอง,ปลูกต้นไม้,')],
  ['words with slips', flood('ขุดลองคลอกสาย ปะตูรบาย ')],
  ['what is left out', flood('ไม่เอาของเรา ')],
  ['what is not meant', flood('ไม่ใช่ข้อ 12 ')],
  ['corrections', flood('ข้อ 12 เอ๊ย ข้อ 21 ')],
];
