import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Place } from '../../base/model.ts';

/** An element of a drawing's file. */
export interface Element {
  readonly name: string; // e.g. "rect"; with its prefix when it is no element of SVG, e.g. "rdf:RDF"
  readonly attributes: ReadonlyMap<string, string>; // by name without prefix of SVG's own and links, e.g. "href"
  readonly children: readonly (Element | string)[];
  readonly place: Place;
}

/** Why a file cannot be read as a drawing, and where. */
export class Unreadable extends Error {
  readonly what: 'broken' | 'entities' | 'elements' | 'depth' | 'steps' | 'remote';
  readonly place: Place;

  constructor(what: Unreadable['what'], place: Place, detail = '') {
    super(detail);
    this.what = what;
    this.place = place;
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** The most elements of a file, and the most that stand in one another. */
export const MOST_ELEMENTS = 20_000;
const MOST_DEPTH = 64;

/** Gives the outermost element of an XML file; what it tells of entities is never followed. Throws `Unreadable`. */
export function readXml(file: string, text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const here = (): Place => ({
    file,
    line: parser.line,
    column: Math.max(1, parser.columnIndex),
    endColumn: Math.max(1, parser.columnIndex) + 1,
  });
  const open: Draft[] = [];
  let root: Draft | undefined;
  let count = 0;
  let start = here();
  parser.on('error', ({ message }) => {
    throw new Unreadable('broken', here(), message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new Unreadable('entities', here());
  });
  parser.on('processinginstruction', ({ target }) => {
    if (/stylesheet/i.test(target)) throw new Unreadable('remote', here(), 'a style sheet of its own');
  });
  parser.on('opentagstart', ({ name }) => {
    const column = Math.max(1, parser.columnIndex - name.length - 1);
    start = { file, line: parser.line, column, endColumn: column + name.length + 1 };
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > MOST_ELEMENTS) throw new Unreadable('elements', start);
    if (open.length >= MOST_DEPTH) throw new Unreadable('depth', start);
    const element = { name: nameOf(tag), attributes: attributesOf(tag), children: [], place: start };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const take = (words: string): void => void open.at(-1)?.children.push(words);
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(text).close();
  if (!root) throw new Unreadable('broken', here(), 'it is empty');
  return root;
}

type Draft = Element & { readonly children: (Element | string)[] };

function nameOf({ uri, local, prefix }: SaxesTagNS): string {
  return uri === SVG || uri === '' ? local : `${prefix || uri}:${local}`;
}

// What is searched for patterns is short: an address of an image's data needs no more than its first words.
const MOST_SIGNS = 4000;
const LONG = new Set(['d', 'points']);

function attributesOf({ attributes }: SaxesTagNS): Map<string, string> {
  const own = Object.values(attributes).filter(({ prefix, local }) => prefix === '' || local === 'href');
  return new Map(
    own.map(({ local, value }) => [local, LONG.has(local) ? value : value.slice(0, MOST_SIGNS)]),
  );
}

/** Gives the text that stands in an element, in whatever it stands. */
export function textIn({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** Gives the elements that stand directly in an element. */
export function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== 'string');
}

/** Gives an element and all in it, in their order. */
export function everyElement(element: Element): Element[] {
  return [element, ...elementsIn(element).flatMap(everyElement)];
}
