/** After this time without a change, a show is over and the next one starts anew. */
const OVER_MS = 6 * 60 * 60 * 1000;

/** What is kept between two openings of a file: where one was, how long the talk has run, how large text is set. */
export type Kept = 'slide' | 'timer' | 'size';

/** Keeps numbers for the next opening of this very file; a browser that keeps nothing is no reason to stop. */
export function keep(name: Kept, numbers: readonly number[]): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify([Date.now(), ...numbers]));
  } catch {
    // A private window, or a file of which this browser keeps nothing.
  }
}

/** Gives the numbers kept last, none when there are none or the show is over. */
export function kept(name: Kept): readonly number[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? '[]');
    if (!Array.isArray(stored) || !stored.every((value) => Number.isFinite(value))) return [];
    const [at = 0, ...numbers] = stored as number[];
    return Math.abs(Date.now() - at) < OVER_MS || name === 'size' ? numbers : [];
  } catch {
    return [];
  }
}

function keyOf(name: Kept): string {
  return `diptych ${location.pathname} ${name}`;
}
