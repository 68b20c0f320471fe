import * as v from 'valibot';
import type { Checked } from '../base/checked.ts';
import type { Host } from '../base/host.ts';
import { FONT_CUTS, type Kit, type TemplateFile, type Theme } from '../base/kit.ts';
import type { Place } from '../base/model.ts';
import { nearest } from '../base/nearest.ts';
import { placeOf, startOf } from '../base/place.ts';
import type { Problem } from '../base/problems.ts';
import { validate } from '../base/validate.ts';
import { readYaml } from '../base/yaml.ts';
import { faultOf } from './font-file.ts';
import { PACKAGED } from './packaged.ts';
import { themeFields } from './theme-fields.ts';

const TEMPLATE = /\.hbs$/;
/** The largest template, style sheet or list of values that is read, in bytes. */
const TEXT_LIMIT = 200_000;
const wordsFields = v.record(
  v.string(),
  v.record(v.string(), v.string('words'), 'words, each with its name'),
);

/** Which kit to read, and where the briefing asks for it. */
export interface KitRequest {
  readonly folder: string; // the folder of kits, e.g. "templates"
  readonly name: string; // e.g. "explainer"
  readonly asked: Place;
}

/** Gives a kit with everything it names. One that cannot be used has no templates, and problems that say why. */
export async function loadKit(host: Host, request: KitRequest): Promise<Checked<Kit>> {
  const known = await host.folders(request.folder);
  if (!known.includes(request.name)) {
    const near = nearest(request.name, known);
    const problem: Problem = {
      code: 'missing-kit',
      place: request.asked,
      name: request.name,
      nearest: near,
      known,
    };
    return { value: emptyKit(request.name), problems: [problem] };
  }
  const files = new KitFiles(host, request);
  const theme = await readTheme(files);
  const kit: Kit = {
    name: request.name,
    theme,
    css: await files.text('theme.css'),
    templates: await readTemplates(host, files),
    fonts: await readFonts(theme, files),
    words: await readWords(files),
    texts: files.texts,
  };
  return {
    value: files.problems.length > 0 ? { ...kit, templates: new Map() } : kit,
    problems: files.problems,
  };
}

function emptyKit(name: string): Kit {
  const nothing = readYaml({ file: '', text: '', firstLine: 1 }).value;
  const theme = validate(themeFields, nothing).value;
  return { name, theme, css: '', templates: new Map(), fonts: new Map(), words: new Map(), texts: new Map() };
}

/** The files of one kit; what cannot be read becomes a problem. */
class KitFiles {
  readonly problems: Problem[] = [];
  readonly texts = new Map<string, string>(); // by the name that messages show
  readonly #host: Host;
  readonly #request: KitRequest;

  constructor(host: Host, request: KitRequest) {
    this.#host = host;
    this.#request = request;
  }

  /** Gives the path of a file or folder of the kit. */
  path(name: string): string {
    return `${this.#request.folder}/${this.#request.name}/${name}`;
  }

  /** Gives the name of a file as messages show it. */
  shown(name: string): string {
    return `${this.#request.name}/${name}`;
  }

  /** Gives a file's bytes; undefined, and a problem at `asked`, when there is none. */
  async bytes(name: string, asked: Place): Promise<Uint8Array | undefined> {
    const bytes = await this.#host.read(this.path(name));
    if (!bytes) this.problems.push({ code: 'missing-kit-file', place: asked, name: this.shown(name) });
    return bytes;
  }

  /** Gives where a file is named in the theme. */
  placeInTheme(name: string): Place {
    const theme = this.shown('theme.yaml');
    return placeOf(name, theme, this.texts.get(theme) ?? '');
  }

  async text(name: string): Promise<string> {
    const bytes = await this.bytes(name, startOf(this.shown(name)));
    const text = this.#decode(name, this.#within(name, bytes ?? new Uint8Array())).replace(/\r\n?/g, '\n');
    this.texts.set(this.shown(name), text);
    return text;
  }

  #within(name: string, bytes: Uint8Array): Uint8Array {
    if (bytes.length <= TEXT_LIMIT) return bytes;
    const place = startOf(this.shown(name));
    this.problems.push({ code: 'too-large', place, bytes: bytes.length, limit: TEXT_LIMIT });
    return new Uint8Array();
  }

  #decode(name: string, bytes: Uint8Array): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      this.problems.push({ code: 'not-utf8', place: startOf(this.shown(name)) });
      return '';
    }
  }
}

async function readTheme(files: KitFiles): Promise<Theme> {
  const text = await files.text('theme.yaml');
  const known = PACKAGED.find(({ theme }) => theme.text === text);
  if (known) return known.theme.value;
  const yaml = readYaml({ file: files.shown('theme.yaml'), text, firstLine: 1 });
  const theme = validate(themeFields, yaml.value);
  const reported = text === '' ? [] : yaml.problems.length > 0 ? yaml.problems : theme.problems;
  files.problems.push(...reported);
  return theme.value;
}

async function readTemplates(host: Host, files: KitFiles): Promise<Map<string, TemplateFile>> {
  const templates = new Map<string, TemplateFile>();
  for (const panel of ['deck', 'brief']) {
    const partials = await listTemplates(host, files, panel);
    for (const name of [panel, ...partials]) {
      templates.set(name, { file: files.shown(`${name}.hbs`), text: await files.text(`${name}.hbs`) });
    }
  }
  return templates;
}

async function listTemplates(host: Host, files: KitFiles, folder: string): Promise<string[]> {
  const here = (await host.files(files.path(folder))).filter((file) => TEMPLATE.test(file));
  const below = await host.folders(files.path(folder));
  const nested = await Promise.all(below.map((name) => listTemplates(host, files, `${folder}/${name}`)));
  return [...here.map((file) => `${folder}/${file.replace(TEMPLATE, '')}`), ...nested.flat()];
}

async function readFonts(theme: Theme, files: KitFiles): Promise<Map<string, Uint8Array>> {
  const names = Object.values(theme.fonts).flatMap((family) => FONT_CUTS.map((cut) => family[cut]));
  const wanted = [...new Set(names)].filter((name) => name !== '');
  const fonts = new Map<string, Uint8Array>();
  for (const name of wanted) {
    const place = files.placeInTheme(name);
    const bytes = await files.bytes(name, place);
    const detail = bytes && faultOf(bytes);
    if (detail) files.problems.push({ code: 'bad-font', place, name, detail });
    fonts.set(name, bytes ?? new Uint8Array());
  }
  return fonts;
}

async function readWords(files: KitFiles): Promise<Kit['words']> {
  const text = await files.text('words.yaml');
  const known = PACKAGED.find(({ words }) => words.text === text);
  if (known) return known.words.value;
  const yaml = readYaml({ file: files.shown('words.yaml'), text, firstLine: 1 });
  const words = validate(wordsFields, yaml.value);
  files.problems.push(...(yaml.problems.length > 0 ? yaml.problems : words.problems));
  return new Map(Object.entries(words.value));
}
