import { escapeHtml } from './html.ts';
import { type Action, KEYS, type View } from './presenter/keys.ts';
import type { ShellWords, WordName } from './words.ts';

// The controls around the slides, as HTML. They say all that the player has to say: its script holds no words.

/** How keys are named to people, where not by what they write. */
const CAPS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Escape: 'Esc',
  Backspace: '⌫',
  ' ': 'Space',
  'Shift+ ': 'Shift + Space',
};

/** Gives the bar of deck.html. */
export function bar(words: ShellWords): string {
  return `<nav class="ui bar"${languageOf(words)} aria-label="${escapeHtml(words.slides)}">
<div class="pager">${pager(words)}</div>
${button('overview', words)}
${readingButton(words)}
${button('fullscreen', words)}
${button('help', words)}
</nav>`;
}

/** Gives the speaker's controls: paging first and largest, then what the audience sees, then what the speaker sees. */
export function tools(words: ShellWords): string {
  return `<nav class="ui desk tools"${languageOf(words)} aria-label="${escapeHtml(words.slides)}">
<p data-audience role="status" ${data(words, 'present', 'gone', 'blocked')}></p>
<div>${button('audience', words)}</div>
<div>${(['black', 'white', 'pointer', 'zoom'] as const).map((action) => button(action, words)).join('\n')}</div>
<div>${(['overview', 'find', 'fullscreen', 'help'] as const).map((action) => button(action, words)).join('\n')}
${readingButton(words)}
<button type="button" data-action="smaller" aria-label="A− ${escapeHtml(words.smaller)}">A−</button>
<button type="button" data-action="larger" aria-label="A+ ${escapeHtml(words.larger)}">A+</button></div>
<div class="pager">${pager(words)}</div>
</nav>`;
}

/** Gives the speaker's one line: where the talk is, how long it has run of how long it may, and the time of day. */
export function clockLine(words: ShellWords, seconds: number): string {
  const total = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `<div class="ui desk line" role="region"${languageOf(words)} aria-label="${escapeHtml(words.time)}">
<output data-counter aria-live="off"></output>
<output data-part-end aria-live="off" ${data(words, 'until')}></output>
<output data-drift aria-live="off" ${data(words, 'ahead', 'behind')}></output>
<span><output data-elapsed role="timer" aria-live="off" aria-label="${escapeHtml(words.time)}">0:00</output> / ${total}</span>
<span><button type="button" data-action="timer" ${data(words, 'start', 'pause')}>${escapeHtml(words.start)}</button>
<button type="button" data-action="reset" aria-label="0:00 ${escapeHtml(words.reset)}">0:00</button></span>
<output data-clock aria-live="off"></output>
</div>`;
}

/** Gives the places of the next slide and of the notes. */
export function side(words: ShellWords): string {
  return `<aside class="ui desk side"${languageOf(words)} aria-label="${escapeHtml(words.comes)}">
<h2>${escapeHtml(words.comes)}</h2>
<div class="stage" data-next inert></div>
<p data-end hidden>${escapeHtml(words.end)}</p>
</aside>
<div class="desk notes" role="region" aria-label="${escapeHtml(words.notes)}" tabindex="0"></div>`;
}

/** Gives what covers an empty screen, a button that ends it. */
export function veil(words: ShellWords): string {
  return `<button type="button" class="veil"${languageOf(words)} aria-label="${escapeHtml(words.lift)}" hidden></button>`;
}

/** Gives the line that screen readers speak, and the number that is being typed. */
export function announcer(words: ShellWords): string {
  return `<p class="announcer"${languageOf(words)} role="status" aria-live="polite" ${data(words, 'slide', 'black', 'white')}></p>
<output class="ui typed" aria-live="off"></output>`;
}

/** Gives the list of all slides, to look through and to search. */
export function overview(words: ShellWords): string {
  return `<dialog class="ui overview"${languageOf(words)} aria-label="${escapeHtml(words.overview)}">
<div class="head"><input type="text" inputmode="search" aria-label="${escapeHtml(words.findBy)}" placeholder="${escapeHtml(words.findBy)}">
${closeButton(words)}</div>
<p data-nothing role="status" hidden>${escapeHtml(words.nothing)}</p>
<ol></ol>
</dialog>`;
}

/** Gives the list of keys of a view, made from the table of keys. */
export function help(words: ShellWords, view: View): string {
  const rows = KEYS.filter(({ views }) => views.includes(view)).map(
    ({ keys, action }) =>
      `<div><dt>${keys.map(cap).join(' ')}</dt><dd>${escapeHtml(words[action])}</dd></div>`,
  );
  return `<dialog class="ui help"${languageOf(words)} aria-label="${escapeHtml(words.help)}">
<div class="head"><h2>${escapeHtml(words.help)}</h2>
${closeButton(words)}</div>
<dl>
${rows.join('\n')}
</dl>
<label><input type="checkbox" data-letters checked> ${escapeHtml(words.letters)}</label>
</dialog>`;
}

function cap(key: string): string {
  return `<kbd>${escapeHtml(CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key))}</kbd>`;
}

function pager(words: ShellWords): string {
  return `<button type="button" data-action="back" aria-label="${escapeHtml(words.back)}">‹</button>
<button type="button" data-action="next" aria-label="${escapeHtml(words.next)}">›</button>`;
}

function readingButton(words: ShellWords): string {
  return `<button type="button" data-action="reading"><span class="in-show">${escapeHtml(words.reading)}</span><span class="in-text">${escapeHtml(words.showing)}</span></button>`;
}

function closeButton(words: ShellWords): string {
  return `<button type="button" data-close>${escapeHtml(words.close)}</button>`;
}

function button(action: Action, words: ShellWords): string {
  return `<button type="button" data-action="${action}">${escapeHtml(words[action])}</button>`;
}

/** Gives words for the script to choose from, e.g. `data-start="Start" data-pause="Pause"`. */
function data(words: ShellWords, ...names: readonly WordName[]): string {
  return names.map((name) => `data-${name}="${escapeHtml(words[name])}"`).join(' ');
}

function languageOf({ language }: ShellWords): string {
  return ` lang="${language}"`;
}
