import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Marp } from '@marp-team/marp-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAssets } from '../src/assets.ts';
import { parseMarkdown, plainText } from '../src/base/markdown.ts';
import { SECTION_KINDS } from '../src/base/model.ts';
import { type Build, build } from '../src/build.ts';
import { load } from '../src/content/load.ts';
import { assemble } from '../src/document/assemble.ts';
import { nodeHost } from '../src/host.ts';
import { readPdf } from './pdf.ts';

// The sample is the manual: what it promises is held here, on the files a reader gets.

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const host = nodeHost(ROOT);
const REQUEST = {
  briefing: 'belarus-and-russia',
  content: 'content',
  templates: 'templates',
  paper: '',
  today: '2026-03-01',
} as const;

let made: Build;

beforeAll(async () => {
  made = await build(host, readAssets(), REQUEST);
});

function bytes(name: string): Uint8Array {
  return made.files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
}

function text(name: string): string {
  return new TextDecoder().decode(bytes(name));
}

/** Words without what typesetting may change: spaces, hyphens at line ends, superior figures. */
function bare(words: string): string {
  return words.replace(/[\s\u00AD¹²³⁰-⁹-]/g, '');
}

/** Marp as it comes, given the theme that lies beside the deck. */
function withTheme(): Marp {
  const marp = new Marp({ script: false });
  marp.themeSet.add(text('theme.css'));
  return marp;
}

test('is built without a word of complaint', () => {
  expect(made.problems).toEqual([]);
  expect(made.files.map(({ name }) => name)).toEqual([
    'deck.html',
    'presenter.html',
    'deck.md',
    'theme.css',
    'brief.pdf',
    'brief.md',
    'qr.svg',
    'figure-03-map.svg',
    'figure-08-timeline.svg',
  ]);
});

test('is made of the same bytes by the bundled command', async () => {
  const output = await mkdtemp(join(tmpdir(), 'diptych sample '));
  try {
    const args = [join(ROOT, 'dist/cli.cjs'), 'build', REQUEST.briefing, '--output', output];
    await promisify(execFile)(process.execPath, args, { cwd: ROOT });
    for (const { name, bytes: expected } of made.files) {
      const bundled = await readFile(join(output, REQUEST.briefing, name));
      expect(bundled.equals(expected), name).toBe(true);
    }
  } finally {
    await rm(output, { recursive: true });
  }
});

test('carries one version mark in all it hands out', async () => {
  const { version } = made.manifest;
  expect(version).toMatch(/^[0-9a-f]{8}$/);
  for (const name of ['deck.html', 'presenter.html', 'deck.md', 'brief.md'])
    expect(text(name)).toContain(version);
  expect((await readPdf(bytes('brief.pdf'))).text).toContain(version);
});

test('shows the same figures on slide and page', async () => {
  const content = await load(host, 'content', REQUEST.briefing);
  const page = bare((await readPdf(bytes('brief.pdf'))).text);
  for (const id of ['population', 'loans']) {
    const fact = content.value.briefing.facts.get(id);
    expect(bare(text('deck.html').replace(/<[^>]*>/g, ''))).toContain(bare(fact?.numeral ?? '?'));
    expect(page).toContain(bare(fact?.numeral ?? '?'));
  }
});

describe('its page', () => {
  test.each([
    ['a4', 210, 297],
    ['letter', 215.9, 279.4],
  ] as const)('is one sheet of %s', async (paper, width, height) => {
    const other = await build(host, readAssets(), { ...REQUEST, paper });
    const pdf = await readPdf(
      other.files.find(({ name }) => name === 'brief.pdf')?.bytes ?? new Uint8Array(),
    );
    expect(pdf.pages).toBe(1);
    expect(pdf.width).toBeCloseTo((width / 25.4) * 72, 0);
    expect(pdf.height).toBeCloseTo((height / 25.4) * 72, 0);
    expect(other.manifest.fit.body).toBeGreaterThanOrEqual(9.2);
  });

  test('holds every word of the brief in its order', async () => {
    const body = text('brief.md').replace(/^---[\s\S]*?\n---\n/, '');
    const { root } = parseMarkdown(body.replace(/\[\^(\d+)\]:?/g, '$1'));
    const page = bare((await readPdf(bytes('brief.pdf'))).text);
    const paragraphs = blocksOf(root).map((block) => bare(plainText([block as never])));
    expect(paragraphs.length).toBeGreaterThan(25);
    let from = 0;
    for (const paragraph of paragraphs) {
      const at = page.indexOf(paragraph, from);
      expect(at, paragraph).toBeGreaterThanOrEqual(0);
      from = at;
    }
  });
});

function blocksOf(node: object): object[] {
  const { type, children = [] } = node as { type: string; children?: { type: string }[] };
  if (children[0]?.type === 'image') return []; // seen, not read
  const isLeaf = type === 'paragraph' || type === 'heading' || type === 'tableCell';
  return isLeaf ? [node] : children.flatMap(blocksOf);
}

describe('its deck', () => {
  test('takes at most 120 kB for fourteen slides, with its fonts and the code of its address but without its two figures', () => {
    expect(made.manifest.slides).toHaveLength(14);
    const figures = made.files.filter(({ name }) => name.startsWith('figure-'));
    expect(figures).toHaveLength(2);
    const own = figures.reduce((sum, figure) => sum + Buffer.from(figure.bytes).toString('base64').length, 0);
    expect(bytes('deck.html').length - own).toBeLessThanOrEqual(120_000);
  });

  test('holds no note; the presenter holds them all', async () => {
    const content = await load(host, 'content', REQUEST.briefing);
    const { sections } = assemble(content.value).value;
    const notes = sections.flatMap(({ readings }) => readings.notes.map((block) => plainText([block])));
    expect(notes.length).toBeGreaterThan(8);
    const plain = (name: string): string =>
      text(name)
        .replace(/<(sup|small)>[^<]*<\/\1>|<[^>]*>/g, '')
        .replaceAll('&amp;', '&');
    for (const note of notes) {
      expect(plain('deck.html')).not.toContain(note);
      expect(plain('presenter.html')).toContain(note);
    }
  });

  test('has the same slides in plain Marp', () => {
    const { html, css } = withTheme().render(text('deck.md'), { htmlAsArray: true });
    const titles = html.map((slide) =>
      /<h[12][^>]*>(.*?)<\/h[12]>/s.exec(slide)?.[1]?.replace(/<[^>]*>/g, ''),
    );
    expect(titles).toEqual(made.manifest.slides.map(({ title }) => title));
    expect(css).toContain('section.question');
  });

  test('has notes for the speaker on every slide with a story to tell', async () => {
    const content = await load(host, 'content', REQUEST.briefing);
    const { sections } = assemble(content.value).value;
    const silent = sections.filter(({ deck, readings }) => deck && readings.notes.length === 0);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

test('shows the kinds of section that need no picture and no code', async () => {
  const content = await load(host, 'content', REQUEST.briefing);
  const kinds = new Set(assemble(content.value).value.sections.map(({ kind }) => kind));
  const absent = ['columns', 'figure', 'chart', 'flow', 'bleed', 'code'];
  expect(SECTION_KINDS.filter((kind) => !kinds.has(kind))).toEqual(absent);
});

test('quotes nobody but its own page, and that word for word', () => {
  const quotes = [...text('deck.md').matchAll(/^> …? ?(.+)$/gm)].map(([, words = '']) => words);
  expect(quotes).toHaveLength(1);
  for (const words of quotes) expect(text('brief.md')).toContain(words);
});
