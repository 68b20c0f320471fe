import { toLines, toTrack, toTracks } from './grid-style.ts';
import { pixels, toLength, type Units } from './length.ts';
import { split } from './selector.ts';
import type { Declaration } from './sheet.ts';
import { longhands } from './shorthands.ts';
import type { GridStyle, Sides, Style } from './style.ts';

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

type Draft = { -readonly [K in keyof Style]: Style[K] };

function toStyle(values: ReadonlyMap<string, string>, custom: Style['custom'], parent: Style): Style {
  const fontSize = sizeIn(values.get('font-size'), parent);
  const lineHeight = leading(values.get('line-height') ?? '', fontSize, parent);
  const { families, weight, italic, tracking, features, whiteSpace, wrap, collapse } = parent;
  const inherited = { families, weight, italic, tracking, features, whiteSpace, wrap, collapse };
  const style: Draft = { ...ROOT, display: 'inline', ...inherited, fontSize, lineHeight, custom };
  const given = { values, parent, units: { em: fontSize, lh: lineHeight } };
  for (const [property, value] of values)
    if (value !== '' && value !== 'inherit') PROPERTIES[property]?.(style, value, given);
  return style;
}

/** What a value is read with. */
interface Given {
  readonly values: ReadonlyMap<string, string>;
  readonly parent: Style;
  readonly units: Units;
}

type Put = (style: Draft, value: string, given: Given) => void;

const lengths = (name: 'width' | 'height' | 'minWidth' | 'maxWidth' | 'minHeight' | 'maxHeight'): Put => {
  return (style, value, { units }) => (style[name] = toLength(value, units) ?? null);
};

const sides = (name: string, put: (style: Draft, side: number, value: string, given: Given) => void) =>
  Object.fromEntries(
    ['top', 'right', 'bottom', 'left'].map((side, index): [string, Put] => [
      name.replace('*', side),
      (style, value, given) => put(style, index, value, given),
    ]),
  );

function withSide<T>(all: Sides<T>, side: number, value: T): Sides<T> {
  return all.map((one, index) => (index === side ? value : one)) as unknown as Sides<T>;
}

const area = (axis: 'row' | 'column'): Put => {
  return (style, _, { values }) =>
    (style[axis] = toLines(
      values.get(`grid-${axis}-start`) ?? 'auto',
      values.get(`grid-${axis}-end`) ?? 'auto',
    ));
};

const tracks = (set: (value: string, units: Units) => Partial<GridStyle>): Put => {
  return (style, value, { units }) => (style.grid = { ...style.grid, ...set(value, units) });
};

/** Ways to lay out that are not measured: no slide in which one is used is told to be too full. */
const foreign: Put = (style, value) => {
  if (!/^(none|auto|normal|horizontal-tb)$/.test(value)) style.foreign = true;
};

/** What each property makes of a style, but for the size and leading of type, which the others are measured by. */
const PROPERTIES: Readonly<Record<string, Put>> = {
  display: (style, value) => {
    style.display = value;
    if (/flex|contents|ruby/.test(value)) style.foreign = true;
  },
  position: (style, value) => (style.position = value),
  'font-family': (style, value) => (style.families = familiesIn(value)),
  'font-weight': (style, value, { parent }) => (style.weight = weightOf(value, parent.weight)),
  'font-style': (style, value) => (style.italic = value !== 'normal'),
  'letter-spacing': (style, value, { units }) =>
    (style.tracking = toLength(value, { em: units.em, lh: 0 })?.px ?? 0),
  'font-feature-settings': (style, value) => (style.features = value.match(/(?<=["'])\w{4}(?=["'])/g) ?? []),
  'white-space': (style, value) => (style.whiteSpace = value),
  'overflow-wrap': (style, value) => (style.wrap = value),
  'vertical-align': (style, value, { units }) => {
    style.verticalAlign = value;
    style.raise = toLength(value, units)?.px ?? 0;
  },
  'border-collapse': (style, value) => (style.collapse = value === 'collapse'),
  'box-sizing': (style, value) => (style.borderBox = value === 'border-box'),
  'align-self': (style, value) => (style.alignSelf = value),
  content: (style, value) => (style.content = value),
  width: lengths('width'),
  height: lengths('height'),
  'min-width': lengths('minWidth'),
  'max-width': lengths('maxWidth'),
  'min-height': lengths('minHeight'),
  'max-height': lengths('maxHeight'),
  ...sides('margin-*', (style, side, value, { units }) => {
    style.margin = withSide(style.margin, side, value === 'auto' ? 'auto' : (toLength(value, units) ?? NONE));
  }),
  ...sides('padding-*', (style, side, value, { units }) => {
    style.padding = withSide(style.padding, side, toLength(value, units) ?? NONE);
  }),
  ...sides('border-*-width', (style, side, value, { units }) => {
    style.border = withSide(style.border, side, toLength(value, units)?.px ?? 0);
  }),
  'grid-template-rows': tracks((value, units) => ({ rows: toTracks(value, units) })),
  'grid-template-columns': tracks((value, units) => ({ columns: toTracks(value, units) })),
  'grid-auto-rows': tracks((value, units) => ({ autoRows: toTrack(value, units) })),
  'grid-auto-columns': tracks((value, units) => ({ autoColumns: toTrack(value, units) })),
  'grid-auto-flow': tracks((value) => ({ byColumn: value.startsWith('column') })),
  'row-gap': tracks((value, units) => ({ rowGap: toLength(value, units)?.px ?? 0 })),
  'column-gap': tracks((value, units) => ({ columnGap: toLength(value, units)?.px ?? 0 })),
  'grid-row-start': area('row'),
  'grid-row-end': area('row'),
  'grid-column-start': area('column'),
  'grid-column-end': area('column'),
  float: foreign,
  columns: foreign,
  'column-count': foreign,
  'column-width': foreign,
  'grid-template-areas': foreign,
  'writing-mode': foreign,
};

function sizeIn(text: string | undefined, parent: Style): number {
  const length = text && toLength(text, { em: parent.fontSize, lh: parent.lineHeight });
  return length ? length.px + length.share * parent.fontSize : parent.fontSize;
}

/** Gives the height of a line; a bare number, which is inherited as such, is taken as it is here. */
function leading(text: string, size: number, parent: Style): number {
  if (text === '' || text === 'inherit') return parent.lineHeight;
  if (text === 'normal') return Number.NaN;
  if (/^\d*\.?\d+$/.test(text)) return Number(text) * size;
  const length = toLength(text, { em: size, lh: parent.lineHeight });
  return length ? length.px + length.share * size : parent.lineHeight;
}

function familiesIn(text: string): readonly string[] {
  return split(text, ',').map((family) => family.trim().replace(/^["']|["']$/g, ''));
}

function weightOf(text: string, inherited: number): number {
  if (text === 'bolder') return inherited < 600 ? 700 : inherited;
  return { normal: 400, bold: 700 }[text] ?? (Number(text) || inherited);
}
