import { parse, v5 } from 'uuid';

/** Never change it: a key made with another namespace sends a second time what the first has sent. */
const NAMESPACE = parse('6d1d5f1e-6f0e-5c3a-9d0a-3c1a4d2f8b57');

/**
 * `X-Line-Retry-Key` of a delivery: a name-based UUID, so that whoever makes it again makes the same.
 * `generation` counts bodies: a key never goes out with two of them.
 */
export const retryKeyOf = (deliveryKey: string, generation: number): string =>
  v5(Buffer.from(`${deliveryKey}|${generation}`), NAMESPACE);
