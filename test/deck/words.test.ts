import { expect, test } from 'vitest';
import { shellWords } from '../../src/deck/words.ts';

const none = new Map<string, Record<string, string>>();

test.each([
  ['en-GB', 'Next slide', 'en'],
  ['de-AT', 'Nächste Folie', 'de'],
  ['be', 'Наступны слайд', 'be'],
  ['cs', 'Next slide', 'en'],
])('the controls of a deck in %s say %j, in %s', (language, next, spoken) => {
  expect(shellWords(none, language)).toMatchObject({ next, language: spoken });
});

test('a kit says some of it otherwise, or all of it in a language of its own', () => {
  const own = new Map([['de', { 'ui-next': 'Weiter', next: 'nothing of ours' }]]);
  expect(shellWords(own, 'de')).toMatchObject({ next: 'Weiter', back: 'Vorige Folie', language: 'de' });
  const names = Object.keys(shellWords(none, 'en')).filter((name) => name !== 'language');
  const czech = new Map([['cs', Object.fromEntries(names.map((name) => [`ui-${name}`, `cs ${name}`]))]]);
  expect(shellWords(czech, 'cs')).toMatchObject({ next: 'cs next', language: 'cs' });
});
