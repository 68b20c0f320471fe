import type { Theme } from '../base/kit.ts';
import { palette } from './theme.ts';

/** Gives the CSS of the speaker's view, dark on the screen: a line of time, the slide beside the next one, notes beside the controls; in print each slide with its notes. */
export function deskStyle({ colours }: Theme): string {
  return `
@media screen {
  .playing.presenter body {
    ${palette(colours.dark).join(';')};
  }
}
${DESK_STYLE}`;
}

const DESK_STYLE = `
@layer bare {
  .notes *, main > article * {
    all: revert;
  }
}
.desk {
  display: none;
}
article {
  box-sizing: border-box;
  max-width: 36em;
  color: var(--ink);
  font: 400 20px/1.45 var(--sans);
}
article :is(p, ul, ol, blockquote) {
  margin: 0 0 0.6em;
}
article strong {
  font-weight: 600;
}
article a {
  color: var(--accent);
}
article sup {
  font-size: 0.65em;
  line-height: 0;
}
article img {
  max-width: 100%;
}
article .silent {
  color: var(--ink-2);
}
main > article::before {
  content: attr(aria-label);
  display: block;
  margin-bottom: 4px;
  color: var(--ink-2);
  font-size: 16px;
}
@media print {
  @page {
    size: auto;
    margin: 12mm;
  }
  main > section {
    break-after: avoid;
    break-inside: avoid;
    zoom: 0.54;
    outline: 2px solid var(--hair);
    outline-offset: -2px;
  }
  main > article {
    max-width: none;
    padding-top: 16px;
    break-after: page;
    font-size: 16px;
  }
  main > article:last-of-type {
    break-after: auto;
  }
}
@media screen {
  .text main > article {
    margin-bottom: 32px;
    padding: 16px 20px;
    background: var(--tint);
  }
  .text .tools {
    position: sticky;
    bottom: 0;
    display: flex;
    justify-content: center;
    padding: 12px 16px;
    border-top: 2px solid var(--hair);
    background: var(--paper);
  }
  .text .tools :not([data-action="reading"], div, span) {
    display: none;
  }
  .playing.presenter body {
    display: grid;
    grid-template: auto auto minmax(9em, 1fr) / min(63vw, 104vh) minmax(0, 1fr);
    gap: 16px 24px;
    box-sizing: border-box;
    height: 100vh;
    padding: 12px 24px 20px;
    overflow: hidden;
    background: var(--paper);
    color: var(--ink);
  }
  .presenter.playing main {
    position: relative;
    grid-area: 2 / 1;
    inset: auto;
    aspect-ratio: 16 / 9;
  }
  .presenter.playing .line {
    display: flex;
    grid-area: 1 / 1 / auto / -1;
    flex-wrap: wrap;
    gap: 4px 32px;
    align-items: center;
    color: var(--ink-2);
    font: 400 clamp(20px, 1.5vw, 28px)/1.4 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .line [data-counter], .line [data-elapsed], .line [data-clock] {
    color: var(--ink);
    font-weight: 600;
  }
  .line [data-elapsed], .line [data-clock] {
    font-size: clamp(24px, 2.2vw, 40px);
    line-height: 1.2;
  }
  .line [data-part-end] {
    flex: 1;
  }
  .line .late {
    color: var(--gold-ink);
  }
  .line button {
    min-height: 36px;
    padding: 4px 10px;
    border-color: var(--hair);
    color: var(--ink-2);
    font-size: 16px;
    line-height: 20px;
  }
  .presenter.playing .side {
    display: block;
    grid-area: 2 / 2;
  }
  .side > h2 {
    margin: -4px 0 4px;
    color: var(--ink-2);
    font: 400 16px/24px var(--sans);
  }
  .side .stage {
    position: relative;
    aspect-ratio: 16 / 9;
    max-width: calc((104vh - 60px) * 0.66);
  }
  .side .stage:empty {
    display: none;
  }
  .presenter.playing .notes {
    display: block;
    grid-area: 3 / 1;
    overflow: auto;
  }
  .notes article {
    padding-right: 16px;
    font-size: calc(clamp(24px, 1.8vw, 40px) * var(--notes-scale, 1));
  }
  .presenter.playing .tools {
    display: flex;
    grid-area: 2 / 2 / 4;
    flex-direction: column;
    gap: 8px;
    align-self: end;
  }
  .tools > div {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .tools p {
    margin: 0;
    color: var(--ink-2);
  }
  .tools p:is([data-is="gone"], [data-is="blocked"]) {
    color: var(--gold-ink);
    font-weight: 600;
  }
  .tools button {
    min-height: 40px;
    padding: 6px 12px;
    border-color: var(--hair);
    font-size: 16px;
    line-height: 24px;
  }
  .tools .pager button {
    flex: 1;
    min-height: 64px;
    font-size: 32px;
  }
  .playing.presenter .veil {
    inset: auto 0 0;
    padding: 8px 16px;
    border: 0;
    font: 600 18px/24px var(--sans);
  }
  .presenter .veil::after {
    content: attr(aria-label);
  }
  .presenter[data-veil="black"] .veil {
    color: #fff;
  }
  .presenter[data-veil="white"] .veil {
    color: #000;
  }
}
@media screen and (max-width: 800px) {
  .playing.presenter body {
    grid-template: auto auto minmax(9em, 1fr) auto / minmax(0, 1fr);
    height: 100dvh;
    padding: 8px 16px 12px;
  }
  .presenter.playing .line {
    gap: 0 16px;
    justify-content: space-between;
  }
  .line [data-part-end], .line [data-drift] {
    order: 1;
  }
  .presenter.playing .side {
    display: none;
  }
  .presenter.playing .tools {
    flex-flow: row wrap;
    grid-area: 4 / 1;
    align-self: auto;
  }
  .tools > div:not(.pager) {
    display: contents;
  }
  .tools p {
    flex: 1 0 100%;
    order: 1;
  }
  .tools .pager {
    flex: 1 0 100%;
    order: -1;
  }
  .notes article {
    padding: 0;
    font-size: calc(22px * var(--notes-scale, 1));
  }
}
@media screen and (max-width: 800px) and (pointer: coarse) {
  .tools :is([data-action="audience"], [data-action="white"], [data-action="pointer"], [data-action="zoom"], [data-action="find"], [data-action="fullscreen"], [data-action="help"]) {
    display: none;
  }
  .presenter .tools button {
    flex: 1 0 auto;
  }
}
@media screen and (max-height: 560px) {
  .playing.presenter body {
    height: auto;
    min-height: 100vh;
    overflow: auto;
  }
}
`;
