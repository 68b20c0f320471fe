import type { Changes, Differences } from './changes.ts';
import { printable } from './width.ts';
import { amount } from './words.ts';

/** Gives changes as lines that can be pasted into a mail: a sentence, then each slide, fact and figure. */
export function tellChanges(changes: Changes): string {
  if (!hasChanges(changes)) return `Nothing that is seen has changed since version ${changes.since}.\n`;
  const items = KINDS.flatMap((kind) => itemsOf(kind, changes[`${kind}s`]));
  return `${shortly(changes)}.\n${items.map((item) => `- ${printable(item)}\n`).join('')}`;
}

/** Gives changes as one sentence without its full stop, e.g. "2 slides, 1 fact and the page changed since version 3f9c2b1a". */
export function shortly(changes: Changes): string {
  const counts = KINDS.map((kind) => [countOf(changes[`${kind}s`]), kind] as const);
  const parts = counts.filter(([count]) => count > 0).map(([count, kind]) => amount(count, kind));
  const subject = joined([...parts, ...(changes.page ? ['the page'] : [])]);
  return `${subject.replace(/^t/, 'T')} changed since version ${changes.since}`;
}

/** Gives whether anything that a reader sees or a speaker says changed. */
export function hasChanges(changes: Changes): boolean {
  return changes.page || KINDS.some((kind) => countOf(changes[`${kind}s`]) > 0);
}

const KINDS = ['slide', 'fact', 'figure'] as const;

function countOf({ added, changed, removed }: Differences): number {
  return added.length + changed.length + removed.length;
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function itemsOf(kind: (typeof KINDS)[number], { added, changed, removed }: Differences): string[] {
  return [
    ...changed.map((name) => `${kind} ${name}`),
    ...added.map((name) => `new: ${kind} ${name}`),
    ...removed.map((name) => `gone: ${kind} ${name}`),
  ];
}
