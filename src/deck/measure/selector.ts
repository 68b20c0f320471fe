import type { Element } from './tree.ts';

/** One complex selector, last compound first: plain data, so that those of a kit can be made when it is packaged. */
export interface Selector {
  readonly parts: readonly Part[];
  readonly pseudo: 'before' | 'after' | ''; // the generated box that it means
  readonly specificity: number;
}

/** A compound and how it stands to the one before it in the selector. */
interface Part {
  readonly tag: string; // "" for any
  readonly tests: readonly Test[];
  readonly combinator: ' ' | '>' | '+' | '~' | ''; // to the part before it in the selector
}

/** What an element must be to match. */
type Test =
  | readonly ['class' | 'id' | 'attribute', name: string]
  | readonly ['value', name: string, value: string] // of an attribute
  | readonly ['root' | 'first' | 'last' | 'only' | 'last-of-type']
  | readonly ['nth' | 'nth-of-type', number: number] // from 1
  | readonly ['is' | 'not', list: readonly Selector[]]
  | readonly ['has', list: readonly Selector[]]; // the combinator of each last part leads to the element

interface Parsed {
  readonly tag: string;
  readonly tests: readonly Test[];
  readonly pseudo: Selector['pseudo'];
  readonly specificity: number;
}

const [ID, CLASS, TYPE] = [10_000, 100, 1];

/** Gives the selectors of a list that are understood; others match nothing. */
export function parseSelectors(list: string): Selector[] {
  return split(list, ',').flatMap((text) => {
    const selector = parseSelector(text.trim());
    return selector ? [selector] : [];
  });
}

/** Gives whether an element matches. */
export function matches({ parts }: Selector, element: Element): boolean {
  return matchesFrom(parts, 0, element);
}

/** Gives the tag that a selector asks for, "" when it asks for none. */
export function tagOf({ parts }: Selector): string {
  return parts[0]?.tag ?? '';
}

/** Gives whether the slide itself allows a selector to match anything in it: its first compound may be about the slide. */
export function mayMatchIn({ parts }: Selector, slide: Element): boolean {
  const first = parts.at(-1);
  return first?.tag !== 'section' || matchesPart(first, slide);
}

/** `anchor` is what the last part stands to, in `:has()`. */
function matchesFrom(parts: readonly Part[], index: number, element: Element, anchor?: Element): boolean {
  const part = parts[index];
  if (!part || !matchesPart(part, element)) return false;
  const isLast = index === parts.length - 1;
  if (isLast && !anchor) return true;
  const next = (candidate: Element | null): boolean =>
    candidate !== null && (isLast ? candidate === anchor : matchesFrom(parts, index + 1, candidate, anchor));
  if (part.combinator === '>') return next(element.parent);
  if (part.combinator === '+') return next(before(element).at(-1) ?? null);
  if (part.combinator === '~') return before(element).some(next);
  for (let above = element.parent; above; above = above.parent) if (next(above)) return true;
  return false;
}

function matchesPart({ tag, tests }: Part, element: Element): boolean {
  if (tag !== '' && tag !== element.tag) return false;
  for (const test of tests) if (!passes(test, element)) return false;
  return true;
}

function passes(test: Test, element: Element): boolean {
  switch (test[0]) {
    case 'class':
      return element.classes.has(test[1]);
    case 'id':
      return element.attributes.get('id') === test[1];
    case 'attribute':
      return element.attributes.has(test[1]);
    case 'value':
      return element.attributes.get(test[1]) === test[2];
    case 'root':
      return element.parent === null;
    case 'first':
      return element.index === 0;
    case 'last':
      return element.index === siblings(element).length - 1;
    case 'only':
      return siblings(element).length === 1;
    case 'nth':
      return element.index === test[1] - 1;
    case 'nth-of-type':
      return before(element).filter(({ tag }) => tag === element.tag).length === test[1] - 1;
    case 'last-of-type':
      return !after(element).some(({ tag }) => tag === element.tag);
    case 'is':
      return test[1].some((one) => matches(one, element));
    case 'not':
      return !test[1].some((one) => matches(one, element));
    case 'has':
      return test[1].some((one) => has(one, element));
  }
}

/** Gives whether an element has something below it, or with "+" and "~" beside it. */
function has({ parts }: Selector, element: Element): boolean {
  const beside = /[+~]/.test(parts.at(-1)?.combinator ?? '');
  const test = (one: Element): boolean => matchesFrom(parts, 0, one, element);
  return beside ? after(element).some(test) : some(element.elements, test);
}

function some(elements: readonly Element[], test: (element: Element) => boolean): boolean {
  return elements.some((one) => test(one) || some(one.elements, test));
}

function siblings(element: Element): readonly Element[] {
  return element.parent?.elements ?? [element];
}

function before(element: Element): readonly Element[] {
  return siblings(element).slice(0, element.index);
}

function after(element: Element): readonly Element[] {
  return siblings(element).slice(element.index + 1);
}

function parseSelector(text: string): Selector | undefined {
  const pieces = compoundsOf(text);
  const parsed = pieces.map(({ compound }) => parseCompound(compound));
  if (parsed.length === 0 || parsed.some((one) => !one)) return undefined;
  const compounds = parsed as Parsed[];
  const parts = compounds.map(({ tag, tests }, index) => ({
    tag,
    tests,
    combinator: pieces[index]?.combinator ?? '',
  }));
  return {
    parts: parts.toReversed(),
    pseudo: compounds.at(-1)?.pseudo ?? '',
    specificity: compounds.reduce((sum, { specificity }) => sum + specificity, 0),
  };
}

interface Piece {
  readonly compound: string;
  readonly combinator: Part['combinator'];
}

function compoundsOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let combinator: Part['combinator'] = '';
  for (const token of split(text.replace(/\s*([>+~])\s*/g, ' $1 '), ' ')) {
    if (token === '') continue;
    if (token === '>' || token === '+' || token === '~') combinator = token;
    else {
      pieces.push({ compound: token, combinator: pieces.length > 0 && combinator === '' ? ' ' : combinator });
      combinator = '';
    }
  }
  return pieces;
}

const SIMPLE = /^(?:([a-z][a-z0-9]*|\*)|\.([\w-]+)|#([\w-]+)|\[([^\]]+)\]|(::?)([a-z-]+)(\()?)/;

function parseCompound(text: string): Parsed | undefined {
  let [tag, pseudo, specificity]: [string, Selector['pseudo'], number] = ['', '', 0];
  const tests: Test[] = [];
  for (let rest = text; rest !== '';) {
    const found = SIMPLE.exec(rest);
    if (!found) return undefined;
    const [whole, type, name, id, attribute, colons, keyword = '', opens] = found;
    rest = rest.slice(whole.length);
    const inner = opens ? rest.slice(0, closing(rest)) : '';
    if (opens) rest = rest.slice(inner.length + 1);
    if (type) [tag, specificity] = [type === '*' ? '' : type, specificity + (type === '*' ? 0 : TYPE)];
    else if (colons === '::' || keyword === 'before' || keyword === 'after') {
      if (keyword !== 'before' && keyword !== 'after') return undefined;
      [pseudo, specificity] = [keyword, specificity + TYPE];
    } else {
      const test = name
        ? weighed(['class', name], CLASS)
        : id
          ? weighed(['id', id], ID)
          : attribute
            ? weighed(attributeTest(attribute), CLASS)
            : PSEUDO_CLASSES[keyword]?.(inner);
      if (!test) return undefined;
      tests.push(test.test);
      specificity += test.weight;
    }
  }
  return { tag, tests, pseudo, specificity };
}

interface Weighed {
  readonly test: Test;
  readonly weight: number;
}

function weighed(test: Test, weight = CLASS): Weighed {
  return { test, weight };
}

function attributeTest(text: string): Test {
  const [, name = '', , value] = /^([\w-]+)(=["']?([^"']*)["']?)?$/.exec(text) ?? [];
  return value === undefined ? ['attribute', name] : ['value', name, value];
}

const PSEUDO_CLASSES: Readonly<Record<string, (inner: string) => Weighed | undefined>> = {
  root: () => weighed(['root']),
  is: (inner) => listed('is', parseSelectors(inner)),
  not: (inner) => listed('not', parseSelectors(inner)),
  where: (inner) => ({ ...listed('is', parseSelectors(inner)), weight: 0 }),
  has: (inner) => listed('has', split(inner, ',').flatMap(relative)),
  'first-child': () => weighed(['first']),
  'last-child': () => weighed(['last']),
  'only-child': () => weighed(['only']),
  'nth-child': (inner) => numbered('nth', Number(inner)),
  'first-of-type': () => weighed(['nth-of-type', 1]),
  'nth-of-type': (inner) => numbered('nth-of-type', Number(inner)),
  'last-of-type': () => weighed(['last-of-type']),
};

function numbered(kind: 'nth' | 'nth-of-type', number: number): Weighed | undefined {
  return number > 0 ? weighed([kind, number]) : undefined;
}

function listed(kind: 'is' | 'not' | 'has', list: readonly Selector[]): Weighed {
  return weighed([kind, list], Math.max(0, ...list.map(({ specificity }) => specificity)));
}

/** Gives a selector of `:has()` with how its first compound stands to the element; none that is not understood. */
function relative(text: string): Selector[] {
  const [, combinator = ' ', rest = ''] = /^\s*([>+~])?\s*(.*)$/s.exec(text) ?? [];
  return parseSelectors(rest).map(({ parts, ...selector }) => ({
    ...selector,
    parts: parts.map((part, index) =>
      index < parts.length - 1 ? part : { ...part, combinator: combinator as Part['combinator'] },
    ),
  }));
}

/** Gives the parts of a text between a sign that stands outside brackets and quotes. */
export function split(text: string, sign: string): string[] {
  if (!/[(["']/.test(text)) return text.split(sign === ' ' ? /\s/ : sign);
  const parts: string[] = [];
  let [from, depth, quote] = [0, 0, ''];
  for (let index = 0; index < text.length; index += 1) {
    const at = text[index] ?? '';
    if (quote !== '') quote = at === quote ? '' : quote;
    else if (at === '"' || at === "'") quote = at;
    else if (at === '(' || at === '[') depth += 1;
    else if (at === ')' || at === ']') depth -= 1;
    else if (depth === 0 && (sign === ' ' ? /\s/.test(at) : at === sign)) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** Gives where the bracket closes that was opened just before a text. */
function closing(text: string): number {
  let depth = 1;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    else if (text[index] === ')' && --depth === 0) return index;
  }
  return text.length;
}
