import { expect, test } from 'vitest';
import type { Place } from '../../src/base/model.ts';
import { makeBrief } from '../../src/brief/brief.ts';
import { testAssets, testKit } from '../brief/kit.ts';
import { draw } from './draw.ts';

const PLACE: Place = { file: 'river/briefing.md', line: 1, column: 1, endColumn: 2 };

const FULL = Array.from(
  { length: 6 },
  (_, nth) => `## Part ${nth}\n\n${'Some words of the page. '.repeat(30)}`,
);

/** Sets a page of three columns with a drawing 1200 units wide, in which words have a size. */
async function problemsOf(size: number): Promise<unknown> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 400"><g transform="scale(2)"><text y="99" font-size="${size / 2}">A</text></g></svg>`;
  const { drawing } = await draw(svg);
  const markdown = `# A title\n\n::: columns\n\n![A letter](${drawing.name})\n\n${FULL.join('\n\n')}\n\n:::\n`;
  const origin = { file: 'river/brief.md', places: new Map([['', PLACE]]) };
  const pictures = new Map([[drawing.name, drawing]]);
  const { value, problems } = await makeBrief(markdown, testKit(), testAssets(), origin, pictures);
  expect(value.pdf.length).toBeGreaterThan(1000);
  return problems;
}

test('words of a drawing that are too small on the page are told, with how small', async () => {
  expect(await problemsOf(20)).toEqual([
    {
      code: 'drawing-small',
      place: { file: 'river/a.svg', line: 1, column: 1, endColumn: 2 },
      points: expect.closeTo(2.7, 0),
    },
  ]);
  expect(await problemsOf(60)).toEqual([]);
});
