import { placeOf } from './place.ts';
import type { Problem } from './problems.ts';

/**
 * Gives problems once each, those with signs at the place where the author typed them: later stages know only which
 * section they come from. What each computer shows in its own way is not told beside what the page cannot show at all.
 */
export function located(problems: readonly Problem[], sources: ReadonlyMap<string, string>): Problem[] {
  const found = problems.map((problem) => (isOfSigns(problem) ? locate(problem, sources) : problem));
  const told = new Set(
    found.flatMap((one) => (isOfSigns(one) && one.code !== 'borrowed-glyph' ? keyOf(one) : [])),
  );
  const left = found.filter((one) => one.code !== 'borrowed-glyph' || !told.has(keyOf(one)));
  return [...new Map(left.map((one) => [JSON.stringify(one), one])).values()];
}

type OfSigns = Extract<Problem, { code: 'missing-glyph' | 'borrowed-glyph' | 'unsupported-script' }>;

function isOfSigns(problem: Problem): problem is OfSigns {
  return ['missing-glyph', 'borrowed-glyph', 'unsupported-script'].includes(problem.code);
}

function keyOf({ place }: OfSigns): string {
  return `${place.file}:${place.line}:${place.column}`;
}

function locate(problem: OfSigns, sources: ReadonlyMap<string, string>): OfSigns {
  const { place } = problem;
  const text = problem.code === 'unsupported-script' ? problem.text : ([...problem.text][0] ?? '');
  const files = [place.file, ...[...sources.keys()].filter((name) => name !== place.file)];
  for (const file of files) {
    const composed = (sources.get(file) ?? '').normalize('NFC');
    if (composed.includes(text)) return { ...problem, place: placeOf(text, file, composed) };
  }
  return problem;
}
