import Handlebars from 'handlebars';
import type { Checked } from '../base/checked.ts';
import type { Kit, TemplateFile } from '../base/kit.ts';
import type { Document, Place } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import { type Panel, tidyBlankLines } from './emit.ts';
import { HELPERS } from './helpers.ts';
import { lint, type Programs } from './lint.ts';
import { toView, VIEW_SHAPE } from './view.ts';

/** What the templates of a kit made of a document: two Markdown texts, "" where a template is wrong. */
export interface Rendered {
  readonly deck: string;
  readonly brief: string;
}

/** What a render needs beside document and kit. */
export interface RenderOptions {
  readonly version: string;
  readonly paper: string;
}

/** Gives the Markdown of both panels, with a problem for whatever is wrong in the kit's templates. */
export function render(document: Document, kit: Kit, options: RenderOptions): Checked<Rendered> {
  const parsed = parseAll(kit);
  const words = kitWords(kit, document.briefing.language);
  const make = (panel: Panel): Checked<string> => {
    const problems = lint(panel, parsed.value, VIEW_SHAPE, Object.keys(words));
    if (problems.length > 0 || parsed.problems.length > 0 || !parsed.value.has(panel))
      return { value: '', problems };
    return run(panel, parsed.value, toView(document, { panel, ...options, words }));
  };
  const deck = make('deck');
  const brief = make('brief');
  return {
    value: { deck: deck.value, brief: brief.value },
    problems: [...parsed.problems, ...deck.problems, ...brief.problems],
  };
}

function kitWords(kit: Kit, language: string): Readonly<Record<string, string>> {
  const primary = language.split('-')[0] ?? '';
  return { ...kit.words.get('en'), ...kit.words.get(primary), ...kit.words.get(language) };
}

function parseAll(kit: Kit): Checked<Programs> {
  const problems: Problem[] = [];
  const programs = new Map<string, { template: TemplateFile; program: hbs.AST.Program }>();
  for (const [name, template] of kit.templates) {
    try {
      programs.set(name, {
        template,
        program: Handlebars.parse(template.text, { srcName: template.file } as never),
      });
    } catch (error) {
      problems.push(syntaxProblem(template.file, error as Error));
    }
  }
  return { value: programs, problems };
}

function syntaxProblem(file: string, error: Error): Problem {
  const [first = '', ...rest] = error.message.split('\n');
  const line = Number(/line (\d+)/.exec(first)?.[1] ?? (error as { lineNumber?: number }).lineNumber ?? 1);
  const detail = rest.at(-1) ?? first.replace(/ - \d+:\d+$/, '');
  return { code: 'template-syntax', place: { file, line, column: 1, endColumn: 2 }, detail };
}

function run(panel: Panel, programs: Programs, view: object): Checked<string> {
  const environment = Handlebars.create();
  environment.unregisterHelper('log');
  const names = Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true]));
  const options = {
    noEscape: true,
    strict: true,
    preventIndent: true,
    knownHelpers: { ...names, log: false },
    knownHelpersOnly: true,
  };
  const partials: Record<string, Handlebars.TemplateDelegate> = {};
  for (const [name, { program, template }] of programs)
    partials[name] = blaming(template.file, environment.compile(program, options));
  try {
    const text = partials[panel]?.(view, { helpers: HELPERS, partials }) ?? '';
    return { value: tidyBlankLines(text), problems: [] };
  } catch (error) {
    return { value: '', problems: [failure(error as TemplateError)] };
  }
}

/** What Handlebars throws, and the file it happened in, which it does not know. */
type TemplateError = Error & { lineNumber?: number; column?: number; file?: string };

/** Gives a template whose errors name the innermost file. */
function blaming(file: string, template: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (context, options) => {
    try {
      return template(context, options);
    } catch (error) {
      (error as TemplateError).file ??= file;
      throw error;
    }
  };
}

function failure({ lineNumber = 1, column = 0, file = '', message }: TemplateError): Problem {
  const place: Place = { file, line: lineNumber, column: column + 1, endColumn: column + 2 };
  return { code: 'template-failed', place, detail: message.replace(/ - \d+:\d+$/, '') };
}
