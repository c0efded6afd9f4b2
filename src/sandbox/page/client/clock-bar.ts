import type { ClockMove, SandboxState } from '../view.js';
import { moveClock } from './api.js';
import { byId } from './dom.js';

/** The movable clock and the month's quota at the top of the page. */
export class ClockBar {
  readonly #now = byId<HTMLElement>('now');
  readonly #next = byId<HTMLElement>('next-text');
  readonly #quota = byId<HTMLMeterElement>('quota');
  readonly #quotaText = byId<HTMLElement>('quota-text');
  readonly #report = byId<HTMLElement>('report');
  #moving = false;
  readonly #buttons = [byId<HTMLButtonElement>('move-day'), byId<HTMLButtonElement>('move-next')] as const;

  constructor(readonly onState: (state: SandboxState) => void) {
    this.#buttons[0].addEventListener('click', () => void this.#move('day'));
    this.#buttons[1].addEventListener('click', () => void this.#move('next'));
  }

  show(state: SandboxState): void {
    this.#now.textContent = state.nowText;
    this.#next.textContent = state.nextReminder ?? 'ไม่มีการเตือนข้างหน้าแล้ว';
    this.#buttons[0].disabled = this.#moving;
    this.#buttons[1].disabled = this.#moving || state.nextReminder === null;
    const { limit, used, month } = state.quota;
    this.#quota.max = limit ?? Math.max(used, 1);
    this.#quota.value = used;
    this.#quotaText.textContent = `โควตา ${month}: ใช้ไป ${used}${limit === null ? '' : ` จาก ${limit}`} ข้อความ`;
  }

  async #move(step: 'day' | 'next'): Promise<void> {
    this.#moving = true;
    for (const button of this.#buttons) button.disabled = true;
    this.#report.textContent = 'กำลังเลื่อนเวลา…';
    try {
      const move = await moveClock(step);
      this.#moving = false;
      this.#report.textContent = report(move);
      this.onState(move.state);
    } catch (error) {
      this.#moving = false;
      this.#report.textContent = `เลื่อนเวลาไม่สำเร็จ: ${(error as Error).message}`;
      for (const button of this.#buttons) button.disabled = false;
    }
  }
}

function report({ pushes }: ClockMove): string {
  if (pushes.length === 0) return 'วันนี้ไม่มีข้อความออกไป';
  const cost = pushes.reduce((sum, push) => sum + push.cost, 0);
  return `ส่ง ${pushes.length} ข้อความไปที่ ${pushes.map((push) => push.chat).join(' และ ')} · ใช้โควตา ${cost}`;
}
