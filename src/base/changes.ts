import type { Comparable } from './earlier.ts';

/** What is another in a build than it was in an earlier one. */
export interface Changes {
  readonly since: string; // the earlier version's mark
  readonly slides: Differences;
  readonly facts: Differences;
  readonly figures: Differences;
  readonly page: boolean; // whether its words or pictures changed
}

/** Names of what is new, another, or gone. */
export interface Differences {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Gives what changed from one build of a briefing to another; a slide that only moved did not. */
export function changesBetween(before: Comparable, after: Comparable): Changes {
  return {
    since: before.version,
    slides: slidesBetween(before.slides, after.slides),
    facts: factsBetween(before.facts, after.facts),
    figures: namesBetween(figuresOf(before), figuresOf(after)),
    page: before.page !== after.page,
  };
}

type Slides = Comparable['slides'];

// Slides that are the same wherever they stand fall out first, then those that kept their title.
function slidesBetween(before: Slides, after: Slides): Differences {
  const [oldLeft, newLeft] = without(before, after, (slide) => slide.mark);
  const [removed, added] = without(oldLeft, newLeft, (slide) => slide.title);
  const changed = newLeft.filter((slide) => !added.includes(slide));
  const names = (slides: Slides): string[] => slides.map(({ number, title }) => `${number} ${title}`);
  return { added: names(added), changed: names(changed), removed: names(removed) };
}

/** Gives what is left of two lists when each of one has been struck out with one of the other that has the same key. */
function without<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): [T[], T[]] {
  const waiting = new Map<string, T[]>();
  for (const one of before) waiting.set(keyOf(one), [...(waiting.get(keyOf(one)) ?? []), one]);
  const left = after.filter((one) => !waiting.get(keyOf(one))?.shift());
  const old = new Set([...waiting.values()].flat());
  return [before.filter((one) => old.has(one)), left];
}

type Facts = Comparable['facts'];

function factsBetween(before: Facts, after: Facts): Differences {
  const said = ({ value, asOf }: Facts[number]): string => `${value} (${asOf})`;
  const named = (facts: Facts): Named => facts.map((fact) => [fact.id, said(fact)]);
  const [old, now] = [new Map(named(before)), new Map(named(after))];
  const { added, changed, removed } = namesBetween(named(before), named(after));
  return {
    added: added.map((id) => `${id}: ${now.get(id)}`),
    changed: changed.map((id) => `${id}: ${now.get(id)}, was ${old.get(id)}`),
    removed,
  };
}

type Named = readonly (readonly [name: string, value: string])[];

function namesBetween(before: Named, after: Named): Differences {
  const [old, now] = [new Map(before), new Map(after)];
  return {
    added: [...now.keys()].filter((name) => !old.has(name)),
    changed: [...now]
      .filter(([name, value]) => old.has(name) && old.get(name) !== value)
      .map(([name]) => name),
    removed: [...old.keys()].filter((name) => !now.has(name)),
  };
}

function figuresOf({ files }: Comparable): Named {
  return files
    .filter(({ name }) => /^(?:figure|picture)-/.test(name))
    .map(({ name, sha256 }) => [name, sha256]);
}
