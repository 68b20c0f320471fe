import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAssets } from '../src/assets.ts';
import type { Host } from '../src/base/host.ts';
import { severityOf } from '../src/base/problems.ts';
import { type Build, build } from '../src/build.ts';
import { mount, nodeHost } from '../src/host.ts';
import { launch } from './deck/browser.ts';
import { memoryHost } from './host.ts';
import { makePng } from './pictures.ts';

// Script, remote images and remote styles, typed into every field there is. A field may refuse them, with its place; what
// it takes must be words to a browser: nothing runs, nothing is asked for.

const PAYLOADS: Readonly<Record<string, (origin: string) => string>> = {
  'a script': () => '<script>window.owned = 1</script>',
  'a script behind an end of script': () => '</script><script>window.owned = 1</script>',
  'a script behind an end of style': () => '</style><script>window.owned = 1</script>',
  'a script behind an end of comment': () => '--> <script>window.owned = 1</script> <!--',
  'a script in entities': () =>
    '&lt;script&gt;window.owned = 1&lt;/script&gt; &#60;svg onload=window.owned=1&#62;',
  'an image that fails': (origin) => `<img src="${origin}/a.png" onerror="window.owned = 1">`,
  'an end of attribute': () => `" onmouseover="window.owned = 1" autofocus onfocus="window.owned = 1`,
  'a picture with a script': () => '"><svg onload="window.owned = 1"></svg>',
  'a remote image in Markdown': (origin) => `![x](${origin}/b.png)`,
  'a link that runs': () => '[x](javascript:window.owned=1)',
  'a link that runs, hidden': () => '[x](&#106;avascript:window.owned=1) <javascript:window.owned=1>',
  'a remote style': (origin) => `<style>@import url(${origin}/c.css)</style>`,
  'a style of Marp’s': (origin) => `<!-- style: "section { background: url(${origin}/d.png) }" -->`,
  'a background of Marp’s': (origin) => `<!-- _backgroundImage: url(${origin}/e.png) -->`,
  'a background in Marp’s image words': (origin) => `![bg](${origin}/f.png)`,
  'an end of front matter': (origin) => `--- style: url(${origin}/g.png) ---`,
  'a frame, a base and a refresh': (origin) =>
    `<iframe src="${origin}/h"></iframe><base href="${origin}/"><meta http-equiv="refresh" content="0;url=${origin}/i">`,
  'an end of string in CSS': (origin) => `'; background: url(${origin}/j.png); content: '`,
  'a call of a template': () => '{{{constructor.constructor "window.owned = 1"}}} {{> x}}',
};

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

type Taken = ReadonlySet<string>; // names of fields

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
const sectionFile = (name: string): string =>
  `x/${String(Object.keys(SECTIONS).indexOf(name) + 1).padStart(2, '0')}-s.md`;

/** Builds a briefing whose fields hold a payload where they are among those that take it, and harmless words elsewhere. */
function made(payload: string, taken: Taken): Promise<Build> {
  const inField = (name: string): string => (taken.has(name) ? payload : 'a');
  const head = Object.entries(FIELDS).map(([name, line]) => line(inField(name)));
  const ending = taken.has('closing thought') ? `::: slide\nLast ${payload}\n:::` : 'Last.';
  const cites = '- {{fact.one}} {{fact.two}} {{fact.three}} [^a] [^b] [^c]\n';
  const numbers = '- {{fact.two}} **of these**\n- {{fact.three}} **of those**';
  const files = Object.entries(SECTIONS).map(([name, write]) => [
    `content/${sectionFile(name)}`,
    write(inField(name)),
  ]);
  const content = memoryHost({
    'content/x/briefing.md': `---\n${head.join('\n')}\ndate: 2024\nagenda: yes\n---\n\n${ending}\n`,
    'content/x/a.png': pixel,
    [`content/x/${payload}.png`]: pixel,
    'content/x/80-facts.md': section(cites),
    'content/x/81-numbers.md': section(numbers),
    ...Object.fromEntries(files),
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

/** Gives the fields that problems of a build lie in, told by file and, in briefing.md, by line. */
function refusedBy({ problems }: Build): string[] {
  return problems
    .filter((problem) => severityOf(problem) === 'error')
    .map(({ place: { file, line } }) => {
      const inSection = Object.keys(SECTIONS).find((name) => sectionFile(name) === file);
      const inHead = Object.keys(FIELDS)[line - 2];
      return inSection ?? (file === 'x/briefing.md' ? (inHead ?? 'closing thought') : `${file}:${line}`);
    });
}

const ALL = [...Object.keys(FIELDS), ...Object.keys(SECTIONS), 'closing thought'];
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
  harmless = await aliveIn(await made('a', new Set()));
}, 60_000);

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
    await page.mouse.move(200 + slide, 300);
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

describe.each(Object.entries(PAYLOADS))('%s', (_, payloadFrom) => {
  test('is refused with its place, or dead, in every field', async () => {
    const payload = payloadFrom(origin);
    const refused = refusedBy(await made(payload, new Set(ALL)));
    expect(refused.filter((name) => !ALL.includes(name))).toEqual([]);
    const taken = new Set(ALL.filter((name) => !refused.includes(name)));
    expect(taken.size).toBeGreaterThan(8);
    const injected = await made(payload, taken);
    expect(injected.problems.filter((problem) => severityOf(problem) === 'error')).toEqual([]);
    expect(await aliveIn(injected)).toEqual(harmless);
    expect(asked).toEqual([]);
  }, 60_000);
});

test('harmless words are quiet, and the search would notice others', async () => {
  expect(harmless).toEqual([QUIET, QUIET]);
  const html = `<main><section>a</section></main><script>window.owned = 1</script><img src="${origin}/z.png" onerror="1">`;
  await writeFile(join(folder, 'alive.html'), html);
  expect(await alive('alive.html')).toMatchObject({
    found: [1, 1, 0, 0, ['onerror'], 0, [`${origin}/z.png`], []],
  });
  expect(asked).toEqual(['/z.png']);
});
