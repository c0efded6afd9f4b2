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
