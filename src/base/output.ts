import type { Paper } from './model.ts';
import type { Problem, Severity } from './problems.ts';

/** One finished file of a briefing. */
export interface OutputFile {
  readonly name: string; // directly in output/<briefing>/, e.g. "deck.html"
  readonly bytes: Uint8Array;
}

/** `build.json`: what a build made, from what it can be told apart, and what it had to say. No clock, no path. */
export interface Manifest {
  readonly briefing: string; // id, e.g. "belarus-and-russia"
  readonly title: string;
  readonly version: string; // hash of the inputs, e.g. "3f9c2b1a"
  readonly slides: readonly ToldSlide[];
  readonly facts: readonly { readonly id: string; readonly value: string; readonly asOf: string }[];
  readonly page: string; // mark of its words and pictures, e.g. "09ab52f0"
  readonly fit: PageFit;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  readonly problems: readonly ToldProblem[];
}

/** A slide of the deck, and what was done so that it holds what is on it. */
export interface ToldSlide {
  readonly number: number; // from 1
  readonly title: string;
  readonly size: number; // of its type, as a share of the theme's, e.g. 0.9
  readonly part: string; // e.g. "2/3" of a slide that was divided, else ""
  readonly mark: string; // of what it shows and what is said to it
}

/** How the brief filled its page. All zero when nothing was set. */
export interface PageFit {
  readonly body: number; // size of running text in pt
  readonly leading: number; // pt
  readonly justified: boolean; // running text; else it is ragged
  readonly filled: number; // share of the page's text height that its text takes before it is spread, 0 to 1
  readonly paper: Paper;
  readonly left: readonly LeftSection[]; // what there was no room for
  readonly uncited: readonly string[]; // numbers of the sources that only these cited; they left with them
}

/** A section that left the page; a kit's own container has neither id nor title, but a name. */
export interface LeftSection {
  readonly section: string; // e.g. "08-exchange", or "::: bottom-line"
  readonly title: string;
}

/** A problem as other programs read it. */
export interface ToldProblem {
  readonly code: Problem['code'];
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly says: string;
  readonly mend: string;
}

/** What writing a build did to its folder: names of files. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[]; // of an earlier build, no longer made
  readonly beside: readonly Beside[];
}

/** A file that was open elsewhere and could not be replaced, and the name under which the new one waits. */
export interface Beside {
  readonly name: string; // e.g. "brief.pdf"
  readonly kept: string; // e.g. "brief.new.pdf"
}

/** Gives the text of `build.json`. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
