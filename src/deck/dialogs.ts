/** CSS of what opens before the slides: the list of all of them, and the list of keys. */
export const DIALOG_STYLE = `
dialog {
  box-sizing: border-box;
  padding: 24px 32px;
  border: 2px solid var(--hair);
  background: var(--paper);
}
dialog::backdrop {
  background: #10172DCC;
}
dialog .head button {
  flex: none;
}
dialog .head {
  display: flex;
  gap: 16px;
  align-items: center;
  justify-content: space-between;
  margin-bottom: 16px;
}
.help {
  max-width: min(56em, 100%);
}
.help h2 {
  margin: 0;
  font: var(--headline);
  font-size: 32px;
}
.help dl {
  columns: 2;
  column-gap: 48px;
  margin: 0;
}
.help dl > div {
  display: flex;
  gap: 16px;
  padding: 6px 0;
  border-bottom: 2px solid var(--hair);
  break-inside: avoid;
}
.help dt {
  flex: 0 0 10.5em;
}
.help dd {
  margin: 0;
}
.help kbd {
  margin-right: 6px;
  color: var(--accent);
  font: 600 18px/24px var(--sans);
  white-space: nowrap;
}
.help label {
  display: flex;
  gap: 12px;
  align-items: center;
  padding: 16px 0 0;
}
.help input {
  width: 24px;
  min-width: 24px;
  min-height: 24px;
  accent-color: var(--accent);
}
.overview {
  --tile: 0.22;
  width: 100%;
  max-width: none;
  height: 100%;
  max-height: none;
  padding-top: 0;
  border: 0;
}
.overview .head {
  position: sticky;
  top: 0;
  z-index: 1;
  margin: 0;
  padding: 16px 0;
  background: var(--paper);
}
.overview input {
  flex: 0 1 24em;
  font-weight: 400;
}
.overview ::placeholder {
  color: var(--ink-2);
  opacity: 1;
}
.overview > ol {
  display: grid;
  grid-template-columns: repeat(auto-fill, calc(1280px * var(--tile)));
  gap: 24px;
  justify-content: center;
  margin: 0;
  padding: 8px 0 32px;
  list-style: none;
}
.overview > ol > li {
  position: relative;
  contain-intrinsic-size: auto calc(720px * var(--tile) + 72px);
  content-visibility: auto;
}
.overview .picture {
  height: calc(720px * var(--tile));
  overflow: hidden;
  background: var(--tint);
}
.picture > section {
  transform: scale(var(--tile));
  transform-origin: 0 0;
}
.overview > ol > li > button {
  width: 100%;
  min-height: 0;
  padding: 8px 0 0;
  border: 0;
  background: none;
  color: var(--ink);
  font: 400 16px/20px var(--sans);
  text-align: left;
}
.overview > ol > li > button > b {
  color: var(--accent);
  font-weight: 600;
}
.overview > ol > li > button::after {
  content: '';
  position: absolute;
  inset: 0;
  border: 2px solid var(--hair);
  bottom: auto;
  height: calc(720px * var(--tile) - 4px);
  cursor: pointer;
}
.overview > ol > li > button:is(:hover, :focus-visible)::after {
  border-color: var(--accent);
}
.overview > ol > li > button:focus-visible {
  outline: 0;
  text-decoration: underline;
}
.overview > ol > li > button:focus-visible::after {
  outline: 4px solid var(--accent);
}
.overview > ol > li > button[aria-current="true"] {
  font-weight: 600;
}
.overview > ol > li > button[aria-current="true"]::after {
  border-color: var(--gold);
  border-width: 4px;
  height: calc(720px * var(--tile) - 8px);
}
@media (max-width: 700px) {
  .help dl {
    columns: 1;
  }
  .overview {
    --tile: 0.12;
    padding: 0 16px 16px;
  }
  .overview > ol {
    gap: 16px;
  }
  .overview input {
    min-width: 0;
  }
}
`;
