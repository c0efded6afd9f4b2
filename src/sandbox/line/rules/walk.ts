/** A JSON object whose shape the schema has checked already. */
export type Json = Record<string, unknown>;

/** Tells of one broken rule at a property path such as `messages[0].altText`. */
export type Report = (property: string, message: string) => void;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of an array property, with their paths. */
export function each(
  parent: Json,
  property: string,
  path: string,
  visit: (child: Json, at: string) => void,
): void {
  const list = parent[property];
  if (!Array.isArray(list)) return;
  list.forEach((child, i) => {
    if (isObject(child)) visit(child, `${path}.${property}[${i}]`);
  });
}

/** One object property, if it is there. */
export function one(
  parent: Json,
  property: string,
  path: string,
  visit: (child: Json, at: string) => void,
): void {
  const child = parent[property];
  if (isObject(child)) visit(child, `${path}.${property}`);
}
