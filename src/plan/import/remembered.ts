/** So many texts are remembered at most; a plan has fewer cells. */
const MOST = 5000;

/**
 * What a function found in a text, remembered: the steps of an import ask the same of the same cells again and again.
 * @param find depends on nothing but the text and what else it is given (a year, the known units), which is compared by
 * identity; neither that nor the result is ever changed
 */
export function remembered<Given, Found>(
  find: (text: string, given: Given) => Found,
): (text: string, given: Given) => Found {
  const found = new Map<Given, Map<string, Found>>();
  let size = 0;
  const ofGiven = (given: Given): Map<string, Found> => {
    const own = found.get(given) ?? new Map<string, Found>();
    found.set(given, own);
    return own;
  };
  return (text, given) => {
    const before = found.get(given)?.get(text);
    if (before !== undefined) return before;
    if (size >= MOST) {
      found.clear();
      size = 0;
    }
    const now = find(text, given);
    ofGiven(given).set(text, now);
    size++;
    return now;
  };
}
