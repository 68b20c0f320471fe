/** Diptych as a library: build a briefing into memory, with files from wherever a host finds them. */
export type { Assets } from './base/assets.ts';
export { type Host, UserError } from './base/host.ts';
export type { Paper, Place } from './base/model.ts';
export type { Manifest, OutputFile, PageFit } from './base/output.ts';
export type { Problem, Severity } from './base/problems.ts';
export { severityOf } from './base/problems.ts';
export { wordsFor } from './base/words.ts';
export { readAssets } from './assets.ts';
export { type Build, build, type BuildRequest } from './build.ts';
export { nodeHost } from './host.ts';
