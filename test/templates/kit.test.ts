import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/base/markdown.ts';
import { SECTION_KINDS } from '../../src/base/model.ts';
import { hasErrors } from '../../src/base/problems.ts';
import { load } from '../../src/content/load.ts';
import { cutSlides } from '../../src/deck/slide-text.ts';
import { toSlides } from '../../src/deck/slides.ts';
import { assemble } from '../../src/document/assemble.ts';
import { nodeHost } from '../../src/host.ts';
import { loadKit } from '../../src/templates/kit.ts';
import { render } from '../../src/templates/render.ts';
import { memoryHost } from '../host.ts';
import { nasty } from '../nasty.ts';

// Whatever stands in any field, the kit's own templates keep each section on its slide and the notes out of the deck.

const ASKED = { file: 'x/briefing.md', line: 1, column: 1, endColumn: 2 };
const host = nodeHost(fileURLToPath(new URL('../../', import.meta.url)));
const { value: kit } = await loadKit(host, { folder: 'templates', name: 'explainer', asked: ASKED });
const SECRET = 'only-for-the-speaker';

const line = nasty.map((text) => JSON.stringify(text.replace(/[^\P{Cc}\n]/gu, ' ')));
const briefing = fc.record({
  title: line,
  standfirst: line,
  byline: line,
  label: line,
  address: nasty.map((text) => JSON.stringify(`https://example.org/${text}`)),
  url: nasty.map((text) => JSON.stringify(`https://example.org/?q=${text}`)),
  bottomLine: nasty,
  takeaway: line,
  body: nasty,
  kind: fc.constantFrom(...SECTION_KINDS),
});
const address = '"https://example.org/"';
const plain = {
  title: 'T',
  standfirst: 'S',
  byline: 'B',
  label: 'L',
  takeaway: 'A',
  kind: 'points',
} as const;
const PLAIN = { ...plain, address, url: address, bottomLine: 'End.', body: '- A' }; // one that is built for certain
type Fields = typeof briefing extends fc.Arbitrary<infer T> ? T : never;

async function renderWith(fields: Fields) {
  const files = {
    'content/x/briefing.md': `---
title: ${fields.title}
standfirst: ${fields.standfirst}
byline: ${fields.byline}
label: ${fields.label}
address: ${fields.address}
date: 2024
sources:
  one: { title: ${fields.title}, url: ${fields.url} }
---
::: notes

${SECRET}

:::

${fields.bottomLine}
`,
    'content/x/01-one.md': `---
title: ${fields.title}
takeaway: ${fields.takeaway}
kind: ${fields.kind}
label: ${fields.label}
---
::: notes
${SECRET}
:::

${fields.body}
`,
    'content/x/02-two.md': `---\ntitle: The second\n---\n- Cited[^one]\n\n::: notes\n${SECRET}\n:::\n`,
  };
  const content = await load(memoryHost(files), 'content', 'x');
  const document = assemble(content.value);
  const markdown = await render(document.value, kit, { version: '00000000', paper: 'a4', code: '' });
  return { problems: [...content.problems, ...document.problems, ...markdown.problems], ...markdown.value };
}

test('five slides stay five, in order, and no note is on any of them', { timeout: 60_000 }, async () => {
  let clean = 0;
  await fc.assert(
    fc.asyncProperty(briefing, async (fields) => {
      const { deck, problems } = await renderWith(fields);
      const slides = toSlides(deck);
      expect(slides).toHaveLength(5);
      expect(cutSlides(deck).slides).toHaveLength(5);
      expect(slides[2]?.title).toBe('The second');
      for (const slide of slides)
        expect(slide.html).not.toMatch(/<(?:script|style|img|iframe)|<!--|javascript:/i);
      expect(slides[2]?.notes).toContain(SECRET);
      if (hasErrors(problems)) return; // and nothing is written
      for (const slide of slides) expect(slide.html).not.toContain(SECRET);
      clean += 1;
    }),
    { numRuns: 150, examples: [[PLAIN]] },
  );
  expect(clean).toBeGreaterThan(0); // some of them are built, not refused
});

test('the parts of the page stay the parts of the page', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(briefing, async (fields) => {
      const { brief, problems } = await renderWith(fields);
      const { root, unpaired } = parseMarkdown(brief.replace(/^---\n[\s\S]*?\n---\n/, ''));
      expect(unpaired).toEqual([]);
      const names = root.children.map((node) => (node.type === 'container' ? node.name : node.type));
      const known = ['masthead', 'numbers', 'wing', 'columns', 'panel', 'bottom-line', 'sources'];
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
      expect(names[0]).toBe('masthead');
      expect(names.at(-1)).toBe('sources');
      if (!hasErrors(problems)) expect(brief).not.toContain(SECRET);
    }),
    { numRuns: 150 },
  );
});
