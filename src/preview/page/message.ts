// What the server and the page tell each other; both check it against this.

/** A place in an author's file. */
export interface Spot {
  readonly file: string; // as the author finds it, e.g. "content/canals/03-tolls.md"
  readonly line: number; // from 1
  readonly column: number; // from 1
}

/** A problem as the page shows it. */
export interface Trouble extends Spot {
  readonly severity: 'error' | 'warning';
  readonly says: string;
  readonly mend: string;
  readonly before: string; // of the author's line, up to the place
  readonly marked: string; // what the place holds
  readonly after: string;
}

/** A slide: its title, and where its text stands; "" for a file when it is made of no section. */
export interface SlideOf extends Spot {
  readonly title: string;
}

/** A part of the page, pt from its left and top, and where its text stands. */
export interface AreaOf extends Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How full the page is. */
export interface Fullness {
  readonly paper: string; // e.g. "A4"
  readonly body: number; // pt
  readonly filled: number; // share of its height, 0 to 1
  readonly left: readonly string[]; // titles of sections that left it
  readonly uncited: readonly string[]; // numbers of the sources that left with them
}

/** The panels of a briefing as they were last made. */
export interface Panels {
  readonly title: string;
  readonly version: string;
  readonly deck: string; // mark of deck.html: the same for the same bytes
  readonly page: string; // mark of brief.pdf
  readonly slides: readonly SlideOf[];
  readonly areas: readonly AreaOf[];
  readonly fullness: Fullness;
}

/** All that the page shows of a briefing. */
export interface State {
  readonly says: 'state';
  readonly turn: number; // counts what was told, from 1
  readonly briefings: readonly string[]; // ids, for the menu
  readonly briefing: string; // id of the one shown
  readonly panels: Panels | null; // null as long as none could be made
  readonly old: boolean; // what is shown was made before the problems below
  readonly troubles: readonly Trouble[];
  readonly more: number; // problems beyond those listed
  readonly changes: string; // since the panels before, one sentence; "" when none
  readonly editor: string; // begins the address under which an editor opens a file, e.g. "vscode://file/home/a/"; "" for none
  readonly saved: readonly string[]; // files that were saved, as `Spot.file` names them
}

/** What the page asks the server for. */
export interface Ask {
  readonly says: 'show';
  readonly briefing: string; // id; "" for the first
}

/** Gives what the page asked, if it is a message of our own shape: anyone can send anything. */
export function toAsk(text: string): Ask | undefined {
  const data = parsed(text);
  if (typeof data !== 'object' || data === null || Object.keys(data).length !== 2) return undefined;
  const { says, briefing } = data as Readonly<Record<string, unknown>>;
  return says === 'show' && typeof briefing === 'string' ? { says, briefing } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
