import type { Checked } from '../base/checked.ts';
import type { Host } from '../base/host.ts';
import { plainText } from '../base/markdown.ts';
import type { Briefing, Content, Fact, Line, Section, Source, SourceFile } from '../base/model.ts';
import { startOf } from '../base/place.ts';
import type { Problem } from '../base/problems.ts';
import { nearest } from '../base/nearest.ts';
import { validate, type YamlSchema } from '../base/validate.ts';
import type { YamlData } from '../base/yaml.ts';
import { readBody, readLine } from './body.ts';
import { readFigures } from './figures.ts';
import { openShelf } from './figures/files.ts';
import { type BriefingFields, briefingFields, sectionFields } from './fields.ts';
import { type Matter, readMatter } from './matter.ts';
import { readPictures } from './pictures.ts';
import { readText } from './read.ts';

const BRIEFING_FILE = 'briefing.md';
const SECTION_FILE = /^\d+-[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*\.md$/u;

/**
 * Gives a briefing as it stands in its folder, with a problem for all in it that cannot be used. `decoder` is what WebP
 * files are tried with, as WebAssembly; `null` believes them.
 */
export async function load(
  host: Host,
  folder: string,
  briefing: string,
  decoder: Uint8Array | null = null,
): Promise<Checked<Content>> {
  const found = (await host.files(`${folder}/${briefing}`)).filter(isContent);
  const sectionNames = found.filter((name) => SECTION_FILE.test(name)).sort(bySectionNumber);
  const read = (name: string): Promise<Checked<SourceFile>> => readText(host, folder, `${briefing}/${name}`);
  const head = await read(BRIEFING_FILE);
  const { files, beyond } = await readWithin(sectionNames, head.value, read);
  const matter = readMatter(head.value);
  const top = toBriefing(briefing, head.value, matter.value);
  const sections = files.map((file) => readSection(file.value));
  const bodies = [top.value.bottomLine, ...sections.map(({ value }) => value.body)];
  const names = [head, ...files].map(({ value }) => value.name);
  const illustrated = bodies.map((root, index) => ({ root, file: names[index] ?? '' }));
  const shelf = openShelf(host, folder, briefing);
  const figures = await readFigures(illustrated, { language: top.value.language, shelf });
  const pictures = await readPictures(host, `${folder}/${briefing}`, illustrated, decoder);
  const readable = head.problems.length === 0;
  return {
    value: {
      briefing: top.value,
      sections: sections.map((section) => section.value),
      files: [head.value, ...files.map((file) => file.value)],
      pictures: pictures.value,
      attached: [...pictures.drawings, ...shelf.texts()],
      namesKnown: readable && matter.value.readable,
    },
    problems: [
      ...strayFiles(briefing, found),
      ...head.problems,
      ...(readable ? [...matter.problems, ...top.problems] : []),
      ...files.flatMap((file, index) =>
        file.problems.length > 0 ? file.problems : (sections[index]?.problems ?? []),
      ),
      ...beyond,
      ...figures,
      ...pictures.problems,
      ...(sectionNames.length === 0
        ? [{ code: 'no-sections' as const, place: startOf(head.value.name) }]
        : []),
    ],
  };
}

/** The most sections of a briefing, and its text in signs. */
const MOST_SECTIONS = 300;
const MOST_TEXT = 1_500_000;

/** Gives the files of sections until there are too many or too much is in them; the first not read is a problem. */
async function readWithin(
  names: readonly string[],
  head: SourceFile,
  readOne: (name: string) => Promise<Checked<SourceFile>>,
): Promise<{ files: Checked<SourceFile>[]; beyond: Problem[] }> {
  const files: Checked<SourceFile>[] = [];
  let signs = head.text.length;
  for (const name of names) {
    const file = await readOne(name);
    signs += file.value.text.length;
    const place = startOf(file.value.name);
    if (files.length === MOST_SECTIONS)
      return { files, beyond: [{ code: 'too-much', place, what: 'sections', most: MOST_SECTIONS }] };
    if (signs > MOST_TEXT)
      return { files, beyond: [{ code: 'too-much', place, what: 'text', most: MOST_TEXT }] };
    files.push(file);
  }
  return { files, beyond: [] };
}

function isContent(name: string): boolean {
  return /\.(?:md|markdown|mdown)$/i.test(name) && name.toLowerCase() !== 'readme.md';
}

function bySectionNumber(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);
}

function strayFiles(briefing: string, names: readonly string[]): Problem[] {
  return names
    .filter((name) => name !== BRIEFING_FILE && !SECTION_FILE.test(name))
    .map((name) => ({ code: 'unusable-name', place: startOf(`${briefing}/${name}`), name }));
}

function toBriefing(id: string, file: SourceFile, matter: Matter): Checked<Briefing> {
  const fields = readFields(briefingFields, matter);
  const { yaml } = matter;
  const body = readBody(file.name, matter.body);
  const title = readLine(fields.value.title, yaml.valueAt(['title']));
  const standfirst = readLine(fields.value.standfirst, yaml.valueAt(['standfirst']));
  const value: Briefing = {
    ...fields.value,
    id,
    agenda: fields.value.agenda === 'yes',
    updated: fields.value.updated ?? { date: '', what: '' },
    title: title.value,
    standfirst: standfirst.value,
    facts: new Map(
      Object.entries(fields.value.facts).map(([name, fact]) => [name, toFact(name, fact, yaml)]),
    ),
    sources: new Map(
      Object.entries(fields.value.sources).map(([name, source]) => [name, toSource(name, source, yaml)]),
    ),
    kitPlace: yaml.valueAt(['kit']),
    bottomLine: body.value,
    place: startOf(file.name),
  };
  const problems = [fields, title, standfirst, body].flatMap((checked) => checked.problems);
  return {
    value,
    problems: [...problems, ...untitled(value.title, fields.value.title), ...unsourced(value, yaml)],
  };
}

// "<!-- x -->" is not empty to YAML, but nothing of it is left to print.
function untitled(title: Line, written: string): Problem[] {
  const isEmpty = plainText(title.nodes).replace(/[\s\p{Cf}]/gu, '') === '';
  const problem = {
    code: 'wrong-value',
    key: 'title',
    found: written,
    wanted: 'a title that can be read',
    nearest: '',
  } as const;
  return isEmpty ? [{ ...problem, place: title.place }] : [];
}

function unsourced({ facts, sources }: Briefing, yaml: YamlData): Problem[] {
  const known = [...sources.keys()];
  return [...facts.values()]
    .filter((fact) => !sources.has(fact.source))
    .map(({ id, source: name }) => ({
      code: 'unknown-source',
      place: yaml.valueAt(['facts', id, 'source']),
      name,
      nearest: nearest(name, known),
    }));
}

function readSection(file: SourceFile): Checked<Section> {
  const matter = readMatter(file);
  const fields = readFields(sectionFields, matter.value);
  const { yaml, body: text } = matter.value;
  const body = readBody(file.name, text);
  const title = readLine(fields.value.title, yaml.valueAt(['title']));
  const takeaway = readLine(fields.value.takeaway, yaml.valueAt(['takeaway']));
  const value: Section = {
    id: (file.name.split('/').at(-1) ?? '').replace(/\.md$/, ''),
    title: title.value,
    takeaway: takeaway.value,
    label: fields.value.label,
    kind: fields.value.kind,
    brief: fields.value.brief,
    deck: fields.value.deck === 'yes',
    fit: fields.value.fit ?? '',
    body: body.value,
    place: startOf(file.name),
  };
  const problems = [matter, fields, title, takeaway, body].flatMap((checked) => checked.problems);
  return { value, problems: [...problems, ...untitled(value.title, fields.value.title)] };
}

// Front matter that is no YAML is one problem; that its keys are then missing is not another.
function readFields<S extends YamlSchema>(schema: S, matter: Matter): ReturnType<typeof validate<S>> {
  const fields = validate(schema, matter.yaml);
  return matter.readable ? fields : { ...fields, problems: [] };
}

function toFact(id: string, fact: BriefingFields['facts'][string], yaml: YamlData): Fact {
  return {
    id,
    value: fact.value,
    numeral: fact.numeral || fact.value,
    label: fact.label,
    source: fact.source,
    asOf: fact['as-of'],
    review: fact.review,
    place: yaml.keyAt(['facts', id]),
  };
}

function toSource(id: string, source: BriefingFields['sources'][string], yaml: YamlData): Source {
  return { id, ...source, place: yaml.keyAt(['sources', id]) };
}
