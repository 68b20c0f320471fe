import type { Colour } from '../../base/kit.ts';
import type { Leaf } from '../blocks.ts';
import type { Ink } from '../lines/items.ts';
import {
  type Give,
  type Line,
  type Run,
  toBalancedLines,
  toJustifiedLines,
  toLines,
} from '../lines/lines.ts';
import { type Mark, type Slug, type Tag, tagIn } from '../marks.ts';
import type { Measured } from '../lines/measure.ts';
import type { Styles, TextStyle } from '../styles.ts';

/** What setting text needs to know: the styles with running text at the size tried, and how high capitals are. */
export interface TypeSetting {
  readonly styles: Styles;
  readonly capitalOf: (style: TextStyle) => number; // height of its capitals, em
  readonly rowRoom: number; // added to each row of a table, pt
  readonly justified: boolean; // running text, rather than ragged
  readonly told: (text: Measured, measure: number) => void; // of running text and the measure (em) it is set in
}

export interface TextLook {
  readonly tag: Tag;
  readonly align?: 'left' | 'right' | 'center';
  readonly colour?: Colour;
  readonly orphans?: boolean; // single lines may stand alone at a column's head or foot
}

/** Gives a text's lines as slugs of a width (pt). */
export function setText(leaf: Leaf<Measured>, width: number, setting: TypeSetting, look: TextLook): Slug[] {
  const style = setting.styles[leaf.style];
  const lines = linesOf(leaf, width, setting);
  if (style.running) setting.told(leaf.text, width / style.size);
  const capital = setting.capitalOf(style);
  const baseline = (style.leading + capital * style.size) / 2;
  const open = { url: '', tag: look.tag };
  return lines.map((line, index) => ({
    before: 0,
    stretch: 0,
    height: style.leading,
    head: baseline - capital * style.size,
    keep: !look.orphans && (line.hyphen !== null || keepsNext(index, lines.length)),
    bridge: null,
    marks: lineMarks(line, {
      style,
      baseline,
      width,
      look,
      open,
      order: leaf.order ?? 0,
      last: index === lines.length - 1,
    }),
    words: line.runs.reduce((sum, run) => sum + run.text.split(' ').filter((word) => word !== '').length, 0),
  }));
}

/** Gives a text's lines in a width (pt). */
export function linesOf(leaf: Leaf<Measured>, width: number, setting: TypeSetting): readonly Line[] {
  const { balanced, running, size } = setting.styles[leaf.style];
  const breaker = balanced ? toBalancedLines : running && setting.justified ? toJustifiedLines : toLines;
  return breaker(leaf.text, width / size);
}

/** Gives whether a line stays with the next, so that two at least stand at the foot of a column and at its head. */
export function keepsNext(index: number, count: number): boolean {
  return index < count - 1 && (index === 0 || index === count - 2);
}

interface LineLook {
  readonly style: TextStyle;
  readonly baseline: number;
  readonly width: number;
  readonly look: TextLook;
  readonly open: { url: string; tag: Tag }; // the link that the text is in
  readonly order: number;
  readonly last: boolean;
}

function lineMarks(line: Line, at: LineLook): Mark[] {
  const { style, look, width } = at;
  const free = width - line.width * style.size;
  const shift = look.align === 'right' ? free : look.align === 'center' ? free / 2 : 0;
  const marks = line.runs.flatMap((run, index) => {
    const ends = index === line.runs.length - 1;
    const spaced = ends && !at.last && !line.within ? { ...run, text: `${run.text} ` } : run;
    return runMarks(spaced, line.give, shift, at);
  });
  const end = line.runs.at(-1);
  if (!line.hyphen || !end) return marks;
  const text = end.x + end.width;
  const hyphen: Run = { x: text, width: line.width - text, text: '-', ink: line.hyphen };
  const x = shift + text * style.size;
  return [...marks, { ...textMark(hyphen, line.give, at), kind: 'said', says: '\u00AD', x }];
}

function runMarks(run: Run, give: Give, shift: number, at: LineLook): Mark[] {
  const { size } = at.style;
  const mark = { ...textMark(run, give, at), x: shift + run.x * size };
  const strike = { x: mark.x, y: mark.y - size * 0.25, width: mark.width, height: size * 0.06 };
  const struck: Mark[] = run.ink.struck ? [{ kind: 'fill', ...strike, colour: mark.colour }] : [];
  if (run.ink.link === '') return [mark, ...struck];
  const box = { x: mark.x, y: mark.y - size * 0.8, width: mark.width, height: size * 1.1 };
  return [mark, ...struck, { kind: 'link', ...box, url: run.ink.link, text: run.text.trim(), tag: mark.tag }];
}

function textMark({ ink, text, width, x }: Run, give: Give, at: LineLook): Extract<Mark, { kind: 'text' }> {
  const { style, baseline, look, order } = at;
  return {
    kind: 'text',
    x: x * style.size,
    y: baseline - ink.rise * style.size,
    width: width * style.size,
    text,
    face: ink.face,
    features: ink.features,
    size: style.size * ink.scale,
    tracking: (ink.tracking + give.letter) * style.size,
    spacing: give.space * style.size,
    colour: ink.colour === style.colour ? (look.colour ?? ink.colour) : ink.colour,
    tag: tagOf(ink, at),
    order,
  };
}

// Words of one link may look different and stand on more than one line: they are one link all the same.
function tagOf({ link }: Ink, { look, open }: LineLook): Tag {
  if (open.url !== link)
    Object.assign(open, { url: link, tag: link === '' ? look.tag : tagIn(look.tag, 'Link') });
  return open.tag;
}
