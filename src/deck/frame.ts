/** CSS around the slides in both files: a stack to scroll, one slide a sheet in print, one at a time once the player runs. */
export const SHOW_STYLE = `
html {
  background: var(--hair);
}
body {
  margin: 0;
}
main {
  display: grid;
  gap: 24px;
  justify-content: center;
}
td.right, th.right {
  text-align: right;
}
td.center, th.center {
  text-align: center;
}
th:not([class]) {
  text-align: left;
}
nav {
  display: none;
  opacity: 0;
}
.announcer {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 3px;
}
button {
  min-width: 48px;
  padding: 8px 12px;
  border: 2px solid var(--on-panel);
  background: var(--panel);
  color: var(--on-panel);
  font: 600 max(18px, 2vmin) / 1.3 system-ui, sans-serif;
}
button:focus-visible {
  outline-color: var(--panel-gold);
}
@page {
  size: 1280px 720px;
  margin: 0;
}
@media print {
  .announcer {
    display: none;
  }
  main {
    display: block;
  }
  main > section {
    break-after: page;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  main > section:last-child {
    break-after: auto;
  }
}
@media screen {
  .playing {
    background: var(--ink);
  }
  .playing body {
    overflow: hidden;
  }
  .playing main {
    position: fixed;
    inset: 0;
  }
  .playing .stage {
    display: block;
    overflow: hidden;
  }
  .playing .stage > section {
    position: absolute;
    left: calc(50% - 640px * var(--fit));
    top: calc(50% - 360px * var(--fit));
    transform: scale(var(--fit));
    transform-origin: 0 0;
  }
  .playing main > section:not(.current) {
    display: none;
  }
  .playing nav {
    position: fixed;
    right: 16px;
    bottom: 16px;
    display: flex;
    gap: 8px;
    transition: opacity 0.2s;
  }
  .playing nav:is(:has(:focus-visible), :hover, .awake) {
    opacity: 1;
  }
}
@media screen and (pointer: coarse) {
  button {
    min-width: 12vmin;
    font-size: 5vmin;
  }
}
@media screen and (pointer: coarse) and (orientation: portrait) {
  .playing nav {
    opacity: 1;
  }
}
@media (prefers-reduced-motion: reduce) {
  * {
    transition: none !important;
  }
}
`;

/** CSS of the speaker's view: slide left, next slide right, controls in a bar, notes below at a size of their own. */
export const DESK_STYLE = `
.bar *, .notes * {
  all: revert;
}
.side, .bar {
  display: none;
}
.notes {
  color: var(--ink);
  background: var(--paper);
  font: calc(24px * var(--notes-scale, 1)) / 1.4 var(--sans);
}
.notes article {
  max-width: 38em;
  padding: 0 16px;
}
.notes article::before {
  content: attr(aria-label);
  color: var(--ink-2);
  font: 600 0.8em/1.4 system-ui, sans-serif;
}
.notes a {
  color: var(--accent);
}
.notes sup {
  line-height: 0;
}
.notes strong {
  font-weight: 600;
}
@media print {
  .notes article {
    break-inside: avoid;
  }
}
@media screen {
  .playing .desk {
    display: grid;
    grid-template: minmax(0, 58fr) auto minmax(0, 42fr) / minmax(0, 62fr) minmax(0, 38fr);
    gap: 16px;
    box-sizing: border-box;
    height: 100vh;
    padding: 16px;
    background: var(--paper);
    color: var(--ink);
  }
  .playing .desk main {
    position: relative;
    inset: auto;
  }
  .desk .stage > section {
    outline: 2px solid var(--hair);
    outline-offset: -2px;
  }
  .playing .side {
    display: block;
  }
  .side > h2 {
    margin: 0 0 8px;
    color: var(--ink-2);
    font: 600 18px/24px system-ui, sans-serif;
  }
  .playing .side .stage {
    position: relative;
    aspect-ratio: 16 / 9;
    max-height: calc(100% - 32px);
  }
  .playing .bar {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
    align-items: center;
  }
  .bar > div, .playing .bar nav {
    position: static;
    display: flex;
    gap: 8px;
    align-items: center;
    opacity: 1;
  }
  .bar button {
    min-width: 48px;
    padding: 6px 12px;
    border: 2px solid var(--hair);
    background: var(--tint);
    color: var(--ink);
    font: 600 18px/24px system-ui, sans-serif;
  }
  .bar output {
    font: 600 24px/32px system-ui, sans-serif;
    font-variant-numeric: tabular-nums;
  }
  .notes {
    grid-column: 1 / -1;
    overflow: auto;
  }
  .playing .notes > article:not(.current), .playing .notes article::before {
    display: none;
  }
}
`;
