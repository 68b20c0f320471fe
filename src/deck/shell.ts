import { createHash } from 'node:crypto';
import type { Kit } from '../base/kit.ts';
import { compact } from './css.ts';
import type { DeckMeta } from './deck.ts';
import { DESK_STYLE, SHOW_STYLE } from './frame.ts';
import { escapeHtml } from './html.ts';
import type { Slide } from './slides.ts';
import { palette, preamble, progress } from './theme.ts';

/** What both files of a deck are made from. */
export interface Page {
  readonly slides: readonly Slide[];
  readonly kit: Kit;
  readonly meta: DeckMeta;
}

/** What goes into a file besides its slides. */
interface Parts {
  readonly title: string;
  readonly body: string; // HTML
  readonly style: string; // CSS
  readonly script: string; // JavaScript
}

const BUTTONS = `<nav lang="en" aria-label="Slides">
<button type="button" data-action="back" aria-label="Previous slide">‹</button>
<button type="button" data-action="next" aria-label="Next slide">›</button>
<button type="button" data-action="fullscreen">Full screen</button>
</nav>`;

const ANNOUNCER = '<p class="announcer" lang="en" role="status" aria-live="polite"></p>';

/** Gives the deck to give away: slides that read as a stack, and a player that shows one at a time. */
export function deckPage(page: Page, script: string, fonts: string): string {
  const body = `<body>
${slidesOf(page)}
${BUTTONS}
${ANNOUNCER}`;
  return document(page.meta, {
    title: page.meta.title,
    body,
    style: fonts + themeOf(page) + SHOW_STYLE,
    script,
  });
}

/** Gives the speaker's view: the slide, the next one, the notes, a counter and a timer. */
export function presenterPage(page: Page, script: string, fonts: string): string {
  const { meta, slides, kit } = page;
  const body = `<body class="desk">
${slidesOf(page)}
<aside class="side" lang="en" aria-label="Next slide">
<h2>Next</h2>
<div class="stage" data-next inert></div>
</aside>
<div class="bar" lang="en">
${BUTTONS}
<output data-counter aria-live="off"></output>
<div role="group" aria-label="Timer">
<output data-elapsed role="timer" aria-live="off">0:00</output>
<button type="button" data-action="timer">Start</button>
<button type="button" data-action="reset">Reset</button>
</div>
<div role="group" aria-label="Size of the notes">
<button type="button" data-action="smaller" aria-label="Smaller notes">A−</button>
<button type="button" data-action="larger" aria-label="Larger notes">A+</button>
</div>
</div>
<div class="notes" role="region" aria-label="Notes" tabindex="0">
${slides
  .filter(({ notes }) => notes)
  .map(notesOf)
  .join('\n')}
</div>
${ANNOUNCER}`;
  const dark = `@media screen{.playing .desk{${palette(kit.theme.colours.dark).join(';')}}}`;
  const style = fonts + themeOf(page) + SHOW_STYLE + dark + DESK_STYLE;
  return document(meta, { title: `${meta.title} · presenter`, body, style, script });
}

function slidesOf({ slides }: Page): string {
  return `<main class="stage">\n${slides.map((slide) => slide.html).join('\n')}\n</main>`;
}

function notesOf({ number, title, notes }: Slide): string {
  return `<article data-slide="${number}" aria-label="Notes to slide ${number}: ${escapeHtml(title)}">\n${notes}\n</article>`;
}

function themeOf({ slides, kit }: Page): string {
  return preamble(kit.theme) + kit.css + progress(slides.length);
}

function document(meta: DeckMeta, { title, body, style, script }: Parts): string {
  const css = compact(style).replaceAll('</', '<\\/');
  const code = script.trim().replace(/<(?=\/script|!--|script)/gi, '\\x3C');
  return `<!doctype html>
<html lang="${escapeHtml(meta.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(code, css)}">
<meta name="viewport" content="width=1280">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${escapeHtml(meta.description)}">
<meta name="version" content="${escapeHtml(meta.version)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
${body}
<script>${code}</script>
</body>
</html>
`;
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
