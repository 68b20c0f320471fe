import type { Changes } from './changes.ts';
import type { Place } from './model.ts';
import type { Manifest, Written } from './output.ts';
import { severityOf, type Problem, type Severity } from './problems.ts';
import { hasChanges, shortly } from './tell-changes.ts';
import { columnsOf, expandTabs, printable } from './width.ts';
import { amount, wordsFor } from './words.ts';

/** How each kind of text is coloured. */
export type Paint = Readonly<
  Record<'error' | 'warning' | 'good' | 'strong' | 'faint', (text: string) => string>
>;

/** What a report of problems needs beside them. */
export interface ReportContext {
  readonly sources: ReadonlyMap<string, string>; // text by `Place.file`
  readonly nameOf: (file: string) => string; // as the author finds it, e.g. "content/x/briefing.md"
  readonly paint: Paint;
}

const FRAME_COLUMNS = 96;
const COLUMNS_BEFORE = 40; // of a long line, shown before the place

/** Gives each problem with its place, the author's own line, what is wrong and how to mend it. */
export function reportProblems(problems: readonly Problem[], context: ReportContext): string {
  return problems.map((problem) => `${reportProblem(problem, context)}\n\n`).join('');
}

/** Gives what was made of a briefing and how it went: a few lines, ending in a line end. */
export function reportBuilt(
  manifest: Manifest,
  folder: string,
  written: Written & { readonly changes?: Changes | undefined },
  paint: Paint,
): string {
  const widest = Math.max(...manifest.files.map(({ name }) => name.length));
  const files = manifest.files.map(({ name, bytes }) => {
    const about = ABOUT[name]?.(manifest) ?? '';
    return `  ${name.padEnd(widest)} ${size(bytes).padStart(8)}  ${paint.faint(about)}`.trimEnd();
  });
  const head = `${paint.good(manifest.briefing)} ${printable(manifest.title)} ${paint.faint(`version ${manifest.version}`)}`;
  const fitted = fittedLines(manifest.slides, paint);
  const left = leftLines(manifest.fit, paint);
  const since = written.changes && hasChanges(written.changes) ? [`  ${shortly(written.changes)}`] : [];
  const done = `  ${whatWasDone(written)} in ${folder}`;
  return lines([head, ...files, ...fitted, ...left, done, ...since, ...besides(written, paint)]);
}

/** Gives the line for a briefing whose problems kept it from being built. */
export function reportFailed(briefing: string, problems: readonly Problem[], paint: Paint): string {
  return lines([
    `${paint.error(briefing)} not built: ${countProblems(problems)}. What was built before is left as it was.`,
  ]);
}

/** Gives how many errors and warnings there are, e.g. "2 errors and 1 warning". */
function countProblems(problems: readonly Problem[]): string {
  const count = (severity: Severity): string[] => {
    const found = problems.filter((problem) => severityOf(problem) === severity).length;
    return found > 0 ? [amount(found, severity)] : [];
  };
  return [...count('error'), ...count('warning')].join(' and ') || 'no problems';
}

const ABOUT: Readonly<Record<string, (manifest: Manifest) => string>> = {
  'deck.html': ({ slides }) => `${amount(slides.length, 'slide')}, without notes: to give away`,
  'presenter.html': () => 'the same slides with notes: for you',
  'deck.md': () => 'the deck as Markdown for Marp',
  'theme.css': () => 'its look, for other Marp tools',
  'brief.pdf': ({ fit }) =>
    `one page ${PAPER_NAMES[fit.paper]}, ${Math.round(fit.filled * 100)} % full, text ${fit.body} pt${leftOut(fit)}`,
  'brief.md': () => 'the brief as Markdown',
  'qr.svg': () => 'the code of where the deck is published',
};

function leftOut({ left }: Manifest['fit']): string {
  return left.length > 0 ? `, without ${amount(left.length, 'section')}` : '';
}

/** Gives a line for each slide that held too much: set smaller, or divided. */
function fittedLines(slides: Manifest['slides'], paint: Paint): string[] {
  return slides.flatMap(({ number, title, size: share, part }) => {
    const done = [part === '' ? [] : ['divided'], share < 1 ? ['set smaller'] : []].flat().join(' and ');
    return done === ''
      ? []
      : [`  ${paint.warning(done)}  slide ${number}  ${paint.faint(printable(title))}`.trimEnd()];
  });
}

/** Gives a line for each section that left the page. */
function leftLines({ left }: Manifest['fit'], paint: Paint): string[] {
  return left.map(({ section, title }) =>
    `  ${paint.warning('left the page')}  ${printable(section)}  ${paint.faint(printable(title))}`.trimEnd(),
  );
}

const PAPER_NAMES = { a4: 'A4', letter: 'US Letter' };

function whatWasDone({ written, unchanged, removed }: Written): string {
  const parts = [
    written.length > 0 ? `${written.length} written` : '',
    unchanged.length > 0 ? `${unchanged.length} unchanged` : '',
    removed.length > 0 ? `${removed.length} removed` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function besides({ beside }: Written, paint: Paint): string[] {
  return beside.map(({ name, kept }) =>
    paint.warning(`  ${name} is open in another program; the new one waits beside it as ${kept}`),
  );
}

function reportProblem(problem: Problem, { sources, nameOf, paint }: ReportContext): string {
  const { place } = problem;
  const severity = severityOf(problem);
  const { says, mend } = wordsFor(problem);
  const at = `${printable(nameOf(place.file))}:${place.line}:${place.column}`;
  return [
    `${paint[severity](severity)} ${paint.strong(at)}`,
    `  ${printable(says)}`,
    ...frame(sources.get(place.file) ?? '', place, paint, paint[severity]),
    `  ${printable(mend)}`,
  ].join('\n');
}

/** Gives the line before a place, its line, and marks under the place itself; none when the file has no such line. */
function frame(text: string, place: Place, paint: Paint, mark: Paint['error']): string[] {
  const all = text.split('\n', place.line);
  const line = all[place.line - 1];
  if (!line) return [];
  const gutter = String(place.line).length;
  const numbered = (number: string, shown: string): string =>
    `  ${paint.faint(`${number.padStart(gutter)} │`)} ${shown}`.trimEnd();
  const start = columnsOf(expandTabs(line.slice(0, place.column - 1)));
  const end = columnsOf(expandTabs(line.slice(0, place.endColumn - 1)));
  const { shown, skipped } = crop(printable(expandTabs(line)), start);
  const from = start - skipped;
  const length = Math.max(1, Math.min(end - start, columnsOf(shown) - from));
  const before = all[place.line - 2];
  return [
    ...(before ? [numbered(String(place.line - 1), crop(printable(expandTabs(before)), 0).shown)] : []),
    numbered(String(place.line), shown),
    numbered('', ' '.repeat(from) + mark('^'.repeat(length))),
  ];
}

/** Gives the part of a long line around a column, and how many columns it begins further right than the line. */
function crop(line: string, column: number): { shown: string; skipped: number } {
  if (columnsOf(line) <= FRAME_COLUMNS) return { shown: line, skipped: 0 };
  const signs = [...line];
  let first = 0;
  let left = 0;
  while (left < column - COLUMNS_BEFORE) left += columnsOf(signs[first++] ?? '');
  let last = first;
  let width = 0;
  while (last < signs.length && width < FRAME_COLUMNS) width += columnsOf(signs[last++] ?? '');
  const head = first > 0 ? '… ' : '';
  const tail = last < signs.length ? ' …' : '';
  return { shown: head + signs.slice(first, last).join('') + tail, skipped: left - head.length };
}

function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${Math.ceil(bytes / 1000)} kB`;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
