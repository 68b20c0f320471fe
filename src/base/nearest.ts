import { distance } from 'fastest-levenshtein';

/** Gives the known name that `name` is most likely a slip of, or "" when none is near. Case does not count. */
export function nearest(name: string, known: Iterable<string>): string {
  const wanted = name.toLowerCase();
  let best = '';
  let fewest = Math.ceil(wanted.length / 3) + 1; // two letters that changed places count as two slips
  for (const candidate of known) {
    const slips = distance(wanted, candidate.toLowerCase());
    if (slips < fewest) [best, fewest] = [candidate, slips];
  }
  return best;
}
