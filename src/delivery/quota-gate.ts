import type { Outcome } from '../line/status-table.js';
import type { Delivery } from './types.js';

/** Says whether a push may take from the month's quota. */
export interface QuotaGate {
  /** What the push would cost (null: free of limit or not known), or why it has to wait. Sets the cost aside. */
  admit(delivery: Delivery): Promise<{ cost: number | null } | { wait: string }>;
  /**
   * LINE has answered a push that was admitted at `cost`; outcome null: it never went out.
   * @param cost null where nothing is set aside: a push that is repeated in doubt was counted by its first answer
   */
  settled(cost: number | null, outcome: Outcome | null): void;
}

/** No limit known to anybody: every push may go. */
export const openGate: QuotaGate = {
  admit: async (delivery) => ({ cost: delivery.cost }),
  settled: () => undefined,
};
