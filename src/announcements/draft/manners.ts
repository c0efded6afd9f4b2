const PARTICLE = /\s*(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ)$/;
const LEAD = /^(?:ณ\s+|(?:จัด)?ที่\s*(?=ห้อง|อาคาร|หอ|โรงแรม|ลาน|สนาม|ศาลา|ชั้น))/;

/** A name or place as it stands on a card: without the word that leads to it and the particle behind it. */
export const withoutManners = (words: string): string =>
  words.replace(PARTICLE, '').replace(LEAD, '').trim() || words;
