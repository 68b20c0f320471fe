import { fileURLToPath } from 'node:url';
import { readAssets } from '../../src/assets.ts';
import { type Build, build } from '../../src/build.ts';
import { nodeHost } from '../../src/host.ts';
import { figurePage } from '../brief/conformance/figure-page.ts';
import { PAGES } from '../brief/pages.ts';
import { setPage } from '../brief/set-page.ts';
import { buildGolden, goldenNames } from '../golden.ts';

/** A PDF that the tests know. */
export interface KnownPdf {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly markdown: string; // what it says; "" when it has no words
}

/** Gives every PDF that the golden cases and the sample make, on both papers, and those of the tests' own pages. */
export async function everyPdf(): Promise<KnownPdf[]> {
  const golden = (await goldenNames()).map(async (name) => pdfOf(`case ${name}`, await buildGolden(name)));
  const pages = Object.entries(PAGES).map(async ([name, markdown]) => [
    { name, markdown, bytes: await setPage(markdown) },
  ]);
  const all = await Promise.all([...golden, sample('a4'), sample('letter'), ...pages, figure()]);
  return all.flat();
}

async function figure(): Promise<KnownPdf[]> {
  return [{ name: 'a figure', markdown: '', bytes: await figurePage() }];
}

async function sample(paper: 'a4' | 'letter'): Promise<KnownPdf[]> {
  const host = nodeHost(fileURLToPath(new URL('../../', import.meta.url)));
  const request = { content: 'content', templates: 'templates', paper, today: '2026-03-01' } as const;
  const briefings = await host.folders('content');
  const made = await Promise.all(
    briefings.map((briefing) => build(host, readAssets(), { ...request, briefing })),
  );
  return made.flatMap((one) => pdfOf(`sample ${one.briefing} on ${paper}`, one));
}

/** Gives the brief of a build, when it made one. */
function pdfOf(name: string, { files, manifest }: Build): KnownPdf[] {
  const bytesOf = (file: string): Uint8Array | undefined => files.find((one) => one.name === file)?.bytes;
  const [bytes, markdown] = [bytesOf('brief.pdf'), bytesOf('brief.md')];
  if (!bytes || !markdown) return [];
  return [{ name, bytes, markdown: without(new TextDecoder().decode(markdown), manifest.fit) }];
}

/** Gives the brief's Markdown without the sections and sources that a build says left the page. */
function without(markdown: string, { left, uncited }: Build['manifest']['fit']): string {
  const sections = left.map(({ section }) => new RegExp(`^::: \\S+ ${section} [^]*?^:::$`, 'm'));
  const sources = uncited.map((number) => new RegExp(`^\\[\\^${number}\\]: .*$`, 'm'));
  return [...sections, ...sources].reduce((text, gone) => text.replace(gone, ''), markdown);
}
