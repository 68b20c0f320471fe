import type { TemplateFile } from '../base/kit.ts';
import type { Place } from '../base/model.ts';
import { nearest } from '../base/nearest.ts';
import type { Problem } from '../base/problems.ts';
import { FILTERS, HELPERS } from './helpers.ts';
import type { Shape } from './view.ts';

// Handlebars' strict mode misses `{{#if typo}}` and `{{#each typo}}`, and tells of a missing partial or helper only
// when it gets there; so every name is looked up in the parsed template before it runs.

const BUILT_IN = ['if', 'unless', 'each', 'with', 'lookup'];

/** A parsed template with its file, by the name under which it is called. */
export type Programs = ReadonlyMap<
  string,
  { readonly template: TemplateFile; readonly program: hbs.AST.Program }
>;

/** Gives a problem for every name, helper and partial that a template uses and that does not exist. */
export function lint(entry: string, programs: Programs, shape: Shape, words: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const start = programs.get(entry);
  const state: State = {
    programs,
    words,
    root: shape,
    file: '',
    problems,
    seen: new Set(),
    locals: new Map(),
  };
  if (start) lintProgram(start.program, [shape], { ...state, file: start.template.file });
  return problems;
}

interface State {
  readonly programs: Programs;
  readonly words: readonly string[];
  readonly root: Shape;
  readonly file: string;
  readonly problems: Problem[];
  readonly seen: Set<string>; // partials already checked, with the context they were called in
  readonly locals: ReadonlyMap<string, Shape | undefined>; // block parameters, and what a partial is called with
}

/** The shapes in scope, innermost last; a name unknown to us stands for anything. */
type Scope = readonly (Shape | undefined)[];

function lintProgram(program: hbs.AST.Program, scope: Scope, state: State): void {
  for (const statement of program.body) lintStatement(statement, scope, state);
}

function lintStatement(statement: hbs.AST.Statement, scope: Scope, state: State): void {
  switch (statement.type) {
    case 'MustacheStatement':
      lintPrinted(statement as hbs.AST.MustacheStatement, scope, state);
      break;
    case 'BlockStatement':
      lintBlock(statement as hbs.AST.BlockStatement, scope, state);
      break;
    case 'PartialStatement':
      lintPartial(statement as hbs.AST.PartialStatement, scope, state);
      break;
    case 'PartialBlockStatement':
      lintPartial(statement as hbs.AST.PartialBlockStatement, scope, state);
      lintProgram((statement as hbs.AST.PartialBlockStatement).program, scope, state);
      break;
  }
}

// A list or a group printed as text would be "[object Object]" on the slide.
function lintPrinted(statement: hbs.AST.MustacheStatement, scope: Scope, state: State): void {
  const shape = shapeOf(statement, scope, state);
  if (shape === undefined || shape === 'text') return;
  const name = (statement.path as hbs.AST.PathExpression).original;
  const what = Array.isArray(shape)
    ? `a list; go through it with {{#each ${name}}}`
    : `a group of names; say which`;
  const place = placeOf(state.file, statement.path);
  state.problems.push({ code: 'template-failed', place, detail: `“${name}” is ${what}` });
}

function lintBlock(block: hbs.AST.BlockStatement, scope: Scope, state: State): void {
  const name = block.path.original;
  checkHelper(name, block.path, state);
  const shapes = block.params.map((param) => shapeOf(param, scope, state));
  const inner = innerShape(name, shapes[0]);
  const opens = name === 'each' || name === 'with';
  const [item, index] = block.program?.blockParams ?? [];
  const locals = new Map(state.locals);
  if (item) locals.set(item, opens ? inner : undefined);
  if (index) locals.set(index, 'text');
  if (block.program) lintProgram(block.program, opens ? [...scope, inner] : scope, { ...state, locals });
  if (block.inverse) lintProgram(block.inverse, scope, state);
}

function innerShape(helper: string, shape: Shape | undefined): Shape | undefined {
  if (helper !== 'each') return shape;
  return Array.isArray(shape) ? (shape[0] as Shape) : undefined;
}

function lintPartial(
  call: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  scope: Scope,
  state: State,
): void {
  const context = call.params[0] ? shapeOf(call.params[0], scope, state) : scope.at(-1);
  const locals = new Map(
    (call.hash?.pairs ?? []).map((pair) => [pair.key, shapeOf(pair.value, scope, state)]),
  );
  const names = partialNames(call, scope, state);
  for (const name of names) {
    const partial = state.programs.get(name);
    const key = `${name} ${JSON.stringify(context)}`;
    if (!partial || state.seen.has(key)) continue;
    state.seen.add(key);
    lintProgram(partial.program, [context], { ...state, file: partial.template.file, locals });
  }
}

function partialNames(
  call: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  scope: Scope,
  state: State,
): string[] {
  const known = [...state.programs.keys()];
  if (call.name.type === 'SubExpression') {
    const expression = call.name as hbs.AST.SubExpression;
    shapeOf(expression, scope, state);
    const [folder] = expression.params;
    const prefix = folder?.type === 'StringLiteral' ? `${(folder as hbs.AST.StringLiteral).value}/` : '/';
    const found = known.filter((name) => name.startsWith(prefix));
    return found.length > 0 ? found : missingPartial(prefix, expression, state);
  }
  const name = String((call.name as hbs.AST.PathExpression).original);
  if (known.includes(name)) return [name];
  return missingPartial(name, call.name, state);
}

function missingPartial(name: string, at: hbs.AST.Node, state: State): [] {
  const place = placeOf(state.file, at);
  state.problems.push({
    code: 'template-partial',
    place,
    name,
    nearest: nearest(name, [...state.programs.keys()]),
  });
  return [];
}

function shapeOf(node: hbs.AST.Node, scope: Scope, state: State): Shape | undefined {
  if (node.type === 'PathExpression') return shapeOfPath(node as hbs.AST.PathExpression, scope, state);
  if (node.type !== 'SubExpression' && node.type !== 'MustacheStatement') return 'text';
  const call = node as hbs.AST.SubExpression;
  const isCall = node.type === 'SubExpression' || call.params.length > 0 || Boolean(call.hash?.pairs.length);
  if (!isCall) return shapeOf(call.path, scope, state);
  checkHelper(call.path.original, call.path, state);
  const shapes = call.params.map((param) => shapeOf(param, scope, state));
  for (const pair of call.hash?.pairs ?? []) shapeOf(pair.value, scope, state);
  if (call.path.original === 'lookup') return innerShape('each', shapes[0]);
  return FILTERS.has(call.path.original) ? shapes[0] : 'text';
}

function checkHelper(name: string, at: hbs.AST.Node, state: State): void {
  const known = [...BUILT_IN, ...Object.keys(HELPERS)];
  if (known.includes(name)) return;
  const place = placeOf(state.file, at);
  state.problems.push({ code: 'template-helper', place, name, nearest: nearest(name, known) });
}

function shapeOfPath(path: hbs.AST.PathExpression, scope: Scope, state: State): Shape | undefined {
  const [first, ...rest] = path.parts;
  if (path.data && first !== 'root' && !LOOP_DATA.has(first ?? ''))
    return walk(path, [`@${first}`], {}, state);
  if (path.data) return first === 'root' ? walk(path, rest, state.root, state) : 'text';
  if (first !== undefined && state.locals.has(first)) return walk(path, rest, state.locals.get(first), state);
  const depth = scope.length - 1 - path.depth;
  return walk(path, path.parts, scope[depth], state);
}

const LOOP_DATA: ReadonlySet<string> = new Set(['index', 'key', 'first', 'last', 'partial-block']);

function walk(
  path: hbs.AST.PathExpression,
  names: readonly string[],
  from: Shape | undefined,
  state: State,
): Shape | undefined {
  return names.reduce<Shape | undefined>((shape, name) => {
    if (shape === undefined || (Array.isArray(shape) && name === 'length')) return shape && 'text';
    if (Array.isArray(shape) && /^\d+$/.test(name)) return shape[0] as Shape;
    const known = namesOf(shape, state.words);
    if (known.includes(name))
      return shape === 'words' ? 'text' : (shape as Readonly<Record<string, Shape>>)[name];
    state.problems.push({
      code: 'template-name',
      place: placeOf(state.file, path),
      name: path.original,
      nearest: nearest(name, known),
    });
    return undefined;
  }, from);
}

function namesOf(shape: Shape, words: readonly string[]): readonly string[] {
  if (shape === 'words') return words;
  return shape === 'text' || Array.isArray(shape) ? [] : Object.keys(shape);
}

/** Gives the place of a node of a template. */
function placeOf(file: string, node: hbs.AST.Node): Place {
  const { start, end } = node.loc;
  const endColumn = end.line === start.line ? end.column + 1 : start.column + 2;
  return { file, line: start.line, column: start.column + 1, endColumn };
}
