/** What a delivery of an announcement carries. */
export type Part =
  | 'news'
  | 'cancel'
  | 'day'
  | 'hour'
  | 'thanks'
  | 'summary'
  | 'approval'
  | 'approved'
  | 'report'
  | 'seat';

/** What the content of a delivery is made from when it goes out. */
export type AnnouncementSubject = {
  part: Part;
  id: string;
  /** Generation of `news` and `cancel`, version of `approval` and `approved`. */
  number: number;
  /** The date a reminder is about. */
  date: string | null;
};

/** Natural key: the same thing to the same chat has the same key, so it goes out once. */
export function deliveryKey({ part, id, number, date }: AnnouncementSubject, chatId: string): string {
  if (part === 'news') return `announcement|${id}|${number}|${chatId}`;
  return `announcement|${id}|${part}-${date ?? number}|${chatId}`;
}
