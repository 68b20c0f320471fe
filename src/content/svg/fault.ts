import type { Problem } from '../../base/problems.ts';
import type { Element } from './xml.ts';

/** What is told of a drawing: each thing once, at its first place. */
export interface Faults {
  readonly problems: Problem[];
  readonly told: Set<string>;
}

const MOST_TOLD = 20; // more of one file is a flood; twice as much where it is dangerous

/** Tells what a drawing must not hold. */
export function refuse({ problems, told }: Faults, { place }: Element, what: string): void {
  if (told.has(what) || told.size >= 2 * MOST_TOLD) return;
  told.add(what);
  problems.push({ code: 'drawing-unsafe', place, what });
}

/** Tells what a drawing loses. */
export function leaveOut({ problems, told }: Faults, { place }: Element, what: string): void {
  if (told.has(what) || told.size >= MOST_TOLD) return;
  told.add(what);
  problems.push({ code: 'drawing-lacks', place, what });
}
