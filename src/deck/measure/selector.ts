import type { Element } from './tree.ts';

/** One complex selector, last compound first. */
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

/** What an element must be to match; `root` is the slide. */
type Test = (element: Element) => boolean;

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

function matchesFrom(parts: readonly Part[], index: number, element: Element): boolean {
  const part = parts[index];
  if (!part || !matchesPart(part, element)) return false;
  if (index === parts.length - 1) return true;
  const next = (candidate: Element | null): boolean =>
    candidate !== null && matchesFrom(parts, index + 1, candidate);
  if (part.combinator === '>') return next(element.parent);
  if (part.combinator === '+') return next(before(element).at(-1) ?? null);
  if (part.combinator === '~') return before(element).some(next);
  for (let above = element.parent; above; above = above.parent) if (next(above)) return true;
  return false;
}

function matchesPart({ tag, tests }: Part, element: Element): boolean {
  return (tag === '' || tag === element.tag) && tests.every((test) => test(element));
}

function siblings(element: Element): readonly Element[] {
  return element.parent?.elements ?? [element];
}

function before(element: Element): readonly Element[] {
  return siblings(element).slice(0, element.index);
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
        ? simple((element) => element.classes.has(name), CLASS)
        : id
          ? simple((element) => element.attributes.get('id') === id, ID)
          : attribute
            ? simple(attributeTest(attribute), CLASS)
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

function simple(test: Test, weight: number): Weighed {
  return { test, weight };
}

function attributeTest(text: string): Test {
  const [, name = '', , value] = /^([\w-]+)(=["']?([^"']*)["']?)?$/.exec(text) ?? [];
  return ({ attributes }) => (value === undefined ? attributes.has(name) : attributes.get(name) === value);
}

const PSEUDO_CLASSES: Readonly<Record<string, (inner: string) => Weighed | undefined>> = {
  root: () => simple((element) => element.parent === null, CLASS),
  is: (inner) => anyOf(inner, true),
  not: (inner) => anyOf(inner, false),
  where: (inner) => ({ test: anyOf(inner, true).test, weight: 0 }),
  has: (inner) => {
    const list = split(inner, ',').map(relative);
    const test: Test = (element) => list.some((one) => one.test(element));
    return simple(test, Math.max(...list.map(({ weight }) => weight)));
  },
  'first-child': () => simple(({ index }) => index === 0, CLASS),
  'last-child': () => simple((element) => element.index === siblings(element).length - 1, CLASS),
  'only-child': () => simple((element) => siblings(element).length === 1, CLASS),
  'nth-child': (inner) =>
    Number(inner) > 0 ? simple(({ index }) => index === Number(inner) - 1, CLASS) : undefined,
  'first-of-type': () => nthOfType(1),
  'nth-of-type': (inner) => (Number(inner) > 0 ? nthOfType(Number(inner)) : undefined),
  'last-of-type': () => simple((element) => !after(element).some(({ tag }) => tag === element.tag), CLASS),
};

function nthOfType(number: number): Weighed {
  return simple(
    (element) => before(element).filter(({ tag }) => tag === element.tag).length === number - 1,
    CLASS,
  );
}

function anyOf(inner: string, wanted: boolean): Weighed {
  const list = parseSelectors(inner);
  const test: Test = (element) => list.some((one) => matches(one, element)) === wanted;
  return simple(test, Math.max(0, ...list.map(({ specificity }) => specificity)));
}

/** Gives a test for an element that has something below it, or with "+" and "~" beside it. */
function relative(text: string): Weighed {
  const [, combinator = ' ', rest = ''] = /^\s*([>+~])?\s*(.*)$/s.exec(text) ?? [];
  const [selector] = parseSelectors(rest);
  if (!selector) return simple(() => false, 0);
  const beside = combinator === '+' || combinator === '~';
  const inner = selector.parts.slice(0, -1);
  const first = { ...(selector.parts.at(-1) as Part), combinator: combinator as Part['combinator'] };
  const test: Test = (element) => {
    const anchor: Part = { tag: '', tests: [(one) => one === element], combinator: '' };
    const parts = [...inner, first, anchor];
    return some(beside ? after(element) : element.elements, (one) => matchesFrom(parts, 0, one));
  };
  return simple(test, selector.specificity);
}

function after(element: Element): readonly Element[] {
  return siblings(element).slice(element.index + 1);
}

function some(elements: readonly Element[], test: Test): boolean {
  return elements.some((one) => test(one) || some(one.elements, test));
}

/** Gives the parts of a text between a sign that stands outside brackets and quotes. */
export function split(text: string, sign: string): string[] {
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
