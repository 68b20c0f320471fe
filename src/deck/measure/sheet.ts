import { parseSelectors, type Selector } from './selector.ts';

/** A selector with what it declares; shorthands as they were written. */
export interface Rule {
  readonly selector: Selector;
  readonly order: number; // among the rules of its sheet
  readonly declarations: readonly Declaration[];
}

export type Declaration = readonly [property: string, value: string];

/** Gives the rules of a style sheet for the screen; at-rules, which ask about the reader's machine, are left out. */
export function toRules(css: string): Rule[] {
  const rules: Rule[] = [];
  for (const [head, body] of blocksOf(css.replace(/\/\*[\s\S]*?\*\//g, ' '))) {
    if (head.startsWith('@')) continue;
    const declarations = declarationsIn(body);
    for (const selector of parseSelectors(head)) rules.push({ selector, order: rules.length, declarations });
  }
  return rules;
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
    return [
      [
        text.slice(0, colon).trim(),
        text
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      ],
    ];
  });
}
