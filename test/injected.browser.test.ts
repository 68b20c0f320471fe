import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAssets } from '../src/assets.ts';
import type { Host } from '../src/base/host.ts';
import { severityOf } from '../src/base/problems.ts';
import { type Build, build } from '../src/build.ts';
import { mount, nodeHost } from '../src/host.ts';
import { launch } from './deck/browser.ts';
import { memoryHost } from './host.ts';
import { PAYLOADS } from './payloads.ts';
import { makePng } from './pictures.ts';

// Script, remote images and remote styles, typed into every field there is. A field may refuse them, with its place; what
// it takes must be words to a browser: nothing runs, nothing is asked for.

/** Front matter of `briefing.md`, field by field, each on a line of its own. */
const FIELDS: Readonly<Record<string, (payload: string) => string>> = {
  title: (payload) => `title: ${JSON.stringify(`Title ${payload}`)}`,
  standfirst: (payload) => `standfirst: ${JSON.stringify(`First ${payload}`)}`,
  byline: (payload) => `byline: ${JSON.stringify(`By ${payload}`)}`,
  label: (payload) => `label: ${JSON.stringify(`Label ${payload}`)}`,
  contact: (payload) => `contact: ${JSON.stringify(`Write to ${payload}`)}`,
  address: (payload) => `address: ${JSON.stringify(`https://example.org/${payload}`)}`,
  'value of a fact': (payload) =>
    `facts: { one: { label: L, value: ${JSON.stringify(payload)}, source: a, as-of: 2024 },`,
  'numeral of a fact': (payload) =>
    `  two: { label: L, value: 3, numeral: ${JSON.stringify(`4 ${payload}`)}, source: a, as-of: 2024 },`,
  'label of a fact': (payload) =>
    `  three: { label: ${JSON.stringify(payload)}, value: 5, source: a, as-of: 2024 } }`,
  'title of a source': (payload) => `sources: { a: { title: ${JSON.stringify(`S ${payload}`)} },`,
  'publisher of a source': (payload) => `  b: { title: S, publisher: ${JSON.stringify(payload)} },`,
  'address of a source': (payload) =>
    `  c: { title: S, url: ${JSON.stringify(`https://example.org/${payload}`)} } }`,
};

/** Files of sections, each with one place for a payload. */
const SECTIONS: Readonly<Record<string, (payload: string) => string>> = {
  'section title': (payload) => section('- a', `title: ${JSON.stringify(`T ${payload}`)}`),
  takeaway: (payload) => section('- a', `title: Why?\ntakeaway: ${JSON.stringify(`T ${payload}`)}`),
  'section label': (payload) => section('- a', `title: T\nlabel: ${JSON.stringify(`L ${payload}`)}`),
  paragraph: (payload) => section(`::: slide\nText ${payload}\n:::`),
  'paragraph of its own': (payload) => section(`::: slide\n${payload}\n:::`),
  note: (payload) => section(`- a\n\nSaid ${payload}`),
  item: (payload) => section(`- a ${payload}`),
  cell: (payload) => section(`| A | B |\n| - | - |\n| 1 | ${payload.replaceAll('|', '')} |`),
  heading: (payload) => section(`### A ${payload}\n\n- a`),
  quote: (payload) => section(`> Words ${payload}`),
  code: (payload) => section(`\`\`\`js\n${payload}\n\`\`\``),
  'language of code': (payload) => section(`~~~ js${payload}\ncode\n~~~`),
  'inline code': (payload) => section(`- \`${payload}\``),
  'words of a link': (payload) => section(`- [a ${payload}](https://example.org)`),
  'target of a link': (payload) =>
    section(`- [a](<https://example.org/${payload.replace(/[<>]/g, '\\$&')}>)`),
  'title of a link': (payload) => section(`- [a](https://example.org '${payload.replaceAll("'", '')}')`),
  'words of an image': (payload) => section(`![A ${payload.replace(/[[\]]/g, '')}](a.png)`),
  caption: (payload) => section(`![A](a.png '${payload.replaceAll("'", '’')}')`),
  'file name': (payload) => section(`![A](<${payload.replace(/[<>]/g, '\\$&')}.png>)`),
  callout: (payload) => section(`> [!NOTE]\n> Words ${payload}`),
};

function section(body: string, head = 'title: T'): string {
  return `---\n${head}\nbrief: no\n---\n\n${body}\n`;
}

/** A payload, and the names of the fields that it stands in; harmless words stand in all others. */
interface Injected {
  readonly payload: string;
  readonly fields: ReadonlySet<string>;
}

const KITS = nodeHost(fileURLToPath(new URL('../templates', import.meta.url)));
// A payload may be more than a slide holds: said to be in columns, slides are not measured.
const TEMPLATES: Host = {
  ...KITS,
  read: async (file) => {
    const bytes = await KITS.read(file);
    return bytes && file.endsWith('theme.css')
      ? Buffer.concat([bytes, Buffer.from('section { column-count: 1 }')])
      : bytes;
  },
};
const pixel = makePng({ width: 4, height: 3, depth: 8, colour: 2, interlaced: false, filter: 0, chunks: [] });
const NAMES = Object.keys(SECTIONS);
const sectionFile = (name: string, nth: number): string =>
  `x/${nth * NAMES.length + NAMES.indexOf(name) + 1}-s.md`;

/** Builds a briefing with a section for each place of each payload, and front matter in which all stand together. */
function made(all: readonly Injected[]): Promise<Build> {
  const inHead = (name: string): string => {
    const words = all.filter(({ fields }) => fields.has(name)).map(({ payload }) => payload);
    return words.length > 0 ? words.join(name.startsWith('address') ? '' : ' ') : 'a';
  };
  const head = Object.entries(FIELDS).map(([name, line]) => line(inHead(name)));
  const ending =
    inHead('closing thought') === 'a' ? 'Last.' : `::: slide\nLast ${inHead('closing thought')}\n:::`;
  const cites = '- {{fact.one}} {{fact.two}} {{fact.three}} [^a] [^b] [^c]\n';
  const numbers = '- {{fact.two}} **of these**\n- {{fact.three}} **of those**';
  const sections = all.flatMap(({ payload, fields }, nth) =>
    Object.entries(SECTIONS).map(([name, write]) => [
      `content/${sectionFile(name, nth)}`,
      write(fields.has(name) ? payload : 'a'),
    ]),
  );
  const content = memoryHost({
    'content/x/briefing.md': `---\n${head.join('\n')}\ndate: 2024\nagenda: yes\n---\n\n${ending}\n`,
    'content/x/a.png': pixel,
    ...Object.fromEntries(all.map(({ payload }) => [`content/x/${payload}.png`, pixel])),
    'content/x/900-facts.md': section(cites),
    'content/x/901-numbers.md': section(numbers),
    ...Object.fromEntries(sections),
  });
  const both = mount({ content: below(content), templates: TEMPLATES });
  const request = { content: 'content', templates: 'templates', paper: '', today: '2026-03-01' } as const;
  return build(both, readAssets(), { ...request, briefing: 'x' });
}

/** Gives a host over one folder of another. */
function below(inner: Host): Host {
  return {
    ...inner,
    files: (folder) => inner.files(`content/${folder}`),
    folders: (folder) => inner.folders(`content/${folder}`),
    read: (file) => inner.read(`content/${file}`),
  };
}

/** Gives the fields that errors of a build of one payload lie in, told by file and, in briefing.md, by line. */
function refusedBy({ problems }: Build): string[] {
  return problems
    .filter((problem) => severityOf(problem) === 'error')
    .map(({ place: { file, line } }) => {
      const inSection = NAMES.find((name) => sectionFile(name, 0) === file);
      const inHead = Object.keys(FIELDS)[line - 2];
      return inSection ?? (file === 'x/briefing.md' ? (inHead ?? 'closing thought') : `${file}:${line}`);
    });
}

/** Gives a payload with the fields that take it. */
async function injected(payload: string): Promise<Injected> {
  const refused = refusedBy(await made([{ payload, fields: new Set(ALL) }]));
  expect(refused.filter((name) => !ALL.includes(name))).toEqual([]);
  return { payload, fields: new Set(ALL.filter((name) => !refused.includes(name))) };
}

const ALL = [...Object.keys(FIELDS), ...NAMES, 'closing thought'];
const HARMLESS: Injected = { payload: 'a', fields: new Set() };
const AT_ONCE = 11; // with fewer than three hundred sections
let browser: Browser;
let folder: string;
let server: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'diptych injected '));
  browser = await launch();
  harmless = await aliveIn(await made(Array.from({ length: AT_ONCE }, () => HARMLESS)));
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});

/** Opens a file, pages through all of it and gives what ran, what was complained of and what does not belong there. */
async function alive(name: string): Promise<unknown> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => told.push(error.message));
  page.on('dialog', (dialog) => void dialog.dismiss());
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) told.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, name)).href);
  const slides = await page.locator('main > section').count();
  for (let slide = 1; slide < slides; slide += 1) {
    if (slide % 20 === 1) await page.mouse.move(200 + slide, 300);
    await page.keyboard.press('ArrowRight');
  }
  const found = await page.evaluate<unknown[]>(`[
    window.owned ?? 'nothing ran',
    document.scripts.length,
    document.styleSheets.length,
    [...document.querySelectorAll('iframe, object, embed, base, form, meta[http-equiv="refresh"], svg, style ~ style')].length,
    [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()).filter((one) => /^on|^srcdoc$/.test(one)),
    [...document.querySelectorAll('main [style]')].length,
    [...document.images].map((one) => one.src).filter((one) => !one.startsWith('data:image/')),
    [...document.links].map((one) => one.protocol).filter((one) => !/^(https?|mailto|file):$/.test(one)),
  ]`);
  await page.close();
  return { found, told };
}

/** Opens both files of a build and gives what is alive in them. */
async function aliveIn({ files }: Build): Promise<unknown[]> {
  const both = ['deck.html', 'presenter.html'];
  for (const { name, bytes } of files) if (both.includes(name)) await writeFile(join(folder, name), bytes);
  return [await alive('deck.html'), await alive('presenter.html')];
}

/** What is alive in a deck of harmless words: the player and what it sets, and nothing else. */
let harmless: unknown[];
const QUIET = {
  found: ['nothing ran', 1, 1, expect.any(Number), [], expect.any(Number), [], []],
  told: [],
};

const GROUPS = Array.from({ length: Math.ceil(Object.keys(PAYLOADS).length / AT_ONCE) }, (_, nth) =>
  Object.entries(PAYLOADS).slice(nth * AT_ONCE, (nth + 1) * AT_ONCE),
).map((group) => ({ group, first: group[0]?.[0] ?? '' }));

test('there are more than sixty', () => {
  expect(Object.keys(PAYLOADS).length).toBeGreaterThan(60);
});

test.each(GROUPS)(
  '$first, and ten others, are refused with their place, or dead, in every field',
  async ({ group }) => {
    const all: Injected[] = [];
    for (const [name, payloadFrom] of group) {
      const one = await injected(payloadFrom(origin));
      expect(one.fields.size, name).toBeGreaterThan(8);
      all.push(one);
    }
    // An address has room for one of them.
    const addressed = all.findIndex(({ fields }) => fields.has('address'));
    const fitting = all.map((one, index) =>
      index === addressed
        ? one
        : { ...one, fields: new Set([...one.fields].filter((name) => name !== 'address')) },
    );
    while (fitting.length < AT_ONCE) fitting.push(HARMLESS);
    const both = await made(fitting);
    expect(both.problems.filter((problem) => severityOf(problem) === 'error')).toEqual([]);
    expect(await aliveIn(both)).toEqual(harmless);
    expect(asked).toEqual([]);
  },
  120_000,
);

test('harmless words are quiet, and the search would notice others', async () => {
  expect(harmless).toEqual([QUIET, QUIET]);
  const html = `<main><section>a</section></main><script>window.owned = 1</script><img src="${origin}/z.png" onerror="1">`;
  await writeFile(join(folder, 'alive.html'), html);
  expect(await alive('alive.html')).toMatchObject({
    found: [1, 1, 0, 0, ['onerror'], 0, [`${origin}/z.png`], []],
  });
  expect(asked).toEqual(['/z.png']);
});
