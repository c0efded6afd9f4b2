/**
 * A reading that is asked for the same text again and again while one question is read: worked out once.
 * @param work what depends on nothing but its two parameters
 * @returns the same, keeping its results as long as the first parameter lives
 */
export function oncePer<K extends object, V>(
  work: (context: K, text: string) => V,
): (context: K, text: string) => V {
  const kept = new WeakMap<K, Map<string, V>>();
  return (context, text) => {
    const known = kept.get(context) ?? new Map<string, V>();
    kept.set(context, known);
    if (!known.has(text)) known.set(text, work(context, text));
    return known.get(text)!;
  };
}

/**
 * The same of one object, which is not changed while it lives.
 * @param work what depends on nothing but its parameter
 */
export function onceOf<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const kept = new WeakMap<K, { value: V }>();
  return (of) => {
    const known = kept.get(of) ?? { value: work(of) };
    kept.set(of, known);
    return known.value;
  };
}
