/**
 * An expected "no": the message says in one line what is wrong and what to do about it.
 * The command line prints it and exits 1; with `--json` it also prints `result` when there is one.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly result: unknown;
  constructor(message: string, options: { result?: unknown; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.result = options.result;
  }
}

/** Wrong usage of the command line: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
