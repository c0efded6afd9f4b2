export { truncateGraphemes as clip, truncateUnits as clipUnits } from '../../src/thai/truncate.js';

/** Bytes of a value as LINE receives it. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
