import { toLines, toTrack, toTracks } from './grid-style.ts';
import { type Length, pixels, toLength } from './length.ts';
import { split } from './selector.ts';
import type { Declaration } from './sheet.ts';
import { longhands } from './shorthands.ts';
import type { Sides, Style } from './style.ts';

const NONE = pixels(0);
const AUTO = { min: { kind: 'auto' }, max: { kind: 'auto' } } as const;

/** What stands above the slide: the browser's own values. */
export const ROOT: Style = {
  display: 'block',
  position: 'static',
  fontSize: 16,
  lineHeight: Number.NaN,
  families: [],
  weight: 400,
  italic: false,
  tracking: 0,
  features: [],
  whiteSpace: 'normal',
  wrap: 'normal',
  raise: 0,
  margin: [NONE, NONE, NONE, NONE],
  padding: [NONE, NONE, NONE, NONE],
  border: [0, 0, 0, 0],
  width: null,
  height: null,
  minWidth: null,
  maxWidth: null,
  minHeight: null,
  maxHeight: null,
  borderBox: false,
  collapse: false,
  alignSelf: '',
  verticalAlign: 'baseline',
  content: '',
  grid: {
    rows: [],
    columns: [],
    autoRows: AUTO,
    autoColumns: AUTO,
    byColumn: false,
    rowGap: 0,
    columnGap: 0,
  },
  row: { start: 0, end: 0, span: 1 },
  column: { start: 0, end: 0, span: 1 },
  foreign: false,
  custom: new Map(),
};

/** Ways to lay out that are not measured: no slide in which one is used is told to be too full. */
const FOREIGN = ['float', 'columns', 'column-count', 'column-width', 'grid-template-areas', 'writing-mode'];

/** Gives a style from declarations, the weakest first, over what is inherited from the parent. */
export function computed(declarations: readonly Declaration[], parent: Style): Style {
  const custom = withCustom(declarations, parent.custom);
  const values = new Map<string, string>();
  for (const [property, value] of declarations) {
    if (property.startsWith('--')) continue;
    for (const [name, one] of longhands(property, substituted(value, custom))) values.set(name, one);
  }
  return toStyle(values, custom, parent);
}

/** Gives how an inline element or a box without one of its own looks: what is inherited, and nothing else. */
export function anonymous(parent: Style, display: string): Style {
  return { ...toStyle(new Map(), parent.custom, parent), display };
}

function withCustom(declarations: readonly Declaration[], inherited: Style['custom']): Style['custom'] {
  const own = declarations.filter(([property]) => property.startsWith('--'));
  return own.length === 0 ? inherited : new Map([...inherited, ...own]);
}

/** Gives a value with its custom properties put in. */
function substituted(value: string, custom: Style['custom'], depth = 0): string {
  if (!value.includes('var(') || depth > 8) return value;
  const next = value.replace(
    /var\((--[\w-]+)(?:\s*,\s*([^()]*))?\)/g,
    (_, name: string, fallback?: string) => custom.get(name) ?? fallback ?? '',
  );
  return substituted(next, custom, depth + 1);
}

function toStyle(values: ReadonlyMap<string, string>, custom: Style['custom'], parent: Style): Style {
  const text = (name: string, otherwise: string): string => {
    const value = values.get(name);
    return value === undefined || value === 'inherit' || value === '' ? otherwise : value;
  };
  const size = fontSize(text('font-size', ''), parent);
  const lineHeight = leading(text('line-height', ''), size, parent);
  const units = { em: size, lh: lineHeight };
  const length = (name: string): Length | null => toLength(values.get(name) ?? '', units) ?? null;
  const px = (name: string): number => length(name)?.px ?? 0;
  const sides = <T>(of: (side: string) => T): Sides<T> => [of('top'), of('right'), of('bottom'), of('left')];
  const align = text('vertical-align', 'baseline');
  return {
    display: text('display', 'inline'),
    position: text('position', 'static'),
    fontSize: size,
    lineHeight,
    families: values.has('font-family') ? familiesIn(text('font-family', ''), parent) : parent.families,
    weight: weightOf(text('font-weight', String(parent.weight)), parent.weight),
    italic: text('font-style', parent.italic ? 'italic' : 'normal') !== 'normal',
    tracking: trackingOf(values.get('letter-spacing'), size, parent),
    features: featuresIn(values.get('font-feature-settings'), parent),
    whiteSpace: text('white-space', parent.whiteSpace),
    wrap: text('overflow-wrap', parent.wrap),
    raise: toLength(align, units)?.px ?? 0,
    margin: sides((side) => marginOf(values.get(`margin-${side}`), length(`margin-${side}`))),
    padding: sides((side) => length(`padding-${side}`) ?? NONE),
    border: sides((side) => px(`border-${side}-width`)),
    width: length('width'),
    height: length('height'),
    minWidth: length('min-width'),
    maxWidth: length('max-width'),
    minHeight: length('min-height'),
    maxHeight: length('max-height'),
    borderBox: text('box-sizing', 'content-box') === 'border-box',
    collapse: values.has('border-collapse') ? values.get('border-collapse') === 'collapse' : parent.collapse,
    alignSelf: text('align-self', ''),
    verticalAlign: align,
    content: text('content', ''),
    grid: {
      rows: toTracks(text('grid-template-rows', 'none'), units),
      columns: toTracks(text('grid-template-columns', 'none'), units),
      autoRows: toTrack(text('grid-auto-rows', 'auto'), units),
      autoColumns: toTrack(text('grid-auto-columns', 'auto'), units),
      byColumn: text('grid-auto-flow', 'row').startsWith('column'),
      rowGap: px('row-gap'),
      columnGap: px('column-gap'),
    },
    row: toLines(text('grid-row-start', 'auto'), text('grid-row-end', 'auto')),
    column: toLines(text('grid-column-start', 'auto'), text('grid-column-end', 'auto')),
    foreign:
      /flex|contents|ruby/.test(text('display', '')) || FOREIGN.some((name) => text(name, 'none') !== 'none'),
    custom,
  };
}

function marginOf(written: string | undefined, length: Length | null): Length | 'auto' {
  return written === 'auto' ? 'auto' : (length ?? NONE);
}

function fontSize(text: string, parent: Style): number {
  const length = toLength(text, { em: parent.fontSize, lh: parent.lineHeight });
  return length ? length.px + length.share * parent.fontSize : parent.fontSize;
}

/** Gives the height of a line; a bare number, which is inherited as such, is taken as it is here. */
function leading(text: string, size: number, parent: Style): number {
  if (text === '') return parent.lineHeight;
  if (text === 'normal') return Number.NaN;
  if (/^\d*\.?\d+$/.test(text)) return Number(text) * size;
  const length = toLength(text, { em: size, lh: parent.lineHeight });
  return length ? length.px + length.share * size : parent.lineHeight;
}

function familiesIn(text: string, parent: Style): readonly string[] {
  return text === ''
    ? parent.families
    : split(text, ',').map((family) => family.trim().replace(/^["']|["']$/g, ''));
}

function weightOf(text: string, inherited: number): number {
  if (text === 'bolder') return inherited < 600 ? 700 : inherited;
  return { normal: 400, bold: 700 }[text] ?? (Number(text) || inherited);
}

function trackingOf(text: string | undefined, size: number, parent: Style): number {
  if (text === undefined || text === 'inherit') return parent.tracking;
  return toLength(text, { em: size, lh: 0 })?.px ?? 0;
}

function featuresIn(text: string | undefined, parent: Style): readonly string[] {
  return text === undefined ? parent.features : (text.match(/(?<=["'])\w{4}(?=["'])/g) ?? []);
}
