import type { Box, Piece } from './box.ts';
import { breaksIn } from './breaks.ts';
import type { Extent } from './extent.ts';
import type { Style } from './style.ts';
import type { Type } from './type.ts';

/** The narrowest and the widest that something can be set, px. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A text in lines of a width. */
export interface Lines {
  readonly starts: readonly number[]; // of each line, in the text
  readonly height: number;
  readonly first: number; // from the top to the first baseline, px
  readonly last: number; // from the last baseline to the bottom
  readonly widest: number;
}

/** A text with every width measured: what breaking it into lines needs. */
export interface Paragraph {
  readonly text: string; // white space collapsed; a forced end is "\n", a picture U+FFFC
  readonly ends: readonly number[]; // where each sign ends on one endless line, px
  readonly breaks: readonly number[]; // where a line may begin
  readonly wrap: string; // overflow-wrap
  readonly strut: Extent;
  readonly tall: readonly Tall[];
}

/** A stretch of a text that reaches further up or down than its line does by itself. */
interface Tall extends Extent {
  readonly from: number;
  readonly to: number;
}

const PICTURE = '\ufffc';

/** Gives the pieces of a text measured; `sizeOf` gives the outer size of a picture. */
export function toParagraph(
  pieces: readonly Piece[],
  style: Style,
  type: Type,
  sizeOf: (box: Box) => { readonly width: number; readonly height: number },
): Paragraph {
  const strut = type.extent(style);
  const tall: Tall[] = [];
  const widths: number[] = [];
  const held = new Set<number>(); // signs before which no line may begin
  let [text, waiting] = ['', 0];
  const add = (more: string, advances: ArrayLike<number>, keeps: boolean): void => {
    for (let index = 0; index < more.length; index += 1) {
      if (keeps && index > 0) held.add(text.length + index);
      widths.push((advances[index] ?? 0) + (index === 0 ? waiting : 0));
    }
    if (more !== '') waiting = 0;
    text += more;
  };
  const reach = (extent: Extent, raise: number, length: number): void => {
    const [ascent, descent] = [extent.ascent + raise, extent.descent - raise];
    if (ascent > strut.ascent || descent > strut.descent)
      tall.push({ from: text.length, to: text.length + length, ascent, descent });
  };
  for (const piece of pieces) {
    if (piece.kind === 'break') add('\n', [0], false);
    else if (piece.kind === 'edge') {
      const at = widths.length - 1;
      if (piece.side === 'open' || at < 0) waiting += piece.width;
      else widths[at] = (widths[at] ?? 0) + piece.width;
      if (piece.side === 'open') reach(type.extent(piece.style), piece.raise, 1);
    } else if (piece.kind === 'picture') {
      const { width, height } = sizeOf(piece.box);
      reach({ ascent: height, descent: 0 }, piece.raise, 1);
      add(PICTURE, [width], false);
    } else {
      const { whiteSpace } = piece.style;
      const more = collapsed(piece.text, text, whiteSpace);
      reach(type.extent(piece.style), piece.raise, more.length);
      add(more, type.widths(more, piece.style), whiteSpace === 'nowrap' || whiteSpace === 'pre');
    }
  }
  let end = 0;
  const ends = widths.map((width) => (end += width));
  const breaks = breaksIn(text).filter((at) => !held.has(at));
  return { text, ends, breaks, wrap: style.wrap, strut, tall };
}

/** Gives a text with its white space as it is shown behind another. */
function collapsed(text: string, before: string, whiteSpace: string): string {
  if (whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces') return text;
  const spaced = text.replace(/[ \t\n\r]+/g, ' ');
  return before === '' || /[ \n]$/.test(before) ? spaced.replace(/^ /, '') : spaced;
}

/** Gives a text in lines, each as full as it can be, as browsers do. */
export function toLines(paragraph: Paragraph, width: number): Lines {
  const { text } = paragraph;
  const starts: number[] = [];
  let [height, first, last, widest, next] = [0, 0, 0, 0, 0];
  for (let start = 0; start < text.length;) {
    const end = lineEnd(paragraph, start, width, next);
    const shown = trimmedEnd(text, start, end);
    const { ascent, descent } = extentOf(paragraph, start, Math.max(shown, start + 1));
    if (starts.length === 0) first = ascent;
    starts.push(start);
    height += ascent + descent;
    last = descent;
    widest = Math.max(widest, between(paragraph, start, shown));
    start = end;
    while ((paragraph.breaks[next] ?? Infinity) <= start) next += 1;
  }
  return { starts, height, first, last, widest };
}

/** Widths are kept in 64ths of a pixel by browsers, rounded up. */
const GRAIN = 1 / 64;

function lineEnd(paragraph: Paragraph, start: number, width: number, next: number): number {
  const { text, breaks } = paragraph;
  const forced = text.indexOf('\n', start);
  const limit = forced < 0 ? text.length : forced + 1;
  const fits = (end: number): boolean =>
    between(paragraph, start, trimmedEnd(text, start, end)) <= width + GRAIN / 8;
  if (fits(limit)) return limit;
  let best = 0;
  for (let index = next; index < breaks.length; index += 1) {
    const at = breaks[index] ?? limit;
    if (at >= limit) break;
    if (at <= start) continue;
    if (!fits(at)) return best || broken(paragraph, start, at, fits);
    best = at;
  }
  return best || broken(paragraph, start, limit, fits);
}

/** Gives where a word that no line holds is broken: between any signs, or not at all. */
function broken(
  { text, wrap }: Paragraph,
  start: number,
  end: number,
  fits: (end: number) => boolean,
): number {
  if (wrap === 'normal') return end;
  let best = 0;
  for (let at = start + 1; at < end; at += 1) {
    if (STAYS.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) || isLow(text, at)) continue;
    if (!fits(at)) return best || at;
    best = at;
  }
  return best || end;
}

const STAYS = /\p{M}|[ \u200d]|\ufe0f/u;

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** Gives where what shows of a line ends: spaces at its end hang. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\n')) at -= 1;
  return at;
}

function between({ ends }: Paragraph, start: number, end: number): number {
  return end <= start ? 0 : (ends[end - 1] ?? 0) - (start > 0 ? (ends[start - 1] ?? 0) : 0);
}

function extentOf({ strut, tall }: Paragraph, start: number, end: number): Extent {
  let { ascent, descent } = strut;
  for (const part of tall) {
    if (part.from >= end || part.to <= start) continue;
    ascent = Math.max(ascent, part.ascent);
    descent = Math.max(descent, part.descent);
  }
  return { ascent, descent };
}

/** Gives how narrow a text can be before a word runs off, and how wide it is on lines of its own. */
export function rangeOf(paragraph: Paragraph): Range {
  const { text, breaks, wrap } = paragraph;
  const forced = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  const widest = (cuts: readonly number[]): number => {
    let [start, wide] = [0, 0];
    for (const cut of [...cuts, text.length]) {
      wide = Math.max(wide, between(paragraph, start, trimmedEnd(text, start, cut)));
      start = cut;
    }
    return Math.ceil(wide / GRAIN) * GRAIN;
  };
  const cuts = wrap === 'anywhere' ? Array.from(text, (_, index) => index) : [...breaks, ...forced];
  return { min: widest(cuts.sort((a, b) => a - b)), max: widest(forced) };
}
