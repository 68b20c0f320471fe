import { WORDS } from './page/words.ts';

/** Gives the page that shows both panels; its script fills it with what it is told. */
export function previewHtml(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${WORDS.product}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="preview.css">
<script type="module" src="preview.js"></script>
</head>
<body>
<header>
<h1 id="title">${WORDS.product}</h1>
<label id="menu" hidden>${WORDS.briefing} <select id="briefings"></select></label>
<p id="status" role="status">${WORDS.building}</p>
</header>
<section id="problems" aria-label="${WORDS.problems}" tabindex="0" hidden>
<p id="counted"></p>
<ol id="list"></ol>
</section>
<main>
<section id="deck" aria-label="${WORDS.deck}">
<div class="head"><h2>${WORDS.deck}</h2><p id="place"></p><p id="section"></p><label><input type="checkbox" id="follow" checked> ${WORDS.follow}</label></div>
<div class="panel" id="slides"></div>
</section>
<section id="page" aria-label="${WORDS.page}">
<div class="head"><h2>${WORDS.page}</h2><p id="fullness"></p><p id="spot" role="status"></p><label><span class="hush">${WORDS.zoom}</span>
<select id="zoom"><option value="whole">${WORDS.whole}</option><option value="wide">${WORDS.wide}</option><option value="twice">${WORDS.twice}</option></select></label></div>
<div class="panel" id="paper" tabindex="0" role="region" aria-label="${WORDS.pagePicture}"></div>
</section>
</main>
</body>
</html>
`;
}
