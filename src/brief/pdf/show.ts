import type { Cluster, Glyph } from '../../base/shaper.ts';

/** Glyphs of a font that the page shows, by number, with what readers are told that each says and how wide it is. */
export type Shown = Map<number, { readonly says: string; readonly width: number }>; // width in em

/** Where text stands on a page whose y grows downwards; lengths in pt. */
export interface Baseline {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly tracking: number; // added behind each sign of the text
  readonly spacing: number; // added to each space as well
}

/**
 * Gives the operators that show clusters (PDF 32000-1, 9.4) in a font of the page's resources, its glyphs as two-byte
 * codes, and notes the glyphs in `shown`. A glyph that does not say there what it said before carries its own text.
 */
export function showText(clusters: readonly Cluster[], font: string, at: Baseline, shown: Shown): string {
  const strokes = clusters.map((cluster) => strokeOf(cluster, at, shown));
  const place = `1 0 0 -1 ${decimal(at.x)} ${decimal(at.y)} Tm`;
  const shows = joined(strokes).map((stroke) => showStroke(stroke, at.size));
  return [`BT /${font} ${decimal(at.size)} Tf ${decimal(at.tracking)} Tc ${place}`, ...shows, 'ET'].join(
    '\n',
  );
}

/** Glyphs that say something together. */
interface Stroke {
  readonly actual: string; // what they say, when their codes do not tell it
  readonly rows: readonly Row[];
}

/** Glyphs that are shown by one operator. */
interface Row {
  readonly rise: number; // em
  readonly array: string; // codes and, between them, moves to the left in thousandths of the size
}

function strokeOf({ text, glyphs }: Cluster, at: Baseline, shown: Shown): Stroke {
  const parts = glyphs.length === 1 ? [text] : [...text.normalize('NFD')];
  const told = glyphs.map((glyph, index) => says(glyph, parts[index] ?? NOTHING, shown)).every((one) => one);
  const actual = told && parts.length === 1 ? '' : text;
  const added = addedTo(text, glyphs.length, at);
  const rows = glyphs.map((glyph, index) => ({
    rise: glyph.y,
    array: arrayOf(glyph, index === glyphs.length - 1 ? added : 0),
  }));
  return { actual, rows: joinedRows(rows) };
}

/** Gives what is added behind signs, em: a space's own share, and tracking for each sign where PDF adds it for each glyph. */
function addedTo(text: string, glyphs: number, { size, tracking, spacing }: Baseline): number {
  return ((text === ' ' ? spacing : 0) + (text.length - glyphs) * tracking) / size;
}

const NOTHING = '\u200B';

/** Gives whether a glyph says on this page what it should here; its first meeting decides. */
function says({ id, plain }: Glyph, text: string, shown: Shown): boolean {
  const known = shown.get(id);
  if (!known) shown.set(id, { says: text, width: plain });
  return !known || known.says === text;
}

function arrayOf({ id, x, advance, plain }: Glyph, added: number): string {
  const before = move(-x);
  const after = move(plain + x - advance - added);
  return `${before}<${hex(id)}>${after}`;
}

function move(left: number): string {
  const thousandths = decimal(left * 1000);
  return thousandths === '0' ? '' : thousandths;
}

function joined(strokes: readonly Stroke[]): Stroke[] {
  const all: { actual: string; rows: Row[] }[] = [];
  for (const { actual, rows } of strokes) {
    const last = all.at(-1);
    if (last?.actual === '' && actual === '') last.rows.push(...rows);
    else all.push({ actual, rows: [...rows] });
  }
  return all.map(({ actual, rows }) => ({ actual, rows: joinedRows(rows) }));
}

function joinedRows(rows: readonly Row[]): Row[] {
  const all: { rise: number; array: string }[] = [];
  for (const { rise, array } of rows) {
    const last = all.at(-1);
    if (last?.rise === rise)
      last.array += `${/\d$/.test(last.array) && /^[-\d]/.test(array) ? ' ' : ''}${array}`;
    else all.push({ rise, array });
  }
  return all;
}

function showStroke({ actual, rows }: Stroke, size: number): string {
  const shown = rows.map((row) => showRow(row, size)).join('\n');
  return actual === '' ? shown : `/Span <</ActualText <FEFF${utf16(actual)}>>> BDC ${shown} EMC`;
}

function showRow({ rise, array }: Row, size: number): string {
  const show = `[${array.replaceAll('><', '')}] TJ`;
  return rise === 0 ? show : `${decimal(rise * size)} Ts ${show} 0 Ts`;
}

/** Gives a text in UTF-16BE as hexadecimal digits. */
export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}

/** Gives a number below 65,536 as four hexadecimal digits. */
export function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}

/** Gives a number as PDF writes it, to the thousandth. */
function decimal(number: number): string {
  return String(Math.round(number * 1000) / 1000 || 0);
}
