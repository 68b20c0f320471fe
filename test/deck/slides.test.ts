import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSlides } from '../../src/deck/slide-text.ts';
import { toSlides } from '../../src/deck/slides.ts';

const HEAD = '---\nmarp: true\ntheme: explainer\npaginate: true\n---\n\n';
const one = (body: string) => toSlides(HEAD + body)[0];

describe('a slide', () => {
  test('is a labelled group with the number to type, and keeps its layout', () => {
    const slides = toSlides(
      `${HEAD}# One\n\n---\n\n<!-- _class: question -->\n\n## Is it **so**?<sup>1</sup>`,
    );
    expect(slides.map(({ number, title }) => [number, title])).toEqual([
      [1, 'One'],
      [2, 'Is it so?'],
    ]);
    expect(slides[1]?.html).toMatch(/^<section id="2" class="question" data-marpit-pagination="2">/);
  });

  test('without a headline is named by its first words', () => {
    const words = 'The exact words of a named speaker stand here, unaltered, with each cut marked.';
    expect(one(`<!-- _header: "**Role** Deck" -->\n\n> ${words}`)?.title).toBe(
      'The exact words of a named speaker stand here, unaltered, …',
    );
  });

  test('whose headline no wing can hold runs across', () => {
    expect(one('<!-- _class: question -->\n\n## Die Rechtsstaatlichkeitsprüfung')?.html).toContain(
      'class="question wide"',
    );
    expect(one('<!-- _class: question -->\n\n## What is responsibility?')?.html).toContain(
      'class="question"',
    );
  });

  test('keeps the three tags of our templates, without attributes, and shows any other as text', () => {
    const html = one(
      '9<sup onclick="x()">1</sup> <small>m</small> <b>no</b> <img src=x onerror=x()> <script>x()</script>',
    )?.html;
    expect(html).toContain('9<sup>1</sup> <small>m</small> &lt;b&gt;no&lt;/b&gt;');
    expect(html).not.toMatch(/<(img|script|b)\b/);
  });

  test.each([
    ['an inline style', '| A |\n| --: |\n| 1 |'],
    ['a style element', '<style>section { color: red }</style>\n\ntext'],
    ['a style directive', '<!-- style: "section { background: url(http://x.test) }" -->\n\ntext'],
    ['a background', '<!-- _backgroundImage: url(http://x.test/a.png) -->\n\ntext'],
    ['a background image', '![bg](http://x.test/a.png)\n\ntext'],
    ['a colour', '<!-- _color: red -->\n\ntext'],
  ])('has no style of its own: %s', (_, body) => {
    expect(one(body)?.html).not.toMatch(/<style|style=|<img|background/);
  });

  test('carries no marks of Marp but its number', () => {
    expect(one('* a\n* b\n\n1) c')?.html.match(/data-[\w-]+/g)).toEqual(['data-marpit-pagination']);
  });

  test('turns the side of a column into a class', () => {
    expect(one('| A | B |\n| :-- | --: |\n| 1 | 2 |')?.html).toMatch(
      /<td>1<\/td>\s*<td class="right">2<\/td>/,
    );
  });

  test.each([
    'https://example.org/a',
    'http://example.org',
    'mailto:a@example.org',
    '#3',
    'brief.pdf',
    '../brief.pdf',
  ])('links to %s', (url) => expect(one(`[text](${url})`)?.html).toContain(`href="${url}"`));

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java&#10;script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'smb://host/share',
    'ms-msdt:/id',
    'vscode://file/x',
    '//host/share',
    '/\\host/share',
  ])('never links to %s', (url) => {
    expect(one(`[text](<${url}>)`)?.html).not.toContain('href');
    expect(one(`<${url}>`)?.html).not.toContain('href');
  });
});

describe('notes', () => {
  test('are Markdown, and on no slide', () => {
    const slide = one('# A\n\n<!--\nNotes\n\nSay **this**.\n\n- first\n-->');
    expect(slide?.notes).toBe('<p>Say <strong>this</strong>.</p>\n<ul>\n<li>first</li>\n</ul>');
    expect(slide?.html).not.toContain('this');
  });

  test('are what our templates mark as notes: no other comment is said or shown', () => {
    const slide = one('# A\n\n<!-- remember to check this -->\n\n<!--\nNotes\n\nSay.\n-->');
    expect(slide?.notes).toBe('<p>Say.</p>');
    expect(slide?.html).not.toContain('remember');
  });

  test('that look like directives or front matter stay words', () => {
    const slides = toSlides(
      `${HEAD}# A\n\n<!--\nNotes\n\nclass: title\n\n---\nheadingDivider: 1\n---\n\ntext\n-->\n\n---\n\n# B`,
    );
    expect(slides.map((slide) => slide.title)).toEqual(['A', 'B']);
    expect(slides[0]?.html).not.toContain('class=');
    expect(slides[0]?.notes).toContain('class: title');
    expect(slides[0]?.notes).toContain('text');
  });

  test('whatever they say, add no slide and nothing that runs', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        '---',
        '# head',
        '```',
        '<script>',
        '[a](javascript:x)',
        '_class: title',
        '![bg](x)',
        '> q',
        '| a |',
        '| - |',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const said = lines.join('\n').replaceAll('--', '- -');
        const slides = toSlides(`${HEAD}# A\n\n<!--\nNotes\n\n${said}\n-->\n\n---\n\n# B`);
        expect(slides.map((slide) => slide.title)).toEqual(['A', 'B']);
        expect(slides.map((slide) => slide.notes).join('')).not.toMatch(
          /<(section|script|style|img)|style=|href="javascript/,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('counting slides', () => {
  test.each([
    ['front matter and separators', `${HEAD}# A\n\n---\n\n# B\n\n---\n\n# C`, 3],
    ['rules inside notes and code', `${HEAD}# A\n\n<!--\nNotes\n\n---\n-->\n\n\`\`\`\n---\n\`\`\``, 1],
    ['no front matter', '# A\n\n---\n\n# B', 2],
  ])('agrees with Marp: %s', (_, markdown, count) => {
    expect(cutSlides(markdown).slides).toHaveLength(count);
    expect(toSlides(markdown)).toHaveLength(count);
  });
});
