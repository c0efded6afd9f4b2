import { type Clock, HOUR_MS } from '../../clock.js';
import { LineError, TEXT } from './errors.js';
import type { QuotaPlan, SendMethod } from './types.js';

/** LINE's delivery counts are by days of Japan; its month boundary is undocumented, the same is assumed. */
const JAPAN_OFFSET_MS = 9 * HOUR_MS;
/** LINE counts since this day. */
const FIRST_COUNTED_DAY = '20180331';

/** Month's limit, what was used of it, and messages per day and method. */
export class Quota {
  readonly byMonth = new Map<string, number>();
  private readonly byDay = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    public plan: QuotaPlan,
  ) {}

  used(): number {
    return this.byMonth.get(this.month()) ?? 0;
  }

  /** @throws LineError 429 when `cost` more messages do not fit into this month. */
  check(cost: number): void {
    if (this.plan.type === 'limited' && cost > 0 && this.used() + cost > this.plan.value) {
      throw new LineError(429, TEXT.monthlyLimit);
    }
  }

  /** Records `delivered` recipients, `cost` of which the month pays for (none for a reply). */
  record(method: SendMethod, delivered: number, cost: number): void {
    this.add(cost);
    const day = `${method}|${this.today()}`;
    this.byDay.set(day, (this.byDay.get(day) ?? 0) + delivered);
  }

  add(cost: number): void {
    const month = this.month();
    this.byMonth.set(month, (this.byMonth.get(month) ?? 0) + cost);
  }

  /** Body of `GET /v2/bot/message/delivery/{method}?date=yyyyMMdd`. */
  delivered(method: SendMethod, date: string): { status: string; success?: number } {
    if (date >= this.today()) return { status: 'unready' };
    if (date < FIRST_COUNTED_DAY) return { status: 'out_of_service' };
    return { status: 'ready', success: this.byDay.get(`${method}|${date}`) ?? 0 };
  }

  /** yyyyMMdd at UTC+9. */
  private today(): string {
    const shifted = new Date(this.clock.now().getTime() + JAPAN_OFFSET_MS);
    return shifted.toISOString().slice(0, 10).replaceAll('-', '');
  }

  /** yyyy-MM at UTC+9. */
  private month(): string {
    const today = this.today();
    return `${today.slice(0, 4)}-${today.slice(4, 6)}`;
  }
}
