import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import type { Kit } from './base/kit.ts';
import { startOf } from './base/place.ts';
import { readRules } from './deck/measure/sheet.ts';
import { sheetOf } from './deck/ruler.ts';
import { nodeHost } from './host.ts';
import { loadKit } from './templates/kit.ts';
import { compile, COMPILING } from './templates/compile.ts';
import { wordsOf } from './templates/render.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Gives the text of a module in place of templates/packaged.ts, with all kits of templates/ read, checked and compiled:
 * at every start of a build this saves a tenth of its time. Throws when a kit has a fault.
 */
export async function packagedKits(): Promise<string> {
  const kits = await readKits();
  return `export const PACKAGED = [${kits.map(packKit).join(',\n')}];`;
}

/** Gives the text of a module in place of deck/measure/packaged.ts, with the rules of the style sheets of all kits. */
export async function packagedSheets(): Promise<string> {
  const sheets = (await readKits()).map(({ kit }) => sheetOf(kit));
  const packed = sheets.map((css) => {
    const rules = JSON.stringify(JSON.stringify(readRules(css))); // JSON in a string is read fastest
    return `{ css: ${JSON.stringify(css)}, rules: () => JSON.parse(${rules}) }`;
  });
  return `export const PACKAGED = [${packed.join(',\n')}];`;
}

type Read = Awaited<ReturnType<typeof loadKit>>;

async function readKits(): Promise<{ kit: Kit; problems: Read['problems'] }[]> {
  const host = nodeHost(root);
  const read = async (name: string): Promise<Read> =>
    loadKit(host, { folder: 'templates', name, asked: startOf('templates') });
  const all = await Promise.all((await host.folders('templates')).map(read));
  return all.map(({ value: kit, problems }) => ({ kit, problems }));
}

function packKit({ kit, problems }: { kit: Kit; problems: Read['problems'] }): string {
  const { faults, syntax } = compile(kit, Object.keys(wordsOf(kit, 'en')));
  const found = [...problems, ...syntax, ...faults.deck, ...faults.brief];
  if (found.length > 0) throw new Error(`The kit ${kit.name} has faults: ${JSON.stringify(found)}`);
  const templates = [...kit.templates].map(
    ([template, { text }]) =>
      `[${JSON.stringify(template)}, { text: ${JSON.stringify(text)}, compiled: ${compiled(text)} }]`,
  );
  return `{
    theme: ${beside(kit, 'theme.yaml', JSON.stringify(kit.theme))},
    words: ${beside(kit, 'words.yaml', `new Map(${JSON.stringify([...kit.words])})`)},
    templates: new Map([${templates.join(',\n')}]),
  }`;
}

function compiled(text: string): string {
  return String(Handlebars.precompile(text, COMPILING));
}

function beside(kit: Kit, file: string, value: string): string {
  return `{ text: ${JSON.stringify(kit.texts.get(`${kit.name}/${file}`))}, value: ${value} }`;
}
