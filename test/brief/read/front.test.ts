import { expect, test } from 'vitest';
import { readFront } from '../../../src/brief/read/front.ts';

test('front matter is read, and the text behind it keeps its lines', () => {
  const { front, body } = readFront('---\ntitle: "Why: now"\npaper: letter\nlanguage: de\n---\n\n# Title\n');
  expect(front).toMatchObject({ title: 'Why: now', paper: 'letter', language: 'de', author: '' });
  expect(body.split('\n').indexOf('# Title')).toBe(6);
});

test('a text without front matter is an A4 page in English', () => {
  expect(readFront('# Title\n')).toMatchObject({ front: { paper: 'a4', language: 'en' }, body: '# Title\n' });
});
