import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));
const BROWSER = ['deck/presenter/', 'preview/page/'];
const PDF_JS = 'pdfjs-dist/legacy/build/pdf.mjs'; // a browser's library
const RIM = [
  'cli.ts',
  'compiled.ts',
  'builder.ts',
  'build-thread.ts',
  'deck-thread.ts',
  'diff.ts',
  'host.ts',
  'assets.ts',
  'bundle.ts',
  'fonts.ts',
  'schema.ts',
  'output/disk.ts',
  'preview/hints.ts',
  'preview/snapshot.ts',
];

/** Names that belong to the machine rather than to a stage, where they may stand, and why nowhere else. */
const FENCED: readonly { name: string; found: RegExp; allowed: readonly string[]; because: string }[] = [
  {
    name: 'process',
    found: /(?<![.\w'"`])process\s*[.[]|from '(node:)?process'/,
    allowed: ['cli.ts', 'compiled.ts'],
    because: 'only the command may look at how it was called; pass what is needed as an argument',
  },
  {
    name: 'console',
    found: /(?<![.\w])console\s*\./,
    allowed: [],
    because: 'a stage gives values; the command writes them to the streams of its terminal',
  },
  {
    name: 'the file system',
    found: /from '(node:)?fs(\/promises)?'|import\('(node:)?fs/,
    allowed: RIM,
    because: 'builds must run from memory, in tests and in the preview; take a Host or a Disk',
  },
  {
    name: 'the clock',
    found: /\bnew Date\(\s*\)|\bDate\.now\b|(?<!new )\bDate\(\)|\bperformance\.now\b/,
    allowed: ['host.ts', ...BROWSER],
    because: 'the same input must give the same bytes; take today from the Host',
  },
  {
    name: 'random',
    found: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/,
    allowed: ['preview/token.ts'],
    because: 'the same input must give the same bytes',
  },
  {
    name: 'the locale',
    found: /\.toLocale\w*\(|\.localeCompare\(|\bIntl\.\w+\(\s*\)/,
    allowed: [],
    because: 'output must not depend on whose machine it is; name the language, or compare code units',
  },
];

interface Import {
  readonly from: string; // relative to src, e.g. "deck/deck.ts"
  readonly to: string; // the same for our files, else as written, e.g. "node:path"
  readonly erased: boolean; // only types, which are gone at run time
}

const sources = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);
const imports = [...sources].flatMap(([file, text]) => importsIn(file, text));

test('there is something to walk', () => {
  expect(sources.size).toBeGreaterThan(40);
  expect(imports.filter(({ to }) => sources.has(to)).length).toBeGreaterThan(100);
});

test('a stage imports itself and base/ only: what joins stages stands directly in src/', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      stageOf(from) !== '' && sources.has(to) && ![stageOf(from), 'base'].includes(stageOf(to)),
  );
  expect(
    wrong.map(({ from, to }) => `${from} imports ${to}: give it as an argument, or move it to base/`),
  ).toEqual([]);
});

test('no file needs itself by way of others: such a knot can only be read, tested and loaded as a whole', () => {
  expect(cycles()).toEqual([]);
});

test('the steps of the page know those before them, and none after', () => {
  const steps = ['read', 'type', 'lines', 'set', 'page', 'pdf'].map((step) => `brief/${step}/`);
  const stepOf = (file: string): number => steps.findIndex((step) => file.startsWith(step));
  const wrong = imports.filter(({ from, to }) => stepOf(from) >= 0 && stepOf(to) > stepOf(from));
  expect(wrong.map(({ from, to }) => `${from} imports ${to}, which comes later`)).toEqual([]);
});

test('what runs in the browser imports nothing outside its own folder', () => {
  const wrong = BROWSER.flatMap((folder) =>
    imports.filter(({ from, to }) => from.startsWith(folder) && !to.startsWith(folder) && to !== PDF_JS),
  );
  expect(wrong.map(({ from, to }) => `${from} imports ${to}, which a browser does not have`)).toEqual([]);
});

describe.each(FENCED)('$name', ({ found, allowed, because }) => {
  test(`stays where it belongs: ${because}`, () => {
    const wrong = [...sources].filter(
      ([file, text]) => !allowed.some((place) => file.startsWith(place)) && found.test(withoutComments(text)),
    );
    expect(wrong.map(([file]) => `${file}: ${because}`)).toEqual([]);
  });
});

test.each([
  ['process', "const { argv } = process.argv;\nprocess['env']"],
  ['console', 'console.log(1)'],
  ['the file system', "import { readFile } from 'node:fs/promises';"],
  ['the clock', 'const now = new Date();'],
  ['random', 'Math.random()'],
  ['the locale', "['b', 'a'].sort((a, b) => a.localeCompare(b))"],
])('the fence around %s would notice', (name, text) => {
  expect(FENCED.find((fence) => fence.name === name)?.found.test(text)).toBe(true);
});

test('dates and regular code are not mistaken for the clock', () => {
  const clock = FENCED.find((fence) => fence.name === 'the clock')?.found;
  expect(clock?.test("new Date('2026-01-01').getTime(); new Date(year, 1)")).toBe(false);
});

function importsIn(from: string, text: string): Import[] {
  const found = withoutComments(text).matchAll(/(import type [^;]*?|)(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, type, to = '']) => ({
    from,
    to: to.startsWith('.') ? posix.join(posix.dirname(from), to) : to,
    erased: Boolean(type),
  }));
}

function stageOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
}

/** Gives each way from a file back to itself, e.g. "a.ts > b.ts > a.ts". */
function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of imports.filter(
      ({ from, to, erased }) => from === file && !erased && sources.has(to),
    ))
      visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  return found;
}
