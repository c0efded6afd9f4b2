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
  | 'seat'
  | 'unseat';

/** What the content of a delivery is made from when it goes out. */
export type AnnouncementSubject = {
  part: Part;
  id: string;
  /** Generation of `news` and `cancel`, version of `approval` and `approved`, of seats how often it was told before. */
  number: number;
  /** The date a reminder is about. */
  date: string | null;
  /** Place in the queue that a message about a seat is about. */
  order?: number;
};

/** Natural key: the same thing to the same chat has the same key, so it goes out once. */
export function deliveryKey({ part, id, number, date, order }: AnnouncementSubject, chatId: string): string {
  if (part === 'news') return `announcement|${id}|${number}|${chatId}`;
  const place = order === undefined ? '' : `-${order}`;
  return `announcement|${id}|${part}-${date ?? number}${place}|${chatId}`;
}
