import type { Block } from '../blocks.ts';
import { type FillMark, indented, moved, type SaidMark, type Slug, type Tag, tagIn } from '../marks.ts';
import type { Measured } from '../lines/measure.ts';
import { setText, type TypeSetting } from './text.ts';

const INSET = 5;
const SIGN = 0.3; // em that a sign of indentation takes
const ABOVE = 3; // from the ground's edge to the first line

/** Gives code as slugs of a width (pt) on a tinted ground, a line each unless it is too long. */
export function setCode(
  { lines, indents }: Extract<Block<Measured>, { kind: 'code' }>,
  width: number,
  setting: TypeSetting,
  parent: Tag,
): Slug[] {
  const tag = tagIn(tagIn(parent, 'P'), 'Code');
  let ends = 0; // line ends since the last line with text
  const set = lines.flatMap((line, index) => {
    const signs = indents[index] ?? 0;
    const { size, leading } = setting.styles[line.style];
    const indent = signs * SIGN * size;
    const own = setText(line, width - 2 * INSET - indent, setting, { tag, orphans: true });
    const said = '\n'.repeat(ends) + ' '.repeat(signs);
    ends = own.length > 0 ? 1 : ends + 1;
    return own.length > 0 ? indented(opened(own, said), indent) : [{ ...BLANK, height: leading }];
  });
  return onGround(indented(set, INSET), width);
}

const BLANK: Slug = {
  before: 0,
  stretch: 0,
  height: 0,
  head: 0,
  keep: false,
  bridge: null,
  marks: [],
  words: 0,
};

/** Gives a line's slugs with what is said before its words: that the line before ended, and how far it is indented. */
function opened(slugs: readonly Slug[], says: string): Slug[] {
  return slugs.map((slug, index) => {
    const text = slug.marks.find((mark) => mark.kind === 'text');
    if (index > 0 || !text || says === '') return slug;
    const said: SaidMark = { ...text, kind: 'said', text: ' ', width: 0, says };
    return { ...slug, marks: [said, ...slug.marks] };
  });
}

/** Gives lines on a tinted ground that reaches a little above the first and below the last. */
function onGround(slugs: readonly Slug[], width: number): Slug[] {
  return slugs.map((slug, index) => {
    const above = index === 0 ? ABOVE : 0;
    const height = above + slug.height + (index === slugs.length - 1 ? ABOVE : 0);
    const ground: FillMark = { kind: 'fill', x: 0, y: 0, width, height, colour: 'tint' };
    return { ...slug, head: 0, height, marks: [ground, ...moved(slug.marks, 0, above)] };
  });
}
