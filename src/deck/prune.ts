/** Tells whether an element of a document may have a name: types are asked for as "table", classes as ".table". */
export type Named = (name: string) => boolean;

/**
 * Tells the names of the elements in a document's HTML, and those that its script might give one: every word that stands
 * there but for properties.
 */
export function namesIn(html: string, script: string): Named {
  const names = new Map([...TOP, ...typesIn(html), ...classesIn(html)].map((name) => [name, true]));
  return (name) => {
    const known = names.get(name) ?? (names.has(name.toLowerCase()) || says(script, name.replace('.', '')));
    names.set(name, known);
    return known;
  };
}

const TOP = ['html', 'head'];

function typesIn(html: string): string[] {
  return (html.match(/<[a-z][\w-]*/gi) ?? []).map((tag) => tag.slice(1).toLowerCase());
}

function classesIn(html: string): string[] {
  const attributes = new Set(html.match(/\sclass\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi));
  const lists = Array.from(attributes, (attribute) => attribute.slice(attribute.indexOf('=') + 1));
  return lists.flatMap((list) => list.split(/[\s"']+/)).map((name) => `.${name}`);
}

function says(script: string, word: string): boolean {
  for (let at = script.indexOf(word); at >= 0; at = script.indexOf(word, at + 1))
    if (!/[\w.-]/.test(script.charAt(at - 1)) && !/[\w-]/.test(script.charAt(at + word.length))) return true;
  return false;
}

/**
 * Gives a style sheet, free of comments, without the rules that match nothing in a document with these names, whatever
 * happens to it. A rule leaves whole or not at all: a browser ignores a list of selectors for one that it does not know.
 */
export function prune(css: string, named: Named): string {
  let kept = '';
  let [from, open, depth] = [0, 0, 0];
  for (const { 0: sign, index } of css.matchAll(/"[^"]*"|'[^']*'|[{}]/g)) {
    if (sign === '{' && depth++ === 0) open = index;
    else if (sign === '}' && --depth === 0) {
      kept += ruleOf(css.slice(from, open), css.slice(open, index + 1), named);
      from = index + 1;
    }
  }
  return kept + css.slice(from);
}

function ruleOf(head: string, block: string, named: Named): string {
  if (/^\s*@(media|supports)\b[^;]*$/.test(head)) {
    const inner = prune(block.slice(1, -1), named);
    return inner.trim() === '' ? '' : `${head}{${inner}}`;
  }
  return /[@;]/.test(head) || canMatch(head, named) ? head + block : '';
}

/** Gives whether one of some selectors might match: all names that it asks for are there. */
function canMatch(selectors: string, named: Named): boolean {
  if (hasAll(selectors, named)) return true;
  const plain = selectors.replace(ATTRIBUTE, '');
  if (/[\\&|"']/.test(plain)) return true; // escapes, nesting and namespaces are not told apart here
  const one = (list: string): boolean => list.split(',').some((selector) => hasAll(selector, named));
  let [text, before] = [plain, ''];
  while (text !== before) {
    before = text;
    text = text.replace(INNERMOST, (_, name: string, list: string) =>
      LISTS.includes(name) && !one(list) ? NEVER : '',
    );
  }
  return one(text);
}

const ATTRIBUTE = /\[(?:"[^"]*"|'[^']*'|[^\]"'])*\]/g;
const INNERMOST = /::?([\w-]+)\(([^()]*)\)/g;
const LISTS = ['is', 'where', 'has']; // others, such as "not", may be true of anything
const NEVER = '.!'; // the name of no class

function hasAll(selector: string, named: Named): boolean {
  return (selector.match(NAME) ?? []).every(named);
}

// Of types and classes; what stands behind a colon or a hash is neither.
const NAME = /\.[\w\u0080-\uFFFF!-]+|(?<![:#\w\u0080-\uFFFF-])[\w\u0080-\uFFFF-]+/g;
