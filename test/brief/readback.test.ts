import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyPdf } from '../conformance/every-pdf.ts';
import { readObjects } from '../pdf/objects.ts';
import { RULES } from './conformance/rules.ts';
import { readPdf } from './reader.ts';
import { makePage } from './set-page.ts';
import { sourceWords, wordsIn } from './source-words.ts';

// What a screen reader is told, node by node, is what the Markdown says: every word, in its order. Validators see
// nothing of this: they pass a page whose spaces or hyphens are lost.

test(
  'every page says the words of its Markdown through its tags, in their order',
  { timeout: 60_000 },
  async () => {
    for (const { name, bytes, markdown } of await everyPdf())
      expect(await saidBy(bytes), name).toEqual(sourceWords(markdown));
  },
);

test('whatever the words, they are said through the tags in their order, and the page conforms', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(block, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...LANGUAGES),
      async (blocks, language) => {
        const markdown = `---\ntitle: "A page"\nlanguage: ${language}\n---\n\n${blocks.join('\n\n')}\n`;
        const { value, problems } = await makePage(markdown);
        expect(problems).toEqual([]);
        expect(await saidBy(value.pdf)).toEqual(sourceWords(markdown));
        const file = readObjects(value.pdf);
        expect(RULES.flatMap(({ broken }) => broken(file))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

async function saidBy(pdf: Uint8Array): Promise<string[]> {
  const { nodes } = await readPdf(pdf);
  const read = nodes.filter(({ role }) => role !== 'Figure'); // which is told by its alternative text instead
  return read.flatMap(({ text }) => wordsIn(text));
}

const LANGUAGES = ['en-GB', 'de', 'fr', 'pl', 'be', 'uk', 'ru', 'el'];

/** Letters, and loose accents that some of them may take. */
const SIGNS = [...'nrstlffijāäéëłżșçñßøæœþаеиорстўіїґєёчщαερτλω', ...'aeou'].flatMap((letter) =>
  /[aeou]/.test(letter)
    ? ['', '\u0300', '\u0301', '\u0302', '\u0308', '\u00AD'].map((accent) => letter + accent)
    : [letter],
);

/** Words that typesetting has trouble with, and words of letters at random, some with loose accents or soft hyphens. */
const word = fc.oneof(
  fc.constantFrom(
    'office',
    'difficult',
    'affluent',
    'fjord',
    'well-known',
    'mother-in-law',
    'non\u2011breaking',
    'and/or',
    'soft\u00ADhyphen',
    'responsi\u00ADbility',
    'Donaudampfschifffahrtsgesellschaft',
    'unverständlicherweise',
    'супрацьстаянне',
    'ўзаемаадносіны',
    'здоров’я',
    'cafe\u0301',
    'Dvor\u030Cak',
    '“quoted”',
    '‘single’',
    '«г»',
    '„tief“',
    'don’t',
    '12–14',
    'а—б',
    '1\u00A0000',
    '5\u202F%',
    'https://example.org/a/b',
    '…',
  ),
  fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 14 }).map((signs) => signs.join('')),
);

const text = fc
  .array(fc.tuple(word, fc.constantFrom('', '', '', '', '*', '**', '~~', 'link')), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) =>
    words
      .map(([one, look]) => (look === 'link' ? `[${one}](https://example.org)` : `${look}x${one}x${look}`))
      .join(' '),
  );

const block = fc.oneof(
  text,
  text.map((words) => `## ${words}`),
  text.map((words) => `> ${words}`),
  text.map((words) => `::: quote\n\n> ${words}\n\n:::`),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((all) => all.map((one) => `- ${one}`).join('\n')),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((all) => all.map((one) => `1. ${one}`).join('\n')),
  text.map((words) => `- [x] ${words}\n- [ ] ${words}`),
  fc.tuple(word, word, text).map(([a, b, c]) => `| ${a} | ${b} |\n| - | - |\n| ${c} | |`),
  text.map((words) => `::: panel\n\n### ${words}\n\n${words}\n\n:::`),
  text.map((words) => `::: wing\n\n${words}\n\n:::`),
);
