import { FIGURE_WARNINGS, type FigureProblem } from './figure-problems.ts';
import type { Place } from './model.ts';
import type { Refusal } from './picture.ts';

/** Something to tell the author: what kind, where, and the words the message needs. */
export type Problem = { readonly place: Place } & (
  | FigureProblem
  | { readonly code: 'missing-briefing' }
  | { readonly code: 'no-sections' }
  | { readonly code: 'unusable-name'; readonly name: string }
  | { readonly code: 'not-utf8' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | {
      readonly code: 'too-much';
      readonly what: 'sections' | 'text' | 'details' | 'figures';
      readonly most: number;
    }
  | { readonly code: 'too-slow'; readonly seconds: number }
  | { readonly code: 'too-heavy'; readonly megabytes: number }
  | { readonly code: 'front-matter-missing' }
  | { readonly code: 'front-matter-open' }
  | { readonly code: 'front-matter-fence'; readonly found: string }
  | { readonly code: 'yaml-syntax'; readonly detail: string; readonly unquoted: 'colon' | 'sign' | '' }
  | { readonly code: 'yaml-duplicate'; readonly key: string }
  | { readonly code: 'yaml-forbidden'; readonly what: 'anchor' | 'alias' | 'tag' | 'key' }
  | { readonly code: 'yaml-comment'; readonly kept: string }
  | {
      readonly code: 'unknown-key';
      readonly key: string;
      readonly nearest: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'missing-key'; readonly key: string; readonly example: string }
  | {
      readonly code: 'wrong-value';
      readonly key: string;
      readonly found: string;
      readonly wanted: string;
      readonly nearest: string;
    }
  | { readonly code: 'unknown-fact'; readonly name: string; readonly nearest: string }
  | { readonly code: 'unknown-source'; readonly name: string; readonly nearest: string }
  | { readonly code: 'not-a-reference'; readonly found: string }
  | { readonly code: 'unused-source'; readonly name: string }
  | { readonly code: 'unused-fact'; readonly name: string }
  | { readonly code: 'past-review'; readonly name: string; readonly review: string }
  | { readonly code: 'unseen-section'; readonly name: string }
  | { readonly code: 'unseen-content'; readonly what: string; readonly output: 'deck' | 'brief' }
  | { readonly code: 'raw-html'; readonly found: string }
  | { readonly code: 'unsafe-link'; readonly url: string }
  | { readonly code: 'unused-link'; readonly name: string }
  | { readonly code: 'control-sign'; readonly sign: string }
  | { readonly code: 'unsupported'; readonly what: string }
  | { readonly code: 'table-cells'; readonly columns: number }
  | { readonly code: 'picture-place' }
  | { readonly code: 'picture-alt'; readonly path: string }
  | { readonly code: 'picture-missing'; readonly path: string; readonly nearest: string }
  | { readonly code: 'picture-unusable'; readonly path: string; readonly why: Refusal }
  | { readonly code: 'picture-heavy'; readonly path: string; readonly bytes: number; readonly width: number }
  | { readonly code: 'drawing-broken'; readonly detail: string }
  | { readonly code: 'drawing-unsafe'; readonly what: string }
  | { readonly code: 'drawing-large'; readonly what: 'elements' | 'depth' | 'steps' }
  | { readonly code: 'drawing-lacks'; readonly what: string }
  | { readonly code: 'drawing-small'; readonly points: number }
  | { readonly code: 'diagram-code'; readonly language: string }
  | { readonly code: 'fence-open' }
  | { readonly code: 'container-open'; readonly name: string }
  | { readonly code: 'container-stray' }
  | { readonly code: 'container-nested' }
  | {
      readonly code: 'container-unknown';
      readonly name: string;
      readonly nearest: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'numeral-missing' }
  | {
      readonly code: 'missing-kit';
      readonly name: string;
      readonly nearest: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'missing-kit-file'; readonly name: string }
  | { readonly code: 'template-syntax'; readonly detail: string }
  | { readonly code: 'template-name'; readonly name: string; readonly nearest: string }
  | { readonly code: 'template-helper'; readonly name: string; readonly nearest: string }
  | { readonly code: 'template-partial'; readonly name: string; readonly nearest: string }
  | { readonly code: 'template-failed'; readonly detail: string }
  | { readonly code: 'bad-font'; readonly name: string; readonly detail: string }
  | { readonly code: 'missing-glyph'; readonly text: string }
  | { readonly code: 'borrowed-glyph'; readonly text: string }
  | { readonly code: 'unsupported-script'; readonly script: string; readonly text: string }
  | {
      readonly code: 'slide-overflow';
      readonly slide: number;
      readonly pixels: number;
      readonly way: 'tall' | 'wide';
      readonly shrunk: boolean; // set as small as it may be
    }
  | { readonly code: 'slides-unmeasured'; readonly slides: readonly number[] }
  | {
      readonly code: 'page-overflow';
      readonly points: number;
      readonly lines: number;
      readonly words: number;
      readonly longest: readonly string[];
      readonly optional: number; // sections that could leave, and without which it does not fit either
      readonly estimated: boolean; // too much by far to be set
    }
  | { readonly code: 'section-left'; readonly name: string; readonly strict: boolean }
);

/** One kind of problem, e.g. `ProblemOf<'unknown-key'>`. */
export type ProblemOf<C extends Problem['code']> = Extract<Problem, { readonly code: C }>;

/** An error keeps the last good output; a warning is told and the build goes on. */
export type Severity = 'error' | 'warning';

const WARNINGS: ReadonlySet<Problem['code']> = new Set([
  'yaml-comment',
  'unused-source',
  'unused-fact',
  'past-review',
  'unseen-section',
  'unseen-content',
  'unused-link',
  'picture-heavy',
  'drawing-lacks',
  'drawing-small',
  ...FIGURE_WARNINGS,
  'borrowed-glyph',
  'section-left',
  'slides-unmeasured',
]);

/** Gives how serious a problem is. */
export function severityOf(problem: Problem): Severity {
  if (problem.code === 'section-left' && problem.strict) return 'error';
  return WARNINGS.has(problem.code) ? 'warning' : 'error';
}

/** Gives whether any of the problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => severityOf(problem) === 'error');
}

/** Gives the problems by file, line and column, as an author walks through them. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
