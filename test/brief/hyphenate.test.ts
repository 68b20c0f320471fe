import { expect, test } from 'vitest';
import { loadHyphenation } from '../../src/brief/hyphenate.ts';

test.each([
  ['en-GB', 'understanding', 'under-stand-ing'],
  ['en-US', 'understanding', 'under-stand-ing'],
  ['de', 'staatsangehörigkeit', 'staats-an-ge-hö-rig-keit'],
  ['de-AT', 'staatsangehörigkeit', 'staats-an-ge-hö-rig-keit'],
  ['fr', 'gouvernement', 'gou-ver-ne-ment'],
  ['es', 'responsabilidad', 'res-pon-sa-bi-li-dad'],
  ['pl', 'wspólnota', 'wspól-nota'],
  ['ru', 'правительство', 'пра-ви-тель-ство'],
  ['uk', 'правительство', 'пра-ви-тель-ство'],
  ['be', 'самалётамі', 'сама-лё-тамі'],
])('%s breaks %s into %s', async (language, word, broken) => {
  const hyphenate = await loadHyphenation(language);
  expect(withHyphens(word, hyphenate(word))).toBe(broken);
});

test('a language without patterns breaks nothing', async () => {
  const hyphenate = await loadHyphenation('ja');
  expect(hyphenate('understanding')).toEqual([]);
});

function withHyphens(word: string, breaks: readonly number[]): string {
  const edges = [0, ...breaks, word.length];
  return edges
    .slice(1)
    .map((end, index) => word.slice(edges[index], end))
    .join('-');
}
