import { expect, test } from 'vitest';
import { nameTasks } from '../../src/deck/tasks.ts';
import { toSlides } from '../../src/deck/slides.ts';

const slide = (markdown: string): string => toSlides(`---\nmarp: true\n---\n\n${markdown}\n`)[0]?.html ?? '';

test.each([
  ['- ☑ one\n- ☐ two', 'en-GB', ['done', 'to do']],
  ['- ☑ one\n\n- ☐ two', 'de', ['erledigt', 'offen']],
  ['- one\n  - ☐ two', 'xx', ['to do']],
  ['A ☑ in a sentence\n\n- and ☐ in an item\n- ☑', 'en', []],
])('the boxes that open the items of %j are called by their words in %s', (markdown, language, words) => {
  const named = nameTasks(slide(markdown), language);
  expect(
    [...named.matchAll(/<span role="img" aria-label="([^"]*)">[☐☑]<\/span> /g)].map(([, word]) => word),
  ).toEqual(words);
});
