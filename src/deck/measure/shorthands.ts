import { split } from './selector.ts';

type Expand = (value: string) => readonly (readonly [string, string])[];

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const FONT =
  /^(?:(normal|italic|oblique)\s+)?(?:(normal|bold|bolder|lighter|\d{3})\s+)?([^\s/]+)(?:\s*\/\s*(\S+))?\s+([\s\S]+)$/;

/** Gives the longhand properties that a declaration (without `var()`) stands for. */
export function longhands(property: string, value: string): readonly (readonly [string, string])[] {
  return SHORTHANDS[property]?.(value) ?? [[property, value]];
}

function words(value: string): string[] {
  return split(value, ' ').filter(Boolean);
}

function slashed(value: string): string[] {
  return split(value, '/').map((part) => part.trim());
}

function box(nameOf: (side: string) => string): Expand {
  return (value) => {
    const [top = '', right = top, bottom = top, left = right] = words(value);
    return [top, right, bottom, left].map((part, index) => [nameOf(SIDES[index] ?? ''), part]);
  };
}

function pair(first: string, second: string): Expand {
  return (value) => {
    const [start = '', end = start] = words(value);
    return [
      [first, start],
      [second, end],
    ];
  };
}

function border(sides: readonly string[]): Expand {
  return (value) => {
    const all = words(value);
    const width = all.find((word) => /^[\d.]/.test(word)) ?? '3px';
    const none = !all.some((word) => /^(solid|dashed|dotted|double)$/.test(word));
    return sides.map((side) => [`border-${side}-width`, none ? '0px' : width]);
  };
}

function lines(axis: 'row' | 'column'): Expand {
  return (value) => {
    const [start = 'auto', end = 'auto'] = slashed(value);
    return [
      [`grid-${axis}-start`, start],
      [`grid-${axis}-end`, end],
    ];
  };
}

const SHORTHANDS: Readonly<Record<string, Expand>> = {
  margin: box((side) => `margin-${side}`),
  padding: box((side) => `padding-${side}`),
  'border-width': box((side) => `border-${side}-width`),
  'margin-block': pair('margin-top', 'margin-bottom'),
  'margin-inline': pair('margin-left', 'margin-right'),
  'padding-block': pair('padding-top', 'padding-bottom'),
  'padding-inline': pair('padding-left', 'padding-right'),
  border: border(SIDES),
  'border-top': border(['top']),
  'border-right': border(['right']),
  'border-bottom': border(['bottom']),
  'border-left': border(['left']),
  gap: pair('row-gap', 'column-gap'),
  'grid-row': lines('row'),
  'grid-column': lines('column'),
  'grid-area': (value) => {
    const [row = 'auto', column = 'auto', rowEnd = 'auto', columnEnd = 'auto'] = slashed(value);
    return [
      ['grid-row-start', row],
      ['grid-column-start', column],
      ['grid-row-end', rowEnd],
      ['grid-column-end', columnEnd],
    ];
  },
  'grid-template': (value) => {
    const [rows = 'none', columns = 'none'] = slashed(value);
    return [
      ['grid-template-rows', rows],
      ['grid-template-columns', columns],
    ];
  },
  font: (value) => {
    if (value === 'inherit')
      return ['font-style', 'font-weight', 'font-size', 'line-height', 'font-family'].map((name) => [
        name,
        'inherit',
      ]);
    const [, style = 'normal', weight = 'normal', size = '1em', leading = 'normal', family = ''] =
      FONT.exec(value) ?? [];
    return [
      ['font-style', style],
      ['font-weight', weight],
      ['font-size', size],
      ['line-height', leading],
      ['font-family', family],
    ];
  },
};
