// For Marp's own tools: npx @marp-team/marp-cli --config-file output/marp.config.mjs output/<briefing>/deck.md
// Gives each deck here the look that lies beside it; no emoji and no formula is fetched from the network.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const themes = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => fileURLToPath(new URL(`${encodeURIComponent(name)}/theme.css`, import.meta.url)))
  .filter((file) => existsSync(file));

// A Marp Core at hand is taken as it is: marp-cli would ask it for parts that are often not installed.
function engine() {
  try {
    return { engine: createRequire(`${process.cwd()}/`)('@marp-team/marp-core').Marp };
  } catch {
    return {}; // marp-cli brings its own
  }
}

export default {
  ...engine(),
  themeSet: themes,
  html: { sup: [], small: [], br: [] },
  options: { emoji: { shortcode: false, unicode: false }, math: false },
};
