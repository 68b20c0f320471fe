import { BROWSER_CSS } from './browser-css.ts';
import { PACKAGED } from './packaged.ts';
import { parseSelectors, type Selector } from './selector.ts';

/** A selector with what it declares of layout; shorthands as they were written. */
export interface Rule {
  readonly selector: Selector;
  readonly media: string; // "" for all
  readonly declarations: readonly Declaration[];
}

export type Declaration = readonly [property: string, value: string];

/** Gives the rules of browsers and of a theme, the weakest first: those of a packaged kit as they were read then. */
export function rulesOf(css: string): readonly Rule[] {
  return PACKAGED.find((one) => one.css === css)?.rules() ?? readRules(css);
}

/** Gives the rules of browsers and of a theme, the weakest first. */
export function readRules(css: string): Rule[] {
  const weigh = ({ selector }: Rule): number => selector.specificity;
  const own = rulesIn(css, '').sort((one, other) => weigh(one) - weigh(other));
  return [...rulesIn(BROWSER_CSS, '').sort((one, other) => weigh(one) - weigh(other)), ...own];
}

/** Gives rules in their order; of at-rules those that ask for a medium, which are told with it. */
function rulesIn(css: string, media: string): Rule[] {
  return blocksOf(css.replace(/\/\*[\s\S]*?\*\//g, ' ')).flatMap(([head, body]): Rule[] => {
    if (head.startsWith('@media') && media === '') return rulesIn(body, head.slice('@media'.length).trim());
    if (head.startsWith('@')) return [];
    const declarations = declarationsIn(body).filter(isOfLayout);
    if (declarations.length === 0) return [];
    return parseSelectors(head).map((selector) => ({ selector, media, declarations }));
  });
}

/** What decides nothing about room, so that a dark slide has the rules of a light one. */
const PAINT =
  /^(color|background.*|outline.*|box-shadow|opacity|z-index|inset.*|left|right|top|bottom|translate|counter-.*|list-style|overflow|object-fit|.*-color|text-(align|decoration.*|underline.*|wrap|rendering|overflow))$/;

function isOfLayout([property, value]: Declaration): boolean {
  return property.startsWith('--') ? !value.startsWith('#') : !PAINT.test(property);
}

/** Gives what stands before and between the outermost braces. */
function blocksOf(css: string): [head: string, body: string][] {
  const blocks: [string, string][] = [];
  let [from, depth, head] = [0, 0, ''];
  for (const { 0: sign, index } of css.matchAll(/"[^"]*"|'[^']*'|[{};]/g)) {
    if (sign === '{' && depth++ === 0) [head, from] = [css.slice(from, index).trim(), index + 1];
    else if (sign === '}' && --depth === 0) {
      blocks.push([head, css.slice(from, index)]);
      from = index + 1;
    } else if (sign === ';' && depth === 0) from = index + 1;
  }
  return blocks;
}

function declarationsIn(body: string): Declaration[] {
  return (body.match(/(?:"[^"]*"|'[^']*'|[^;"'])+/g) ?? []).flatMap((text): Declaration[] => {
    const colon = text.indexOf(':');
    if (colon < 0) return [];
    const value = text.slice(colon + 1).replace('!important', '');
    return [[text.slice(0, colon).trim(), value.trim()]];
  });
}
