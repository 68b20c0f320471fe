import { distance } from 'fastest-levenshtein';

/** Gives the known name that `name` is most likely a slip of, or "" when none is near. Case does not count. */
export function nearest(name: string, known: Iterable<string>): string {
  const wanted = name.toLowerCase();
  let best = '';
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1; // one slip in three letters is still a slip
  for (const candidate of known) {
    const slips = distance(wanted, candidate.toLowerCase());
    if (slips < fewest) [best, fewest] = [candidate, slips];
  }
  return best;
}
