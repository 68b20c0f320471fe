import {
  type Document,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Checked } from './checked.ts';
import type { Place } from './model.ts';
import type { Problem } from './problems.ts';
import { codePoint, CONTROL_SIGN } from './signs.ts';

/** Some YAML and where it stands in an author's file. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number; // the file's line on which `text` begins
}

/** Keys and list positions from the root to a value, e.g. `['facts', 'population', 'source']`. */
export type YamlPath = readonly (string | number)[];

/** YAML as plain data whose scalars are all strings, so that `2026-02-31`, `12:30` or `007` stay what was written. */
export interface YamlData {
  readonly data: unknown;
  /** Gives where a key stands; the nearest ancestor's place when the path leads nowhere. */
  readonly keyAt: (path: YamlPath) => Place;
  /** Gives where a value stands; its key's place when it has none. */
  readonly valueAt: (path: YamlPath) => Place;
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Gives the data of a YAML 1.2 text by the failsafe schema. Duplicate keys, anchors, aliases, tags and keys that name
 * a prototype are problems; so is a comment that was probably meant as text (`The #1 reason`).
 */
export function readYaml(source: YamlText): Checked<YamlData> {
  const lines = new LineCounter();
  const deep = tooDeep(source);
  const document = parse(deep ? '' : source.text, lines);
  const place = placer(source, lines);
  const problems = [
    ...(deep ??
      braced(source, place) ?? [
        ...oneALine(document.errors.map((error) => syntaxProblem(error, source, place))),
        ...forbidden(document, place).slice(0, MOST_TOLD),
      ]),
    ...shapeless(document, place),
  ];
  const usable = problems.length === 0 && document.contents !== null;
  return {
    value: {
      data: usable ? document.toJS({ maxAliasCount: 0 }) : {},
      keyAt: (path) => keyPlace(document, path, place),
      valueAt: (path) => valuePlace(document, path, place),
    },
    problems: [...problems, ...swallowed(document, place)],
  };
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed {
  return parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter,
    logLevel: 'error', // more quiet than that, it keeps a second document to itself
  });
}

type Placer = (start: number, end: number) => Place;

function placer(source: YamlText, lines: LineCounter): Placer {
  const rows = source.text.split('\n');
  return (start, end) => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    const rest = rows[from.line - 1]?.length ?? 0;
    return {
      file: source.file,
      line: from.line + source.firstLine - 1,
      column: from.col,
      endColumn: Math.max(from.col + 1, to.line === from.line ? to.col : rest + 1),
    };
  };
}

// To YAML the braces of "title: {{fact.people}} people" open a group, and what it says of that helps nobody.
function braced(source: YamlText, place: Placer): Problem[] | undefined {
  const found = [...source.text.matchAll(/^[ \t]*[\w-]+:[ \t]+(?=\{\{)/gm)];
  if (found.length === 0) return undefined;
  return found.map((match) => {
    const at = match.index + match[0].length;
    return { code: 'yaml-syntax', place: place(at, at + 2), detail: '', unquoted: 'sign' };
  });
}

const MOST_TOLD = 20; // of one kind; who mends these sees the others

// What follows the first error of a line is mostly the same, said again.
function oneALine(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number>();
  const first = problems.filter(({ place: { line } }) => !lines.has(line) && lines.add(line));
  return first.slice(0, MOST_TOLD);
}

const MOST_DEEP = 100;

// The parser recurses a level of nesting at a time, and where the stack ends is the machine's affair.
function tooDeep({ file, text, firstLine }: YamlText): Problem[] | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]|(?:[-?][ \t]+){100}/g)) {
    depth += sign.length > 1 ? MOST_DEEP + 1 : sign === '[' || sign === '{' ? 1 : -1;
    depth = Math.max(0, depth);
    if (depth <= MOST_DEEP) continue;
    const rows = text.slice(0, index).split('\n');
    const column = (rows.at(-1)?.length ?? 0) + 1;
    const place = { file, line: firstLine + rows.length - 1, column, endColumn: column + 1 };
    return [{ code: 'yaml-syntax', place, detail: 'Brackets or lists are nested too deeply', unquoted: '' }];
  }
  return undefined;
}

// What the parser says of a value that should stand in quotes: "Gaza: what we know", "{{fact.x}} people", "%x", "`x`".
const UNQUOTED: Readonly<Partial<Record<string, 'colon' | 'sign'>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BAD_SCALAR_START: 'sign',
  UNEXPECTED_TOKEN: 'sign',
};
const LONGEST_KEY = 200;

function syntaxProblem(error: YAMLError, source: YamlText, place: Placer): Problem {
  const at = place(error.pos[0], error.pos[1]);
  if (error.code === 'DUPLICATE_KEY') {
    const written =
      /^[^:\n]*/.exec(source.text.slice(error.pos[0], error.pos[0] + LONGEST_KEY))?.[0].trim() ?? '';
    const key = written.replace(/^(['"])(.*)\1$/, '$2');
    return {
      code: 'yaml-duplicate',
      place: { ...at, endColumn: at.column + Math.max(1, written.length) },
      key,
    };
  }
  const unquoted = UNQUOTED[error.code] ?? '';
  return { code: 'yaml-syntax', place: at, detail: error.message, unquoted };
}

function shapeless(document: Document.Parsed, place: Placer): Problem[] {
  if (document.contents === null || isMap(document.contents) || document.errors.length > 0) return [];
  const [start, end] = document.contents.range;
  const detail = 'Lines of the form "key: value" are expected here';
  return [{ code: 'yaml-syntax', place: place(start, end), detail, unquoted: '' }];
}

function forbidden(document: Document.Parsed, place: Placer): Problem[] {
  const found: Problem[] = [];
  const refuse = (what: 'anchor' | 'alias' | 'tag' | 'key', node: Node): void => {
    const [start, end] = node.range ?? [0, 1];
    found.push({ code: 'yaml-forbidden', place: place(start, end), what });
  };
  visit(document, {
    Alias: (_, node) => refuse('alias', node),
    Value: (_, node) => {
      if (node.anchor) refuse('anchor', node);
      if (node.tag && !IMPLIED_TAGS.has(node.tag)) refuse('tag', node);
    },
    Pair: (_, pair) => {
      const key = pair.key as Node;
      if (!isScalar(key) || FORBIDDEN_KEYS.has(String(key.value))) refuse('key', key);
    },
  });
  return found;
}

const IMPLIED_TAGS = new Set(['tag:yaml.org,2002:str', 'tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq']);

function swallowed(document: Document.Parsed, place: Placer): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Scalar: (key, node) => {
      const sign = CONTROL_SIGN.exec(String(node.value))?.[0];
      if (sign) found.push({ code: 'control-sign', place: place(...rangeOf(node)), sign: codePoint(sign) });
      if (key === 'key' || node.type !== 'PLAIN' || !node.comment || /^[\s#]/.test(node.comment)) return;
      found.push({ code: 'yaml-comment', place: place(...rangeOf(node)), kept: String(node.value) });
    },
  });
  return found;
}

function rangeOf(node: Node): [start: number, end: number] {
  return node.range ? [node.range[0], node.range[1]] : [0, 1];
}

function keyPlace(document: Document.Parsed, path: YamlPath, place: Placer): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === path[length - 1])?.key
      : document.getIn(path.slice(0, length), true);
    const range = (key as Node | undefined)?.range;
    if (range) return place(range[0], range[1]);
  }
  return place(0, 1);
}

function valuePlace(document: Document.Parsed, path: YamlPath, place: Placer): Place {
  const node = document.getIn(path, true) as Node | undefined;
  const range = node && !isPair(node) ? node.range : undefined;
  return range && range[1] > range[0] ? place(range[0], range[1]) : keyPlace(document, path, place);
}
