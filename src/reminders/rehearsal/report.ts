import type { Message } from '../../chat/types.js';
import type { DeliveryStatus } from '../../delivery/types.js';
import type { Occurrence, SkippedOccurrence } from '../types.js';

/** A push as `remind` and `simulate` report it (CONTRACT 4). */
export interface ReportedDelivery
  extends Pick<Occurrence, 'key' | 'chatId' | 'audience' | 'unit' | 'rounds' | 'items'> {
  messages: Message[];
  status: DeliveryStatus;
}

export interface ReportedSkip {
  chatId: string;
  reason: string;
}

export function reportOf(
  occurrence: Omit<ReportedDelivery, 'messages' | 'status'>,
  messages: Message[],
  status: DeliveryStatus,
): ReportedDelivery {
  const { key, chatId, audience, unit, rounds, items } = occurrence;
  return { key, chatId, audience, unit, rounds, items, messages, status };
}

export const reportSkip = ({ chatId, reason }: SkippedOccurrence): ReportedSkip => ({ chatId, reason });
