import { redact } from '../plan/import/prepare/redact.js';
import type { Store } from '../store/store.js';
import { normalise } from '../thai/normalise.js';
import { truncateGraphemes } from '../thai/truncate.js';
import type { Answer } from './types.js';

/** Questions that could not be answered: how many, and their words where organizers switched that on. */
export interface Misses {
  keeping: boolean;
  count: number;
  /** Newest last; anonymous and normalised, without chat, person or time. */
  texts: string[];
}

type MissStore = Pick<Store, 'settings'>;

const NAME = 'missed questions';
const NONE: Misses = { keeping: false, count: 0, texts: [] };
const TEXTS_KEPT = 200;
const TEXT_LENGTH = 120;
/** Digits of a length that telephone, card and citizen numbers have. */
const LONG_NUMBER = /\d(?:[\s.-]?\d){5,}/g;
/** Others may write at the same time; a count that cannot be written after so many tries is given up. */
const TRIES = 8;

/** How colleagues are called by name; คุณธรรม and the like are no names, nor is พี่คะ. */
const CALLED = /(?:พี่|น้อง|คุณ(?!ธรรม|ภาพ|สมบัติ|ค่า|วุฒิ))(?!คะ|ค่ะ|คับ|ครับ|ๆ|\s|$)[\u0E01-\u0E4E]+/g;

/** Was this an answer to nobody's wish? */
export const isMiss = ({ intent, items }: Pick<Answer, 'intent' | 'items'>): boolean =>
  intent === 'notfound' || intent === 'outofscope' || (intent === 'clarify' && items.length === 0);

/** A question without who or what it names: no personal names, no long numbers, no address. */
export function anonymous(text: string): string {
  const bare = redact(text.slice(0, 1000).replace(/\S*@\S+|https?:\S+/g, ' ')).text.replace(CALLED, ' ');
  return truncateGraphemes(normalise(bare).replace(LONG_NUMBER, '#').trim(), TEXT_LENGTH);
}

export async function readMisses(store: MissStore): Promise<Misses> {
  return (await store.settings.get<Misses>(NAME)) ?? NONE;
}

/** Counts a question that could not be answered, and keeps its words only where that is switched on. */
export const noteMiss = (store: MissStore, text: string): Promise<void> =>
  change(store, (misses) => {
    const texts = misses.keeping ? [...misses.texts, anonymous(text)].slice(-TEXTS_KEPT) : misses.texts;
    return { ...misses, count: misses.count + 1, texts };
  });

/** Switches keeping on or off; off forgets what was kept. */
export const keepMisses = (store: MissStore, keeping: boolean): Promise<void> =>
  change(store, (misses) => ({ ...misses, keeping, texts: keeping ? misses.texts : [] }));

/** Starts counting anew. */
export const clearMisses = (store: MissStore): Promise<void> =>
  change(store, ({ keeping }) => ({ ...NONE, keeping }));

async function change(store: MissStore, to: (misses: Misses) => Misses): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await store.settings.get<Misses>(NAME);
    if (await store.settings.compareAndSet(NAME, before, to(before ?? NONE))) return;
  }
}
