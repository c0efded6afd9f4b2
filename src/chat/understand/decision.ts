import type { Item } from '../../plan/types.js';
import type { Intent, Limit, Period, Understanding, UnderstandingNote } from '../types.js';
import type { Context } from './context.js';
import { isOwedBy } from './rows.js';
import type { Slots } from './slots.js';
import { type Target, titleWords } from './targets.js';
import type { Without } from './without.js';
import type { CueName } from './words/cues.js';

/** One question with all that was read of it; makes understandings, so that a step names only what it knows. */
export class Decision {
  #words: string | null = null;

  constructor(
    readonly context: Context,
    readonly slots: Slots,
    /** Unit the question is limited to. */
    readonly unit: string | null,
    /** The activities it is about. */
    readonly target: Target | null,
    /** What it says it is not about. */
    readonly without: Without,
  ) {}

  has(...cues: CueName[]): boolean {
    return cues.some((cue) => this.slots.cues.has(cue));
  }

  /** What is left that could be a title; empty when everything was understood. */
  get words(): string {
    this.#words ??= titleWords(this.context, this.slots.words);
    return this.#words;
  }

  /** Rows of the plan, or of the unit. */
  get pool(): Item[] {
    const items = this.without.from(this.context.plan.items);
    return this.unit ? items.filter((item) => isOwedBy(item, this.unit!)) : items;
  }

  say(
    intent: Intent,
    items: Item[] = [],
    more: { period?: Period | null; note?: UnderstandingNote | null; limits?: Limit[] } = {},
  ): Understanding {
    const { period = null, note = null, limits = [] } = more;
    const said = { intent, plan: this.context.plan, items, period, unit: this.unit, note };
    const all = [...limits, ...this.without.limits];
    return all.length > 0 && intent === 'list' ? { ...said, limits: all } : said;
  }
}
