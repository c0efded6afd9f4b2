import type { Topics } from './types.js';

const KINDS = ['own', 'club', 'occasions'] as const;

/** What either speaks of. */
export const joinTopics = (a: Topics, b: Topics): Topics =>
  combine((kind) => [...new Set([...a[kind], ...b[kind]])]);

/** What `a` speaks of and `b` does not. */
export const withoutTopics = (a: Topics, b: Topics): Topics =>
  combine((kind) => a[kind].filter((topic) => !b[kind].includes(topic)));

export const isEmpty = (topics: Topics): boolean => KINDS.every((kind) => topics[kind].length === 0);

/** Topics out of a stored record; what is not readable as such counts as none. */
export function readTopics(stored: unknown): Topics {
  const record = (stored ?? {}) as Partial<Record<string, unknown>>;
  return combine((kind) => {
    const list = record[kind];
    return Array.isArray(list) ? list.filter((topic) => typeof topic === 'string') : [];
  });
}

function combine(list: (kind: keyof Topics) => string[]): Topics {
  return { own: list('own'), club: list('club'), occasions: list('occasions') };
}
