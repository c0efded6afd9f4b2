/** Where a command writes: stdout holds the result only, stderr everything else. */
export interface Output {
  /** With `--json` prints `value` as one JSON value, else the human text. */
  result(value: unknown, human: () => string): void;
  note(text: string): void;
}

export function createOutput(json: boolean): Output {
  return {
    result: (value, human) => process.stdout.write(`${json ? JSON.stringify(value) : human()}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
  };
}
