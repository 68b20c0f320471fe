import type { Days } from '../../../base/calendar.ts';

/** What was put in the order of time, and the first that stood out of it, beside one that it came before. */
export interface Ordered<T> {
  readonly all: readonly T[];
  readonly strayed: { readonly one: T; readonly behind: T } | null;
}

/** Gives things in the order of time: the author's own, as far as the days on which each may have begun allow it. */
export function inOrder<T>(written: readonly T[], begun: (one: T) => Days): Ordered<T> {
  const all: T[] = [];
  let strayed: Ordered<T>['strayed'] = null;
  for (const one of written) {
    const later = all.findIndex((other) => begun(other).from > begun(one).to);
    const behind = all[later];
    if (behind === undefined) all.push(one);
    else {
      strayed ??= { one, behind };
      all.splice(later, 0, one); // all that surely came before it stands there already
    }
  }
  return { all, strayed };
}
