import { createHash } from 'node:crypto';
import type { Kit } from '../base/kit.ts';
import { keptWith } from '../base/remembered.ts';
import { announcer, bar, clockLine, help, overview, side, tools, veil } from './controls.ts';
import { compact } from './css.ts';
import type { DeckMeta } from './deck.ts';
import { deskStyle } from './desk.ts';
import { DIALOG_STYLE } from './dialogs.ts';
import { SHOW_STYLE } from './frame.ts';
import { escapeHtml } from './html.ts';
import { budgets } from './pace.ts';
import { namesIn, prune } from './prune.ts';
import { type DeckColours, readingStyle } from './reading.ts';
import type { Slide } from './slides.ts';
import { preamble, progress, smaller } from './theme.ts';
import type { ShellWords } from './words.ts';

/** What both files of a deck are made from. */
export interface Page {
  readonly slides: readonly Slide[];
  readonly kit: Kit;
  readonly meta: DeckMeta;
  readonly words: ShellWords;
}

/** What goes into a file besides its slides. */
interface Parts {
  readonly title: string;
  readonly body: string; // HTML
  readonly style: string; // CSS
  readonly script: string; // JavaScript
}

/** Gives the HTML around the slides of the deck to give away. */
export function deckControls({ words }: Page): string {
  return [bar(words), announcer(words), overview(words), help(words, 'deck')].join('\n');
}

/** Gives the HTML around the slides of the speaker's file. */
export function presenterControls({ words, meta, slides }: Page): string {
  const seconds = budgets(notesOf(slides), meta.minutes).reduce((sum, part) => sum + part, 0);
  return [
    clockLine(words, seconds),
    side(words),
    tools(words),
    announcer(words),
    overview(words),
    help(words, 'presenter'),
  ].join('\n');
}

/** Gives the deck to give away: a text to read, and a player that shows it as slides, one at a time. */
export function deckPage(page: Page, script: string, fonts: string): string {
  const slides = page.slides.map((slide) => slideOf(slide, page));
  const body = `<body>\n${main(page, slides)}\n${deckControls(page)}`;
  const style = fonts + styleOf(page, { body, script, shell: shellStyle(page) });
  return document(page.meta, { title: page.meta.title, body, style, script });
}

/** Gives the speaker's file, which also holds the audience's window: each slide with its notes, the next one, the time. */
export function presenterPage(page: Page, script: string, fonts: string): string {
  const { meta, slides, kit, words } = page;
  const seconds = budgets(notesOf(slides), meta.minutes);
  const parts = slides.map(
    (slide, index) => `${slideOf(slide, page)}\n${noteOf(slide, seconds[index] ?? 0, words)}`,
  );
  const body = `<body data-title="${escapeHtml(meta.title)}">\n${main(page, parts)}\n${presenterControls(page)}`;
  const style = fonts + styleOf(page, { body, script, shell: shellStyle(page) + deskStyle(kit.theme) });
  return document(meta, { title: `${meta.title} · ${words.presenter}`, body, style, script });
}

/** Gives the style of what is around the slides, in both files. */
function shellStyle(page: Page): string {
  return SHOW_STYLE + DIALOG_STYLE + readingStyle(page.kit.theme, coloursOf(page));
}

function main({ meta, words }: Page, parts: readonly string[]): string {
  return `<main class="stage">
<h1 class="hush">${escapeHtml(meta.title)}</h1>
${parts.join('\n')}
${veil(words)}
</main>`;
}

function slideOf({ number, title, html }: Slide, { slides, words }: Page): string {
  const label = escapeHtml(`${number} ${words.of} ${slides.length}: ${title}`);
  const role = escapeHtml(words.slide.toLowerCase());
  return html.replace('>', () => ` role="group" aria-roledescription="${role}" aria-label="${label}">`);
}

function noteOf({ number, title, notes, html }: Slide, seconds: number, words: ShellWords): string {
  const label = escapeHtml(`${words.notesTo} ${number}: ${title}`);
  const data = `data-slide="${number}" data-seconds="${seconds}" data-part="${partOf(html)}"`;
  const said = notes || `<p class="silent" lang="${words.language}">${escapeHtml(words.silent)}</p>`;
  return `<article ${data} aria-label="${label}">\n${said}\n</article>`;
}

/** Gives the name of the section that a slide belongs to, as HTML: what its head says in bold. */
function partOf(html: string): string {
  return /<header>\s*<strong>([^<"]*)<\/strong>/.exec(html)?.[1] ?? '';
}

function notesOf(slides: readonly Slide[]): string[] {
  return slides.map(({ notes }) => notes);
}

/** What a file's style is for. */
interface Styled {
  readonly body: string; // HTML
  readonly script: string; // JavaScript
  readonly shell: string; // CSS of what is around the slides
}

/**
 * Gives the style of a file. The kit's is in a layer of its own, so that the text to read can do without it, and holds
 * only what the file can use. How far the deck has come is said by a rule a slide in print alone: on the screen the
 * player says it, since a browser would weigh each of three hundred rules for each of three hundred slides before it
 * shows the first.
 */
function styleOf({ slides, kit }: Page, { body, script, shell }: Styled): string {
  const names = namesIn(body, script);
  const layouts = prune(layoutsOf(kit), names);
  const properties = new Set((layouts + shell + script).match(/--[\w-]+/g));
  const asked = (property: string): boolean => properties.has(property);
  const values = prune(compact(preamble(kit.theme, asked) + smaller(kit.theme, asked)), names);
  const steps = `section{--of:${slides.length}}@media print{${compact(progress(slides.length))}}`;
  return `@layer theme{${values}${layouts}${steps}}${compact(shell)}`;
}

const layoutsOf = keptWith((kit: Kit) => compact(kit.css));

function document(meta: DeckMeta, { title, body, style, script }: Parts): string {
  const css = style.replaceAll('</', '<\\/');
  const code = script.trim().replace(/<(?=\/script|!--|script)/gi, '\\x3C');
  return `<!doctype html>
<html lang="${escapeHtml(meta.language)}" class="text">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(code, css)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${escapeHtml(meta.description)}">
<meta name="version" content="${escapeHtml(meta.version)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<script>${code}</script>
<style>${css}</style>
</head>
${body}
</body>
</html>
`;
}

/** Gives the colours that the first slide asks for by its class, as `theme.ts` knows them. */
function coloursOf({ slides }: Page): DeckColours {
  const [, classes = ''] = /^<section [^>]*class="([^"]*)"/.exec(slides[0]?.html ?? '') ?? [];
  if (/\bauto\b/.test(classes)) return 'auto';
  return /\b(?:dark|invert)\b/.test(classes) ? 'dark' : 'light';
}

/** Gives a policy under which only this one script and this one style sheet work, and nothing is loaded. */
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
