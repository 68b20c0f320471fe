/** Pages of all that the brief's Markdown may hold, by what each tries. */
export const PAGES: Readonly<Record<string, string>> = {
  'nothing but a word': 'Word\n',
  'no title, and headings that skip levels':
    'Before any heading.\n\n### Small first\n\nText.\n\n# Then large\n\n### And small again\n\nText.\n\n## Between\n\nText.\n',
  'a level left out under the title': page(
    '::: masthead\n\nLabel\n\nDate\n\n# A title\n\nA standfirst.\n\n:::\n\n::: columns\n\n### Straight to the third\n\nText.\n\n#### And the fourth\n\nText.\n\n:::',
  ),
  'signs of XML and PDF in its front matter': `---
title: "<Minsk> & (Moscow) \\\\ 100 %"
author: "A & B <c@example.org>"
language: en-GB
paper: a4
date: 2026-03
version: "0123abcd"
---

# \\<Minsk> & (Moscow) \\\\ 100 %

Text (with brackets) & signs.
`,
  'Cyrillic throughout': page(
    '# Чаму Мінск стаіць побач з Масквой\n\nБеларуская мова мае ў; українська має ї та ґ; по-русски есть ё. NATO і ЕС.\n\n- адзін\n- два',
    'be',
  ),
  'words of other scripts': page(
    '# Words of «Красная площадь» and Αθήνα\n\nThe paper *Известия* wrote of it on 5 May, and **Комсомольская правда** too; in Greek it is ελευθερία, and 5 µm or a single β stay.',
  ),
  'links of every kind': page(
    '# Links\n\nSee [a rather long name of a map that will surely have to be broken over two or more lines of the page, since it does not end](https://example.org/мапа?a=1&b=%20(x)), <https://example.org/a>, [mail](mailto:a@example.org), [**bold** and *italic*](https://example.org/b), [~~struck~~](https://example.org/c) and [below](#below).\n\n| A | [Link](https://example.org/d) |\n| --- | --- |\n| [One](https://example.org/e) | two |',
  ),
  'tables with gaps': page(
    '# Tables\n\n| Year | What | |\n| --- | :-: | --: |\n| 2014 | | 12 |\n| | Something longer that is broken over more than one line of its cell | 1 |\n| 2020 | last |\n\n| One |\n| --- |',
  ),
  'lists in lists': page(
    '# Lists\n\n- one\n  - inner\n    1. first\n    2. second\n- two\n\n  a paragraph of two\n-\n- > a quote in a list\n\n3. three\n4. four\n\n   | a | b |\n   | - | - |\n   | c | d |',
  ),
  'tasks, done and to do': page(
    '# Tasks\n\n- [x] done\n- [ ] to do, which takes more words than one line of a column has room for, as such things do, and is never quite at its end\n  - [ ] an inner one\n  - no task\n\n1. [x] numbered\n2. \\[x] only words\n\n::: panel\n\n- [X] **bold** [linked](https://example.org)\n\n:::',
  ),
  'tasks in Belarusian': page('# Справы\n\n- [x] першая\n- [ ] другая', 'be'),
  'quotes and code': page(
    '# Quotes\n\n> A quote “in quotes”.\n>\n> - with a list\n>\n> > and one inside\n\n```js\nif (a < b) {\n  b();\n}\n```\n\nAnd `code` inline.\n\n---\n\nEnd.',
  ),
  'quotes without marks, and with the author’s': page(
    '# Quotes\n\n::: quote 01-a must\n\n> Words that nobody marked.[^1]\n\nSomebody, at home\n\n:::\n\n::: quote 02-b must\n\n> “Words that were marked.”\n\n:::\n\n::: quote 03-c must\n\n> *One* paragraph\n>\n> and **another**\n>\n> — Somebody\n\n:::\n\n::: quote 04-d must\n\n> - a list\n\n:::\n\n> No exact words.\n\n::: sources\n\n[^1]: A source\n\n:::',
  ),
  'quotes in French': page('::: quote 01-a must\n\n> Le canal coûte cher !\n\n:::', 'fr'),
  'quotes in German': page('::: quote 01-a must\n\n> Der Kanal ist teuer.\n\n:::', 'de'),
  'a wing between sections': page(
    '::: section 01-one\n\n## One\n\n**Answer.**\n\nText of one.\n\n:::\n\n::: wing\n\n## Wing\n\nText of the wing.\n\n::: bottom-line\n\n## The point\n\nText of the point.\n\n:::\n\n:::\n\n::: panel\n\n## Panel\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n:::\n\n::: section 02-two\n\n## Two\n\nText of two.\n\n:::',
  ),
  'a masthead at the foot of its Markdown': page(
    '::: columns\n\nText before.\n\n:::\n\n::: masthead\n\nA standfirst before the title.\n\n# Late title\n\n:::',
  ),
  'numbers, a timeline and sources': page(
    '# Figures\n\n::: numbers\n\n- **9.3m** **people** live here[^1]\n- **$1.5bn** **in loans**\n- **3** neighbours[^2]\n\n:::\n\n::: timeline\n\n- **2014** A year\n- **late June 2023** A month[^1]\n- **the early nineteen-nineties** A decade that is longer than its column is wide, so that it is broken\n\n:::\n\n::: sources\n\n## Sources\n\n[^1]: A source, <https://example.org/a/rather/long/address/that/does/not/fit/on/one/line/of/a/third/of/the/page>\n\n[^2]: Another\n\n:::',
  ),
  'facts wherever they may stand': page(
    '# Facts\n\n::: facts\n\n## Key facts\n\n- **Crossing** 11 km[^1]\\\n  2026\n- **Owner** the four communes *together*, all of them for as long as the lake is there[^1]\\\n  15 January 2026\n- **Without a date** 4\n- only words\n\n:::\n\n::: wing\n\n::: facts may\n\n- **Donaudampfschifffahrtsgesellschaftskapitän** 1[^1]\\\n  2020\n- **Fare** [€4.50](https://example.org)\n\nText under them.\n\n:::\n\n:::\n\n::: columns\n\n::: section 01-a must\n\n::: facts\n\n- **Crossing** 11 km\n\n:::\n\n:::\n\n:::\n\n::: sources\n\n[^1]: A source\n\n:::',
  ),
  'letters that join, loose accents, hyphens and quotes': page(
    '# Office and difficulty\n\nThe first fluffy waffle of the office: ffi ffl fi fl. Caf\u0065\u0301 and n\u0303, a\u0308; re\u0301sume\u0301. Soft\u00ADhyphen, well-known, non\u2011breaking, en–dash, em—dash, and/or, “curly” ‘quotes’, «guillemets», „low“ and 1\u00A0000\u202F000. Responsibility and internationalisation of telecommunications. q\u0300\u0323 x\u0304',
  ),
  'US Letter': page('# Letter\n\nText on Letter.').replace('paper: a4', 'paper: letter'),
};

function page(body: string, language = 'en-GB'): string {
  return `---\ntitle: "A page"\nauthor: ""\nlanguage: ${language}\npaper: a4\ndate: 2026-03-01\nversion: 0123abcd\n---\n\n${body}\n`;
}
