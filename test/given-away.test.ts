import { readdirSync, readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAssets } from '../src/assets.ts';
import { type Build, build } from '../src/build.ts';
import { textOf } from '../src/deck/html.ts';
import { nodeHost } from '../src/host.ts';
import { buildGolden, goldenFolder, goldenNames } from './golden.ts';

// The deck that leaves the house: nothing that only its author, speaker or machine should know.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = 'belarus-and-russia';

/** Gives what a golden case makes, or the sample. */
function made(name: string): Promise<Build> {
  if (name !== SAMPLE) return buildGolden(name);
  const request = { content: 'content', templates: 'templates', paper: '', today: '2026-03-01' } as const;
  return build(nodeHost(ROOT), readAssets(), { ...request, briefing: SAMPLE });
}

describe.each([SAMPLE, ...(await goldenNames())])('the deck of %s', (name) => {
  let deck = ''; // "" where the case is one that fails
  let presenter = '';

  beforeAll(async () => {
    const { files } = await made(name);
    const text = (file: string): string =>
      new TextDecoder().decode(files.find((one) => one.name === file)?.bytes);
    [deck, presenter] = [text('deck.html'), text('presenter.html')];
  });

  test('holds no note', () => {
    const seen = bare(textOf(deck));
    const notes = [...presenter.matchAll(/<article [^>]*>([^]*?)<\/article>/g)].map(([, html = '']) => html);
    const said = notes.flatMap((html) => textOf(html).split('\n')).map(bare);
    const shown = (line: string): boolean => bare(textOf(slidesOf(presenter))).includes(line);
    expect(said.filter((line) => line.length > 12 && !shown(line) && seen.includes(line))).toEqual([]);
    const markup = deck.replace(/<(script|style)>[^]*?<\/\1>/g, '');
    expect(/class="[^"]*\bnotes\b|Notes to slide|data-seconds=/.exec(markup)).toBeNull();
  });

  test('holds no comment, of an author, a template or a style sheet', () => {
    const [code = ''] = /<script>[^]*<\/script>/.exec(deck) ?? [];
    expect(/<!--|\/\*/.exec(deck.replace(code, ''))).toBeNull();
    const comments = contentOf(name).flatMap((text) =>
      [...withoutCode(text).matchAll(/<!--([^]*?)-->/g)].map((match) => bare(match[1] ?? '')),
    );
    const told = comments.filter((one) => one.length > 3 && bare(textOf(deck)).includes(one));
    expect(told).toEqual([]);
  });

  test('holds no path, no name of the machine and no trace of how it was made', () => {
    const text = deck.replace(/data:[\w/+-]+;base64,[\w+/=]+/g, '');
    const places = [ROOT, homedir(), tmpdir(), hostname()].filter((one) => one.length > 4);
    expect(places.filter((place) => text.includes(place))).toEqual([]);
    expect(
      /file:\/|\/home\/|\/Users\/|[A-Za-z]:\\\\?Users|node_modules|sourceMappingURL/.exec(text),
    ).toBeNull();
    expect(/content\/|templates\/|src\/deck|\.hbs|briefing\.md|presenter\.html/.exec(text)).toBeNull();
    expect(/name="generator"|data-marpit-(?!pagination)/.exec(text)).toBeNull();
  });

  test('holds pictures without what cameras note in them', () => {
    for (const [, data = ''] of deck.matchAll(/data:image\/[\w+]+;base64,([\w+/=]+)/g))
      expect(/secret|tEXt|iTXt|xmpmeta|GPS/.exec(Buffer.from(data, 'base64').toString('latin1'))).toBeNull();
  });
});

test('at least one case has notes, comments and pictures to leak', async () => {
  const decks = await Promise.all([SAMPLE, 'pictures', 'layouts'].map(made));
  const all = decks
    .flatMap(({ files }) => files.map(({ bytes }) => new TextDecoder().decode(bytes)))
    .join('');
  expect(all).toMatch(/<article [^>]*>[^<]*<p>/);
  expect(all).toContain('data:image/jpeg');
  expect([...(await goldenNames()), SAMPLE].flatMap(contentOf).join('')).toMatch(/<!--[^]*-->/);
});

function contentOf(name: string): string[] {
  const folder = name === SAMPLE ? new URL('../content/', import.meta.url) : goldenFolder(name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.md') && !/^expected|README/.test(file))
    .map((file) => readFileSync(new URL(file.split('\\').join('/').replaceAll(' ', '%20'), folder), 'utf8'));
}

// What stands in front matter and in code is text, whatever it looks like.
function withoutCode(text: string): string {
  return text.replace(/^---\n[^]*?\n---\n/, '').replace(/^(```+|~~~+)[^]*?^\1$|`[^`\n]*`/gm, '');
}

function slidesOf(html: string): string {
  return /<main[^]*?<\/main>/.exec(html)?.[0] ?? '';
}

function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
