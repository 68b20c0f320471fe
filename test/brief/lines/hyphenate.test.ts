import { expect, test } from 'vitest';
import { loadHyphenation } from '../../../src/brief/lines/hyphenate.ts';

/** Words whose parts follow from each language's rules: by sound in most, by sense in English and where parts are words. */
test.each([
  ['en-GB', 'understanding', 'un-der-stand-ing'],
  ['en-GB', 'government', 'gov-ern-ment'],
  ['en-GB', 'neighbour', 'neigh-bour'],
  ['en-US', 'understanding', 'un-der-stand-ing'],
  ['en-US', 'algorithm', 'al-go-rithm'],
  ['de', 'staatsangehörigkeit', 'staats-an-ge-hö-rig-keit'],
  ['de-AT', 'staatsangehörigkeit', 'staats-an-ge-hö-rig-keit'],
  ['de', 'fenster', 'fens-ter'], // since 1996
  ['de', 'zucker', 'zu-cker'], // since 1996
  ['fr', 'gouvernement', 'gou-ver-ne-ment'],
  ['fr', 'indépendance', 'in-dé-pen-dance'],
  ['fr', 'magnifique', 'ma-gni-fique'], // gn is one sound
  ['es', 'responsabilidad', 'res-pon-sa-bi-li-dad'],
  ['es', 'carretera', 'ca-rre-te-ra'], // rr is one sound
  ['es', 'construcción', 'cons-truc-ción'],
  ['pl', 'wspólnota', 'wspól-no-ta'],
  ['pl', 'niepodległość', 'nie-pod-le-głość'],
  ['pl', 'przedsiębiorstwo', 'przed-się-bior-stwo'],
  ['ru', 'правительство', 'пра-ви-тель-ство'],
  ['ru', 'государство', 'го-су-дар-ство'],
  ['ru', 'подъезд', 'подъ-езд'], // ъ stays with what it hardens
  ['uk', 'незалежність', 'не-за-ле-жність'],
  ['uk', 'суспільство', 'су-спіль-ство'],
  ['be', 'самалётамі', 'са-ма-лё-та-мі'],
  ['be', 'беларуская', 'бе-ла-ру-с-кая'], // both “беларус-кая” and “белару-ская” are right
])('%s breaks %s into %s', async (language, word, broken) => {
  const hyphenate = await loadHyphenation(language);
  expect(withHyphens(word, hyphenate(word))).toBe(broken);
});

test.each([
  ['en-GB', 'quietly', 'quietly'], // not "ly" alone
  ['de', 'straße', 'straße'], // not "ße" alone
  ['fr', 'qualité', 'qua-lité'],
  ['es', 'ciudad', 'ciu-dad'],
  ['pl', 'ulica', 'ulica'], // too short
  ['it', 'opinione', 'opi-nio-ne'], // not "o" alone
])('%s leaves no stump of %s', async (language, word, broken) => {
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
