import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { call } from '../cli/call.ts';
import { launch } from '../deck/browser.ts';
import { startPreview } from '../preview/open.ts';

// `npm run bench:preview`: how long from a save until what it changed is painted in Chromium, beside marp-cli's watch.

const EDITS = Number(process.argv[2] ?? 50);
const WARM = 10; // edits before, which are not counted: V8 optimises what it runs often
const REST_MS = 150; // between two edits
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MARP = join(ROOT, 'node_modules/@marp-team/marp-cli/marp-cli.js');
const BRIEFING = 'belarus-and-russia';

type Save = (file: string, text: string) => void;

/** How an author's editor saves. */
const SAVES: Readonly<Record<string, Save>> = {
  'renamed into place': (file, text) => {
    writeFileSync(`${file}~`, text);
    renameSync(`${file}~`, file);
  },
  'written in place': writeFileSync,
};

const folder = mkdtempSync(join(tmpdir(), 'diptych-preview-'));
for (const name of ['content', 'templates'])
  cpSync(join(ROOT, name), join(folder, name), { recursive: true });
const browser = await launch();
console.log(
  `${EDITS} edits each, ms from the save until painted`.padEnd(58) +
    ['median', '95 %', 'most'].map(cell).join(''),
);
for (const [name, save] of Object.entries(SAVES))
  report(`diptych preview, deck and page: ${name}`, await ours(browser, save));
for (const [name, save] of Object.entries(SAVES))
  report(`marp-cli --watch, deck alone: ${name}`, await marps(browser, save));
await browser.close();
rmSync(folder, { recursive: true });

/** Edits a section whose words stand on a slide and on the page, and waits each time until both panels show it. */
async function ours(from: Browser, save: Save): Promise<number[]> {
  const running = await startPreview(folder, BRIEFING);
  const page = await from.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(running.address);
  await page.waitForSelector('[data-shown]');
  const file = join(folder, 'content', BRIEFING, '02-position.md');
  const text = readFileSync(file, 'utf8');
  const times = await edit(async (number) => {
    const painted = waitFor(
      page,
      `new Promise((done) => {
      new MutationObserver((_, observer) => { observer.disconnect(); done(performance.timeOrigin + performance.now()); })
        .observe(document.documentElement, { attributeFilter: ['data-shown'] });
    })`,
    );
    await page.evaluate('0'); // the page listens by now
    const start = now();
    save(file, edited(text, number));
    const end = await painted;
    if (!(await page.evaluate<boolean>(isShown(number)))) throw new Error(`Edit ${number} was not shown`);
    return end - start;
  });
  writeFileSync(file, text);
  await page.close();
  await running.end();
  return times;
}

/** Edits the deck that we wrote for Marp, its own watch running and its page open. */
async function marps(from: Browser, save: Save): Promise<number[]> {
  await call(['build', BRIEFING], folder);
  const file = join(folder, 'output', BRIEFING, 'deck.md');
  const html = join(folder, 'output', BRIEFING, 'marp.html');
  const child = spawn(
    process.execPath,
    [MARP, '--no-stdin', '--no-config-file', '--watch', file, '-o', html],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'] },
    },
  );
  await new Promise<void>((resolve) =>
    child.stderr.on('data', (text) => /Watch mode/.test(String(text)) && resolve()),
  );
  const page = await from.newPage({ viewport: { width: 1280, height: 720 } });
  let painted: (told: { text: string; at: number }) => void = () => undefined;
  await page.exposeFunction('painted', (text: string, at: number) => painted({ text, at }));
  await page.addInitScript(`addEventListener('load', () => requestAnimationFrame(() => setTimeout(() =>
    window.painted(document.body.textContent, performance.timeOrigin + performance.now()))))`);
  await page.goto(pathToFileURL(html).href);
  await page.waitForTimeout(1000); // its page has found its server
  const text = readFileSync(file, 'utf8');
  const times = await edit(
    (number) =>
      new Promise((resolve) => {
        painted = ({ text: shown, at }) => {
          if (shown.includes(`number ${number} of many`)) resolve(at - start);
        };
        const start = now();
        save(file, `${text.trimEnd()}\n\nA point for the room, number ${number} of many\n`);
      }),
  );
  await page.close();
  child.kill();
  return times;
}

/** Gives a section with other words on its slide and on the page. */
function edited(text: string, number: number): string {
  return text
    .replace('a long border with Ukraine', `a long border, edit ${number}, with Ukraine`)
    .replace('exclave on the Baltic', `exclave on the Baltic (edit ${number})`);
}

/** Gives a script that says whether the panels show an edit: its slide, and a picture of the page that is another. */
function isShown(number: number): string {
  return `(() => {
    const [before, canvas] = [window.before, document.querySelector('canvas')];
    window.before = canvas;
    const deck = document.querySelector('iframe:not(.waiting)').contentDocument;
    return canvas !== before && !document.querySelector('.old') && deck.body.textContent.includes('edit ${number},');
  })()`;
}

async function edit(once: (number: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let number = 1; number <= WARM + EDITS; number++) {
    times.push(await once(number));
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
  return times.slice(WARM);
}

function waitFor(page: Page, script: string): Promise<number> {
  return page.evaluate<number>(script);
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

function report(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(0);
  console.log(name.padEnd(58) + [at(0.5), at(0.95), at(1)].map(cell).join(''));
}

function cell(text: string): string {
  return text.padStart(9);
}
