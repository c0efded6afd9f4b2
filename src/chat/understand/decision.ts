import type { NamedStep } from '../../plan/schedule.js';
import type { Item } from '../../plan/types.js';
import type { Intent, Limit, Period, RoundPlace, Understanding, UnderstandingNote } from '../types.js';
import type { Context } from './context.js';
import { isOwedBy } from './rows.js';
import type { Slots } from './slots/slots.js';
import type { Target } from './targets/targets.js';
import type { Without } from './targets/without.js';
import { titleWords } from './titles/title-words.js';
import type { CueName } from './words/cues.js';

/** What an understanding says beside its intent and its rows. */
interface More {
  period?: Period | null;
  note?: UnderstandingNote | null;
  limits?: Limit[];
  steps?: NamedStep[];
  named?: boolean;
}

/** One question with all that was read of it; makes understandings, so that a step names only what it knows. */
export class Decision {
  #words: string | null = null;

  constructor(
    readonly context: Context,
    readonly slots: Slots,
    /** Whose rows and which round the question is limited to. */
    private readonly limited: { unit: string | null; place: RoundPlace | null },
    /** The activities it is about. */
    readonly target: Target | null,
    /** What it says it is not about. */
    readonly without: Without,
  ) {}

  get unit(): string | null {
    return this.limited.unit;
  }

  /** The round asked for by its place in the year. */
  get place(): RoundPlace | null {
    return this.limited.place;
  }

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

  say(intent: Intent, items: Item[] = [], more: More = {}): Understanding {
    const { period = null, note = null, limits = [], steps = [], named = false } = more;
    const all = intent === 'list' ? [...limits, ...this.without.limits] : [];
    const round = this.place?.date === period?.[0] ? this.place : null;
    return {
      intent,
      plan: this.context.plan,
      items,
      period,
      unit: this.unit,
      note,
      ...(all.length > 0 ? { limits: all } : {}),
      ...(steps.length > 0 ? { steps } : {}),
      ...(named ? { named } : {}),
      ...(round ? { round } : {}),
    };
  }
}
