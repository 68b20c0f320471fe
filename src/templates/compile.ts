import Handlebars from 'handlebars';
import type { Kit, TemplateFile } from '../base/kit.ts';
import type { Problem } from '../base/problems.ts';
import type { Panel } from './emit.ts';
import { HELPERS } from './helpers.ts';
import { lint, type Programs } from './lint.ts';
import { VIEW_SHAPE } from './view.ts';

/** A template that can be run, and where it stands. */
export interface RunnableTemplate {
  readonly file: string; // for messages, e.g. "explainer/deck.hbs"
  readonly run: HandlebarsTemplateDelegate;
}

/** A kit's templates, by name, and what is wrong with them: a panel with a fault cannot be run. */
export interface Runnable {
  readonly templates: ReadonlyMap<string, RunnableTemplate>;
  readonly faults: Readonly<Record<Panel, readonly Problem[]>>;
  readonly syntax: readonly Problem[]; // neither panel can be run then
}

/** How Handlebars compiles a kit's templates: in strict mode, for Markdown, with no helpers but ours and its own. */
export const COMPILING = {
  noEscape: true,
  strict: true,
  preventIndent: true,
  knownHelpers: { ...Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])), log: false },
  knownHelpersOnly: true,
};

/** Gives a kit's templates compiled and checked; `words` are the names of the kit's own words. */
export function compile(kit: Kit, words: readonly string[]): Runnable {
  const { programs, problems } = parseAll(kit);
  const environment = Handlebars.create();
  environment.unregisterHelper('log');
  const templates = [...programs].map(
    ([name, { program, template }]) =>
      [name, { file: template.file, run: environment.compile(program, COMPILING) }] as const,
  );
  const faultsOf = (panel: Panel): Problem[] => lint(panel, programs, VIEW_SHAPE, words);
  return {
    templates: new Map(templates),
    faults: { deck: faultsOf('deck'), brief: faultsOf('brief') },
    syntax: problems,
  };
}

function parseAll(kit: Kit): { programs: Programs; problems: Problem[] } {
  const problems: Problem[] = [];
  const programs = new Map<string, { template: TemplateFile; program: hbs.AST.Program }>();
  for (const [name, template] of kit.templates) {
    try {
      const program = Handlebars.parse(template.text, { srcName: template.file } as never);
      programs.set(name, { template, program });
    } catch (error) {
      problems.push(syntaxProblem(template.file, error as Error));
    }
  }
  return { programs, problems };
}

function syntaxProblem(file: string, error: Error): Problem {
  const [first = '', ...rest] = error.message.split('\n');
  const line = Number(/line (\d+)/.exec(first)?.[1] ?? (error as { lineNumber?: number }).lineNumber ?? 1);
  const detail = rest.at(-1) ?? first.replace(/ - \d+:\d+$/, '');
  return { code: 'template-syntax', place: { file, line, column: 1, endColumn: 2 }, detail };
}
