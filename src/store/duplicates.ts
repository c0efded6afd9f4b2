const DUPLICATE_KEY = 11000;

/** Whether MongoDB refused a write because the key is there already. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === DUPLICATE_KEY;
}

/**
 * Runs an upsert. Two that race for a new key may both try to insert it; the one that loses runs once more and
 * then finds the document.
 */
export async function retryingDuplicate<T>(upsert: () => Promise<T>): Promise<T> {
  try {
    return await upsert();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return upsert();
  }
}
