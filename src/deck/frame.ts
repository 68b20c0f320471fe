/** CSS of the slides in both files: one at a time once the player runs, one a sheet in print; and of the bar around them. */
export const SHOW_STYLE = `
@layer theme, bare;
@layer bare {
  .ui, .ui :not(.stage *, .picture *) {
    all: revert;
  }
}
body {
  margin: 0;
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
[hidden] {
  display: none !important;
}
.announcer, .playing .hush, table.data {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.text .hush, .playing main:has(> .current h1) > .hush, .typed:empty, .playing .in-text, .veil,
.text :is(.in-show, .pager, [data-action="next"], [data-action="back"]) {
  display: none;
}
:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 3px;
}
main > section:focus {
  outline: 0;
}
.ui {
  color: var(--ink);
  font: 400 18px/24px var(--sans);
}
.ui button, .ui input {
  box-sizing: border-box;
  min-width: 48px;
  min-height: 44px;
  padding: 8px 14px;
  border: 2px solid var(--ink-2);
  border-radius: 0;
  background: var(--paper);
  color: var(--ink);
  font: 600 18px/24px var(--sans);
}
.ui button:hover, .ui button[aria-pressed="true"] {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--paper);
}
.spot {
  grid-area: auto;
  position: absolute;
  z-index: 1;
  width: 20px;
  height: 20px;
  border: 4px solid #10172D;
  border-radius: 50%;
  outline: 2px solid #fff;
  background: var(--panel-gold);
  pointer-events: none;
  translate: -50% -50%;
}
@page {
  size: 1280px 720px;
  margin: 0;
}
@media print {
  .ui, .announcer, .veil, .hush, .spot {
    display: none !important;
  }
  main > section {
    break-after: page;
    contain: size; /* laid out whole, as on the screen: rows that may be parted lose their common baseline */
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  main > section:last-of-type {
    break-after: auto;
  }
}
@media screen {
  .playing {
    background: #10172D;
  }
  .playing body {
    overflow: hidden;
  }
  .settling body {
    opacity: 0;
  }
  .playing main {
    position: fixed;
    inset: 0;
  }
  .playing .stage {
    overflow: hidden;
  }
  .playing .stage > section {
    position: absolute;
    left: calc(50% - 640px * var(--fit));
    top: calc(50% - 360px * var(--fit));
    transform: scale(var(--fit));
    transform-origin: 0 0;
  }
  .playing main.stage > section {
    transform: scale(calc(var(--fit) * var(--zoom))) translate(calc(-1px * var(--left)), calc(-1px * var(--top)));
  }
  .playing main > :is(section:not(.current), article) {
    display: none;
  }
  .pointing main {
    cursor: none;
  }
  .playing .veil {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: block;
    width: 100%;
    border: 0;
    outline: 0;
  }
  [data-veil="black"] .veil {
    background: #000;
  }
  [data-veil="white"] .veil {
    background: #fff;
  }
  .playing:not(.presenter):is([data-veil="black"], [data-veil="white"]) main > section {
    visibility: hidden;
  }
  .typed {
    position: fixed;
    left: 16px;
    bottom: 16px;
    padding: 8px 16px;
    background: var(--panel);
    color: var(--on-panel);
    font-weight: 600;
  }
  .bar {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 12px 16px;
  }
  .playing .bar {
    position: fixed;
    right: 0;
    bottom: 0;
    opacity: 0;
    transition: opacity 0.15s;
  }
  .playing .bar:is(:has(:focus-visible), :hover, .awake) {
    opacity: 1;
  }
  .pointing .bar.awake:not(:hover) {
    opacity: 0;
  }
  .bar button {
    border-color: var(--panel);
    background: var(--panel);
    color: var(--on-panel);
  }
  .bar button:is(:hover, :focus-visible) {
    border-color: var(--panel-gold);
    outline-color: var(--panel-gold);
    background: var(--panel);
    color: var(--on-panel);
  }
  .bar :is([data-action="next"], [data-action="back"]) {
    font-size: 26px;
  }
  .bar .pager {
    display: contents;
  }
}
@media screen and (pointer: coarse) and (orientation: portrait) {
  .playing:not(.presenter) main {
    bottom: 128px;
  }
  .playing .bar {
    left: 0;
    opacity: 1;
  }
  .playing .bar button {
    flex: 1;
  }
  .bar [data-action="help"] {
    display: none;
  }
  .playing .bar .pager {
    display: flex;
    flex: 1 0 100%;
    gap: 8px;
  }
  .playing .bar :is([data-action="next"], [data-action="back"]) {
    min-height: 64px;
    font-size: 40px;
  }
}
@media (prefers-reduced-motion: reduce) {
  * {
    transition: none !important;
  }
}
`;
