/** Keeps a choice for the next time; a browser that keeps nothing is no reason to stop. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`diptych preview ${name}`, value);
  } catch {
    // a private window
  }
}

/** Gives a choice that was kept, when it is one of those that there are. */
export function kept(name: string, choices: readonly string[]): string | undefined {
  try {
    const value = localStorage.getItem(`diptych preview ${name}`);
    return choices.find((choice) => choice === value);
  } catch {
    return undefined;
  }
}
