/** A message that will go by itself, in words for the page. */
export interface NextMessage {
  at: Date;
  text: string;
}

/** The first to go; null: none ahead. */
export function soonest(ahead: (NextMessage | null)[]): NextMessage | null {
  const known = ahead.filter((one) => one !== null);
  return known.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}
