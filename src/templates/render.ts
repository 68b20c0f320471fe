import runtime from 'handlebars/runtime.js';
import type { Checked } from '../base/checked.ts';
import type { Kit } from '../base/kit.ts';
import type { Document, Place } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import type { Runnable, RunnableTemplate } from './compile.ts';
import { type Panel, tidyBlankLines } from './emit.ts';
import { HELPERS } from './helpers.ts';
import { PACKAGED, type PackagedKit } from './packaged.ts';
import { toView } from './view.ts';

/** What the templates of a kit made of a document: two Markdown texts, "" where a template is wrong. */
export interface Rendered {
  readonly deck: string;
  readonly brief: string;
}

/** What a render needs beside document and kit. */
export interface RenderOptions {
  readonly version: string;
  readonly paper: string;
  readonly code: string; // file name of the QR code; "" when there is none
}

/** Gives the Markdown of both panels, with a problem for whatever is wrong in the kit's templates. */
export async function render(
  document: Document,
  kit: Kit,
  options: RenderOptions,
): Promise<Checked<Rendered>> {
  const words = wordsOf(kit, document.briefing.language);
  const { templates, faults, syntax } = await toRunnable(kit, Object.keys(words));
  const make = (panel: Panel): Checked<string> => {
    const problems = faults[panel];
    if (problems.length > 0 || syntax.length > 0 || !templates.has(panel))
      return { value: '', problems: [...problems] };
    return run(panel, templates, toView(document, { panel, ...options, words }));
  };
  const deck = make('deck');
  const brief = make('brief');
  return {
    value: { deck: deck.value, brief: brief.value },
    problems: [...syntax, ...deck.problems, ...brief.problems],
  };
}

/** Gives a kit's own words for a language, and English ones where it has none. */
export function wordsOf(kit: Kit, language: string): Readonly<Record<string, string>> {
  const primary = language.split('-')[0] ?? '';
  return { ...kit.words.get('en'), ...kit.words.get(primary), ...kit.words.get(language) };
}

/** Gives a kit's templates ready to run: those of a packaged kit were compiled with it, and need no compiler. */
async function toRunnable(kit: Kit, words: readonly string[]): Promise<Runnable> {
  const packaged = PACKAGED.find((one) => isSame(one, kit));
  if (!packaged) return (await import('./compile.ts')).compile(kit, words);
  const environment = runtime.create();
  environment.unregisterHelper('log');
  const templates = [...packaged.templates].map(([name, { compiled }]) => {
    const file = kit.templates.get(name)?.file ?? name;
    return [name, { file, run: environment.template(compiled) }] as const;
  });
  return { templates: new Map(templates), faults: { deck: [], brief: [] }, syntax: [] };
}

function isSame(packaged: PackagedKit, { templates, words }: Kit): boolean {
  return (
    packaged.words.value === words &&
    packaged.templates.size === templates.size &&
    [...templates].every(([name, { text }]) => packaged.templates.get(name)?.text === text)
  );
}

function run(panel: Panel, templates: ReadonlyMap<string, RunnableTemplate>, view: object): Checked<string> {
  const partials: Record<string, HandlebarsTemplateDelegate> = {};
  for (const [name, template] of templates) partials[name] = blaming(template);
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
function blaming({ file, run: template }: RunnableTemplate): HandlebarsTemplateDelegate {
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
