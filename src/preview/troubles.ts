import type { Place } from '../base/model.ts';
import { type Problem, severityOf } from '../base/problems.ts';
import { wordsFor } from '../base/words.ts';
import type { Trouble } from './page/message.ts';

const MOST = 100; // problems that are told to the page at a time
const BEFORE = 60; // signs of a line that are shown before the place
const AFTER = 80; // and from its start

/** What problems are told with. */
export interface Telling {
  readonly sources: ReadonlyMap<string, string>; // text by `Place.file`
  readonly nameOf: (file: string) => string; // as the author finds it
}

/** Gives the first problems as the page shows them, errors before warnings, and how many there are beyond. */
export function toTroubles(
  problems: readonly Problem[],
  { sources, nameOf }: Telling,
): { troubles: Trouble[]; more: number } {
  const errors = problems.filter((problem) => severityOf(problem) === 'error');
  const warnings = problems.filter((problem) => severityOf(problem) === 'warning');
  const all = [...errors, ...warnings];
  const troubles = all.slice(0, MOST).map((problem): Trouble => {
    const { file, line, column } = problem.place;
    const words = wordsFor(problem);
    const spot = { file: nameOf(file), line, column };
    return { severity: severityOf(problem), ...spot, ...words, ...lineAt(problem.place, sources) };
  });
  return { troubles, more: all.length - troubles.length };
}

function lineAt(place: Place, sources: Telling['sources']): Pick<Trouble, 'before' | 'marked' | 'after'> {
  const line = (sources.get(place.file) ?? '').split('\n', place.line)[place.line - 1] ?? '';
  const start = place.column - 1;
  const end = Math.max(start + 1, place.endColumn - 1);
  const before = line.slice(Math.max(0, start - BEFORE), start);
  return {
    before: start > BEFORE ? `…${before}` : before,
    marked: line.slice(start, Math.min(end, start + AFTER)),
    after: line.slice(end, start + AFTER),
  };
}
