/** An answer `ok: 0` in MongoDB's words; `detail` joins the reply (e.g. `keyPattern`). */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
    readonly detail: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

const REMEDY =
  'see src/store/README.md for what models may use, and add it to src/store/embedded with a test';

/** Everything that the models do not use is refused by name: a wrong answer in silence would cost more. */
export const refused = (what: string): CommandError =>
  new CommandError(238, 'NotImplemented', `The built-in store does not know ${what}: ${REMEDY}`);

export const badValue = (message: string): CommandError => new CommandError(2, 'BadValue', message);

/** Refuses every field of `given` that is not in `known`; `what` names the place, e.g. `find`. */
export function onlyKnown(given: Record<string, unknown>, known: ReadonlySet<string>, what: string): void {
  for (const name of Object.keys(given)) {
    if (!known.has(name)) throw refused(`the option ${name} of ${what}`);
  }
}
