import type { Manifest, OutputFile, PageFit, ToldProblem } from '../base/output.ts';
import { type Problem, severityOf } from '../base/problems.ts';
import { wordsFor } from '../base/words.ts';
import { sha256 } from './journal.ts';

/** What a manifest tells of a build, beside its files and problems. */
export interface Described {
  readonly briefing: string;
  readonly title: string;
  readonly version: string;
  readonly slides: Manifest['slides'];
  readonly facts: Manifest['facts'];
  readonly page: string;
  readonly fit: PageFit;
}

/** Gives the manifest of a build: what was made, with the SHA-256 of each file, and every problem in words. */
export function toManifest(
  described: Described,
  files: readonly OutputFile[],
  problems: readonly Problem[],
): Manifest {
  return {
    ...described,
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
    problems: problems.map(told),
  };
}

function told(problem: Problem): ToldProblem {
  const { file, line, column } = problem.place;
  return { code: problem.code, severity: severityOf(problem), file, line, column, ...wordsFor(problem) };
}
