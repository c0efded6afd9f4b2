/** A model, as far as inserting goes. */
interface Insertable {
  collection: { insertMany(rows: never[], options: { ordered: boolean }): Promise<unknown> };
}

const DUPLICATE_KEY = 11_000;
/** Rows of one insert: long enough to be quick, short enough not to hold up the event loop. */
const AT_ONCE = 100;

/**
 * Inserts a row of each item, unless its `_id` is there already; that is no error, whoever else inserts at the same
 * time. Returns for each item whether its row went in: of two with one `_id`, one did. @throws whatever else goes
 * wrong.
 */
export async function insertFresh<I, R extends { _id: string }>(
  model: Insertable,
  items: readonly I[],
  rowOf: (item: I) => R,
): Promise<boolean[]> {
  const fresh = items.map(() => true);
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const known = await insertPart(model, items.slice(from, from + AT_ONCE).map(rowOf));
    for (const index of known) fresh[from + index] = false;
  }
  return fresh;
}

/** Gives the places of the rows that were known. */
async function insertPart<R extends { _id: string }>(model: Insertable, part: R[]): Promise<number[]> {
  try {
    await model.collection.insertMany(part as never[], { ordered: false });
    return [];
  } catch (error) {
    const { writeErrors } = error as { writeErrors?: unknown };
    const errors = (Array.isArray(writeErrors) ? writeErrors : writeErrors ? [writeErrors] : []) as {
      code: number;
      index: number;
    }[];
    if (errors.length === 0 || errors.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
    return errors.map(({ index }) => index);
  }
}
