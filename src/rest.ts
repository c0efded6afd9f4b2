/** The pause of a loop that looks again and again, which ends early when there is something to see. */
export interface Rest {
  /** Ends the pause; outside one, lets the next be none: what came up during a look is looked at. */
  wake(): void;
  /** @param ms milliseconds of real time, at most */
  rest(ms: number): Promise<void>;
}

/** For one loop; two that rest together would take each other's waking. */
export function createRest(): Rest {
  let woken = false;
  let wakeUp: () => void = () => undefined;
  return {
    wake() {
      woken = true;
      wakeUp();
    },
    async rest(ms) {
      if (!woken)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      woken = false;
    },
  };
}
