import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SlideFit } from '../../src/base/model.ts';
import { makeDeck } from '../../src/deck/deck.ts';
import { cutSlides, joinSlides, withClass } from '../../src/deck/slide-text.ts';
import { splitSlide } from '../../src/deck/split.ts';
import { anyPictures } from './any-pictures.ts';
import { anySlides } from './any-slides.ts';
import { readAssets, readKit } from './kit.ts';

const [kit, assets] = [readKit(), readAssets()];
const META = { title: 'Full', language: 'en-GB', version: '3f9c2b1a', description: '', minutes: 0 };
const PLACE = { file: 'full/02-debt.md', line: 2, column: 8, endColumn: 20 };
const HEAD = '---\nmarp: true\ntheme: explainer\n---\n\n';

const row = (number: number) =>
  `- Row ${number}: sanctions cut the ways west, and they did so at once, without a word`;
const points = (count: number) =>
  `${HEAD}<!-- _class: points -->\n\n## Every way led east\n\n${Array.from({ length: count }, (_, index) => row(index + 1)).join('\n')}\n`;

const deckOf = (markdown: string, fit: SlideFit = 'shrink') => {
  const section = { title: 'Every way led east', place: PLACE, fit };
  return makeDeck(markdown, kit, assets, META, new Map(), {
    place: PLACE,
    fit: 'shrink',
    sections: [section],
  });
};
const titles = async (markdown: string, fit?: SlideFit) =>
  (await deckOf(markdown, fit)).value.slides.map(({ title }) => title);

describe('a slide that holds', () => {
  test('what it can is left as it was written', async () => {
    const { value, problems } = await deckOf(points(3));
    expect(value.markdown).toBe(points(3));
    expect(problems).toEqual([]);
  });

  test('a little too much is set smaller, here and for other Marp tools', async () => {
    const { value, problems } = await deckOf(points(5));
    expect(value.slides).toHaveLength(1);
    expect(value.markdown).toMatch(/<!-- _class: points fit-\d -->/);
    expect(value.html).toMatch(/section\.fit-\d ?\{/);
    expect(problems).toEqual([]);
  });

  test('far too much is divided between rows, each part with its number', async () => {
    const { value, problems } = await deckOf(points(12));
    expect(value.slides.map(({ title }) => title)).toEqual([
      'Every way led east (1/2)',
      'Every way led east (2/2)',
    ]);
    const rows = [...value.markdown.matchAll(/Row (\d+)/g)].map(([, number]) => Number(number));
    expect(rows).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(problems).toEqual([]);
  });

  test('a table that has a head and no rows stands on one of the parts', async () => {
    const text = `${points(12)}\n| Creditor |\n| -------- |\n`;
    const { value } = await deckOf(text);
    expect(value.slides.length).toBeGreaterThan(1);
    expect(value.markdown.match(/Creditor/g)).toHaveLength(1);
    expect(value.html).toContain('Creditor');
  });

  test('too much is divided at full size where its author says so, and told where it must not be touched', async () => {
    expect(await titles(points(5), 'split')).toEqual([
      'Every way led east (1/2)',
      'Every way led east (2/2)',
    ]);
    expect((await deckOf(points(5), 'split')).value.markdown).not.toContain('fit-');
    const { value, problems } = await deckOf(points(5), 'fail');
    expect(value.markdown).toBe(points(5));
    expect(problems).toEqual([
      {
        code: 'slide-overflow',
        slide: 1,
        pixels: expect.any(Number),
        way: 'tall',
        shrunk: false,
        place: PLACE,
      },
    ]);
  });

  test('one thing that is too long is told: where, on which slide, by how much', async () => {
    const quote = `${HEAD}<!-- _class: quote -->\n\n## Every way led east\n\n> ${'so many words '.repeat(60)}\n`;
    const { problems } = await deckOf(quote);
    expect(problems).toMatchObject([{ code: 'slide-overflow', slide: 1, shrunk: true, place: PLACE }]);
    expect(problems[0]).toHaveProperty('pixels');
  });
});

test('slides that are laid out in a way that is not measured are told, all at once', async () => {
  const columns = { ...kit, css: `${kit.css} section.quote { column-count: 2 }` };
  const quote = '<!-- _class: quote -->\n\n## Said\n\n> So many words';
  const { problems } = await makeDeck(
    `${points(2)}\n---\n\n${quote}\n\n---\n\n${quote}\n`,
    columns,
    assets,
    META,
  );
  expect(problems).toMatchObject([
    { code: 'slides-unmeasured', slides: [2, 3], place: { file: 'explainer/theme.css' } },
  ]);
});

const divided = (text: string, count = 2, manner: 'after' | 'beside' | 'none' = 'after') =>
  splitSlide(`\n## T\n\n${text}\n`, count, manner)?.map((part) => part.trim().replace(/^## T /, ''));

describe('dividing', () => {
  test('keeps numbers of rows, heads of tables, and what introduces a list with its first row', () => {
    expect(divided('1. a\n2. b\n3. c\n4. d')).toEqual(['(1/2)\n\n1. a\n2. b', '(2/2)\n\n3. c\n4. d']);
    expect(divided('| H |\n| - |\n| a |\n| b |')).toEqual([
      '(1/2)\n\n| H |\n| - |\n| a |',
      '(2/2)\n\n| H |\n| - |\n| b |',
    ]);
    expect(divided('Intro\n\n- a\n- b')).toEqual(['(1/2)\n\nIntro\n\n- a', '(2/2)\n\n- b']);
    expect(divided('### L\n\n- a\n- b')).toEqual(['(1/2)\n\n### L\n\n- a', '(2/2)\n\n### L\n\n- b']);
    expect(divided('One\n\nTwo')).toEqual(['(1/2)\n\nOne', '(2/2)\n\nTwo']);
    expect(divided('- a\n\n- b\n\n- c', 3)).toEqual(['(1/3)\n\n- a', '(2/3)\n\n- b', '(3/3)\n\n- c']);
    expect(divided('- a\n  - a1\n  - a2\n- b')).toEqual(['(1/2)\n\n- a\n  - a1\n  - a2', '(2/2)\n\n- b']);
  });

  test('takes lists that stand side by side alike', () => {
    const panels = '### L\n\n- a\n- b\n\n### R\n\n- c\n- d';
    expect(divided(panels, 2, 'beside')).toEqual([
      '(1/2)\n\n### L\n\n- a\n\n### R\n\n- c',
      '(2/2)\n\n### L\n\n- b\n\n### R\n\n- d',
    ]);
  });

  test('is refused where nothing can be divided', () => {
    expect(divided('- a')).toBeUndefined();
    expect(divided('- a\n- b', 2, 'none')).toBeUndefined();
    expect(splitSlide('- a\n- b', 2, 'after')).toBeUndefined();
  });

  test('shares the notes in their order, and leaves a single one with the first', () => {
    const noted = (notes: string) => divided(`- a\n- b\n\n<!--\nNotes\n\n${notes}\n-->`);
    expect(noted('One.\n\nTwo.')).toEqual([
      '(1/2)\n\n- a\n\n<!--\nNotes\n\nOne.\n-->',
      '(2/2)\n\n- b\n\n<!--\nNotes\n\nTwo.\n-->',
    ]);
    expect(noted('One.')).toEqual(['(1/2)\n\n- a\n\n<!--\nNotes\n\nOne.\n-->', '(2/2)\n\n- b']);
  });

  test('repeats what a slide says of itself', () => {
    const parts = splitSlide(
      '<!-- _class: points -->\n<!-- _footer: "1" -->\n\n## T\n\n- a\n- b\n',
      2,
      'after',
    );
    for (const part of parts ?? []) expect(part).toContain('<!-- _class: points -->\n<!-- _footer: "1" -->');
  });
});

describe('whatever is divided', () => {
  const pictures = anyPictures();
  const noted = (markdown: string): string => {
    let said = 0;
    const note = (): string => `Said ${(said += 1)}, and at some length too.\n\nSaid ${(said += 1)}.`;
    const { matter, slides } = cutSlides(markdown);
    const texts = slides.map((text) => `${text.trimEnd()}\n\n<!--\nNotes\n\n${note()}\n-->\n\n`);
    return joinSlides({ matter, slides: texts });
  };
  const fitted = (markdown: string) =>
    makeDeck(markdown, kit, assets, META, pictures, { place: PLACE, fit: 'shrink', sections: [] });
  const bodyOf = (text: string): string[] =>
    text
      .replaceAll(/<!--[^]*?-->/g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !/^#{1,2} /.test(line));
  const saidIn = (text: string) => [...text.matchAll(/Said (\d+)/g)].map(([, number]) => Number(number));

  test.each([21, 22])(
    'no word is lost or said twice, and all stay in their order (%i)',
    async (seed) => {
      const markdown = noted(anySlides(seed, 3));
      const { value } = await fitted(markdown);
      const parts = cutSlides(value.markdown).slides;
      let [at, divided] = [0, 0];
      for (const text of cutSlides(markdown).slides) {
        const count = Number(value.slides[at]?.part.split('/')[1] ?? 1);
        const after = parts.slice(at, at + count).map(bodyOf);
        const before = bodyOf(text);
        at += count;
        divided += count > 1 ? 1 : 0;
        const isPair = /_class: (compare|columns)/.test(text); // each part has what stands beside the list
        const told = after.flat();
        const once = told.filter((line, index) => !/^(\||###)/.test(line) || told.indexOf(line) === index); // heads
        if (isPair) expect([...new Set(told)].sort()).toEqual([...new Set(before)].sort());
        else expect(once).toEqual(before);
      }
      expect(at).toBe(parts.length);
      expect(divided).toBeGreaterThan(5);
      expect(saidIn(value.markdown)).toEqual(saidIn(markdown));
    },
    60_000,
  );

  test('what fits is left alone when it is fitted again', async () => {
    const { value } = await fitted(noted(anySlides(21, 2)));
    expect((await fitted(value.markdown)).value.markdown).toBe(value.markdown);
  }, 60_000);
});

describe('a document', () => {
  test('cut and joined is the same', () => {
    const piece = fc.constantFrom('---', '# A', '', '```', '<!--', '-->', 'text');
    fc.assert(
      fc.property(fc.array(piece), (lines) => {
        const text = `${HEAD}${lines.join('\n')}\n`;
        expect(joinSlides(cutSlides(text))).toBe(text);
      }),
    );
  });

  test('takes one more class for a slide, with or without one', () => {
    expect(withClass('<!-- _class: points -->\n', 'fit-1')).toBe('<!-- _class: points fit-1 -->\n');
    expect(withClass('# A', 'fit-1')).toBe('\n<!-- _class: fit-1 -->\n# A');
  });
});
