/** One of the six wishes of the rich menu. */
export interface Wish {
  /** What stands on the picture. */
  title: string;
  /** What the tap sends in the reader's name; understood like any other message. */
  say: string;
}

/** In the order of the picture: row by row, left to right. The picture is drawn from this list (`draw.mjs`). */
export const WISHES: readonly Wish[] = [
  { title: 'รอบถัดไป', say: 'รอบถัดไปต้องส่งอะไรบ้าง' },
  { title: 'เดือนนี้', say: 'เดือนนี้ต้องส่งอะไรบ้าง' },
  { title: 'ของเราเหลืออะไร', say: 'ของเราเหลืออะไรบ้าง' },
  { title: 'กิจกรรม', say: 'สัปดาห์นี้มีกิจกรรมอะไรบ้าง' },
  { title: 'เสนอแนะ', say: 'เสนอแนะ' },
  { title: 'ถามอะไรได้บ้าง', say: 'ถามอะไรได้บ้าง' },
];
