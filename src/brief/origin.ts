import type { Place } from '../base/model.ts';

/** Where problems of the generated Markdown are told. */
export interface BriefOrigin {
  readonly file: string; // e.g. "belarus-and-russia/brief.md"
  readonly places: ReadonlyMap<string, Place>; // by section id; "" is the briefing's own
}
