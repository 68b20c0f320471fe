import { spanOf, type Token } from './marp.ts';

/**
 * Puts spaces and line ends that stand alone between two elements of a list item into one of the two, where no layout
 * drops them: a browser shows none in an item that is a row of a table or a grid. Only between a link, code or a number
 * of a source, which would show them, they get an element of their own. Gives the tokens.
 */
export function keepSpaces(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  for (const token of tokens) {
    if (token.type === 'list_item_open') depth += 1;
    if (token.type === 'list_item_close') depth -= 1;
    if (depth > 0 && token.children?.some(isSpace)) token.children = withinElements(token.children);
  }
  return tokens;
}

const OPENS = /^(strong|em|s)_open$/;
const CLOSES = /^(strong|em|s)_close$/;

function withinElements(children: readonly Token[]): Token[] {
  const told: Token[] = [];
  let waiting: Token | undefined; // a space that goes into what opens next
  for (const [index, token] of children.entries()) {
    const before = told.at(-1);
    if (!isSpace(token)) told.push(token);
    else if (before && CLOSES.test(before.type)) told.splice(-1, 0, token);
    else if (OPENS.test(children[index + 1]?.type ?? '')) waiting = token;
    else told.push(...spanOf([token]));
    if (waiting && token !== waiting) {
      told.push(waiting);
      waiting = undefined;
    }
  }
  return told;
}

function isSpace({ type, content }: Token): boolean {
  return type === 'softbreak' || (type === 'text' && /^\s+$/.test(content));
}
