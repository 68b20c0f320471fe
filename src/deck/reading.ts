import type { Theme } from '../base/kit.ts';
import { COLOURS } from '../base/kit.ts';
import { palette } from './theme.ts';

/** What Markdown becomes on a slide; in the text each goes back to what a browser makes of it by itself. */
const MARKDOWN =
  'header, footer, h1, h2, h3, h4, h5, h6, p, ul, ol, li, blockquote, table, thead, tbody, tr, th, td, strong, em, small, sup, a, hr';

/** The colours of a deck, as its slides ask for them. */
export type DeckColours = 'light' | 'dark' | 'auto';

/**
 * Gives the CSS of the slides as a text, one below the other, in any width: what one asks for, and what is there without a
 * script. In a deck that is dark, or may be, the page around the slides and all of the text have its colours too.
 */
export function readingStyle(theme: Theme, colours: DeckColours): string {
  if (colours === 'light') return READING_STYLE;
  const condition = colours === 'auto' ? ' and (prefers-color-scheme: dark)' : '';
  return `
@media screen${condition} {
  :root {
    ${palette(theme.colours.dark).join(';')};
  }
}
@media screen {
  .text main > section {
    ${COLOURS.map((name) => `--${name}:inherit`).join(';')};
  }
}
${READING_STYLE}`;
}

const READING_STYLE = `
@media screen {
  @layer bare {
    .text main > section, .text main > section :is(${MARKDOWN}),
    .text main > section::before, .text main > section::after,
    .text main > section :is(${MARKDOWN})::before, .text main > section :is(${MARKDOWN})::after {
      all: revert;
    }
  }
  .text {
    background: var(--paper);
    scroll-padding-top: 8px;
  }
  .text main {
    max-width: 720px;
    margin: 0 auto;
    padding: 24px;
    overflow-wrap: break-word;
  }
  .text main > section {
    contain-intrinsic-size: auto 280px;
    content-visibility: auto;
    padding: 32px 0;
    border-top: 2px solid var(--hair);
    background: var(--paper);
    color: var(--ink);
    font: 400 20px/1.5 var(--sans);
  }
  .text main > section:first-of-type {
    border-top: 6px solid var(--accent);
  }
  .text main > section > :first-child {
    margin-top: 0;
  }
  .text main :is(header, footer, small) {
    color: var(--ink-2);
    font-size: 16px;
  }
  .text main > section :is(h1, h2) {
    margin: 8px 0 16px;
    font: 600 32px/1.15 var(--display);
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .text main > section h1 {
    font-size: 44px;
  }
  .text main > section h3 {
    margin: 24px 0 8px;
    font: 600 20px/1.4 var(--sans);
  }
  .text main > section :is(strong, th) {
    font-weight: 600;
  }
  .text main > section :is(ul, ol) {
    padding-left: 1.25em;
  }
  .text main > section li {
    margin: 8px 0;
  }
  .text main > section blockquote {
    margin: 16px 0;
    padding-left: 20px;
    border-left: 4px solid var(--gold);
    font: 400 26px/1.35 var(--display);
  }
  .text main > section table {
    border-collapse: collapse;
  }
  .text main > section :is(th, td) {
    padding: 8px 24px 8px 0;
    border-bottom: 2px solid var(--hair);
    text-align: left;
    vertical-align: top;
  }
  .text main > section a {
    color: var(--accent);
    overflow-wrap: anywhere;
  }
  .text main > section sup {
    font-size: 0.65em;
    line-height: 0;
  }
  .text main strong > small {
    color: inherit;
    font: inherit;
  }
  .text main header strong {
    margin-right: 8px;
    color: var(--accent);
  }
  .text main > section :is(img, svg) {
    max-width: 100%;
    height: auto;
  }
  .text .bar {
    justify-content: center;
    border-top: 2px solid var(--hair);
    background: var(--paper);
  }
  :root:not(.deck, .presenter) .bar {
    display: none;
  }
}
@media screen and (max-width: 560px) {
  .text .bar [data-action="fullscreen"] {
    display: none;
  }
  .text main > section h1 {
    font-size: 34px;
  }
  .text main > section :is(h1, h2) {
    font-size: 28px;
  }
}
`;
