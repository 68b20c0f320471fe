/** Work that is done again when something happened, never twice at once. */
export interface Turns {
  /** Has the work done, once more after the turn that runs when there is one; however often it is asked meanwhile. */
  readonly ask: () => void;
  /** Resolves when nothing is asked or running any more. */
  readonly rest: () => Promise<void>;
  /** Rejects when the work does. */
  readonly failure: Promise<never>;
}

/** Gives turns of some work. */
export function inTurns(work: () => Promise<void>): Turns {
  let isAsked = false;
  let running: Promise<void> | undefined;
  let fail: (error: unknown) => void;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  const run = async (): Promise<void> => {
    while (isAsked) {
      isAsked = false;
      await work();
    }
  };
  return {
    ask() {
      isAsked = true;
      running ??= run()
        .catch((error: unknown) => fail(error))
        .finally(() => (running = undefined));
    },
    rest: async () => running,
    failure,
  };
}
