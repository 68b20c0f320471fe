import type { Element } from './xml.ts';

/** What a style sheet says of the elements that one simple selector meets. */
interface Rule {
  readonly meets: (element: Element) => boolean;
  readonly weight: number; // of its selector: later and heavier ones win
  readonly values: Declarations;
}

/** Values by property. */
export type Declarations = ReadonlyMap<string, string>;

/** A style sheet, as far as a drawing needs one: rules by element, class and id. */
export interface Sheet {
  readonly rules: readonly Rule[];
  readonly strange: readonly string[]; // what could not be read, each once, e.g. "@media"
}

const MOST_RULES = 300;
const MOST_STRANGE = 10;

/** Gives the rules of a style sheet. Scans it once, however it is written. */
export function readSheet(css: string): Sheet {
  const rules: Rule[] = [];
  const strange = new Set<string>();
  for (const { head, body } of blocksIn(withoutComments(css))) {
    const values = readDeclarations(body);
    for (const selector of head.split(',').map((one) => one.trim())) {
      if (selector === '' || strange.size >= MOST_STRANGE) continue;
      const rule = rules.length < MOST_RULES ? ruleFor(selector, values) : undefined;
      if (rule) rules.push(rule);
      else strange.add(/^@?[\w.#*-]*/.exec(selector.slice(0, 40))?.[0] || selector.slice(0, 40));
    }
  }
  return { rules: rules.sort((a, b) => a.weight - b.weight), strange: [...strange] };
}

function withoutComments(css: string): string {
  const [first = '', ...rest] = css.split('/*');
  return (
    first +
    rest.map((part) => part.slice(part.includes('*/') ? part.indexOf('*/') + 2 : part.length)).join('')
  );
}

/** Gives what stands before and in each pair of braces, but for those in others. */
function blocksIn(css: string): { head: string; body: string }[] {
  const blocks: { head: string; body: string }[] = [];
  let from = 0;
  for (let at = css.indexOf('{'); at >= 0; at = css.indexOf('{', from)) {
    let end = at + 1;
    for (let depth = 1; depth > 0 && end < css.length; end += 1)
      depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    const head = css.slice(from, at).split(';').at(-1) ?? ''; // behind a line such as @charset
    blocks.push({ head: head.trim(), body: css.slice(at + 1, end - 1) });
    from = end;
  }
  return blocks;
}

function ruleFor(selector: string, values: Declarations): Rule | undefined {
  if (selector === '*') return { meets: () => true, weight: 0, values };
  const [, tag = '', id = '', classes = ''] =
    /^([a-z]\w*)?(?:#([\w-]+))?((?:\.[\w-]+)*)$/i.exec(selector) ?? [];
  if (!tag && !id && !classes) return undefined;
  const wanted = classes.split('.').filter((one) => one !== '');
  return {
    weight: (id ? 100 : 0) + wanted.length * 10 + (tag ? 1 : 0),
    values,
    meets: ({ name, attributes }) => {
      const own = (attributes.get('class') ?? '').split(/\s+/);
      return (
        (!tag || name === tag) &&
        (!id || attributes.get('id') === id) &&
        wanted.every((one) => own.includes(one))
      );
    },
  };
}

/** Gives the values of "property: value; …". */
export function readDeclarations(css: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const one of withoutComments(css).split(';')) {
    const at = one.indexOf(':');
    if (at < 0) continue;
    const value = one.slice(at + 1).split('!')[0] ?? ''; // "!important" makes no difference in a drawing
    values.set(one.slice(0, at).trim().toLowerCase(), value.trim());
  }
  return values;
}

/** Gives an element's own values: those of its attributes, then of the rules that meet it, then of its style. */
export function declarationsOf(element: Element, { rules }: Sheet): Declarations {
  const values = new Map(element.attributes);
  for (const rule of rules)
    if (rule.meets(element)) for (const [name, value] of rule.values) values.set(name, value);
  for (const [name, value] of readDeclarations(element.attributes.get('style') ?? ''))
    values.set(name, value);
  return values;
}
