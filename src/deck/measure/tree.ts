/** An element of a slide's HTML. */
export interface Element {
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  readonly elements: readonly Element[]; // among the children
  readonly parent: Element | null;
  readonly index: number; // among the parent's elements
}

/** An element or the text between two tags. */
export type Node = Element | string;

const VOID = new Set(['br', 'hr', 'img', 'wbr']);
const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g; // Marp writes no bare < or > anywhere else
const ATTRIBUTE = /([a-z][a-z-]*)(?:="([^"]*)")?/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Gives the tree of HTML that Marp wrote for one slide; its first element, or an empty one. */
export function toTree(html: string): Element {
  const stack: Growing[] = [];
  let slide: Growing | undefined;
  for (const [, closes, tag = '', attributes = '', text] of html.matchAll(TOKEN)) {
    if (text !== undefined) stack.at(-1)?.children.push(unescaped(text));
    else if (closes) stack.pop();
    else {
      const child = element(tag, attributes, stack.at(-1) ?? null);
      stack.at(-1)?.children.push(child);
      stack.at(-1)?.elements.push(child);
      slide ??= child;
      if (!VOID.has(tag)) stack.push(child);
    }
  }
  return slide ?? element('section', '', null);
}

interface Growing extends Element {
  readonly children: Node[];
  readonly elements: Element[];
  readonly parent: Growing | null;
}

function element(tag: string, written: string, parent: Growing | null): Growing {
  const attributes = written === '' ? NONE : attributesIn(written);
  const classes = new Set((attributes.get('class') ?? '').split(' ').filter(Boolean));
  const index = parent?.elements.length ?? 0;
  return { tag, classes, attributes, children: [], elements: [], parent, index };
}

const NONE: ReadonlyMap<string, string> = new Map();

function attributesIn(written: string): Map<string, string> {
  return new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );
}

function unescaped(text: string): string {
  return !text.includes('&')
    ? text
    : text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}
