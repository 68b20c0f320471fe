import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadKit } from '../../src/templates/kit.ts';
import { memoryHost } from '../host.ts';

const THEME = readFileSync(new URL('../../templates/explainer/theme.yaml', import.meta.url), 'utf8');

describe('the size of running text', () => {
  test.each(['8.4', '3'])('may not be %s pt in any kit', async (min) => {
    const { problems } = await loadKit(hostWith(THEME.replace('min: 9.2', `min: ${min}`)), {
      folder: 'templates',
      name: 'tiny',
      asked: { file: 'x/briefing.md', line: 1, column: 1, endColumn: 2 },
    });
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'wrong-value',
        found: min,
        wanted: expect.stringContaining('8.5 pt'),
        place: expect.objectContaining({ file: 'tiny/theme.yaml', line: lineOf('body: { min:') }),
      }),
    );
  });

  test('may be 8.5 pt', async () => {
    const { problems } = await loadKit(hostWith(THEME.replace('min: 9.2', 'min: 8.5')), {
      folder: 'templates',
      name: 'tiny',
      asked: { file: 'x/briefing.md', line: 1, column: 1, endColumn: 2 },
    });
    expect(problems.filter(({ code }) => code === 'wrong-value')).toEqual([]);
  });
});

function hostWith(theme: string): ReturnType<typeof memoryHost> {
  return memoryHost({ 'templates/tiny/theme.yaml': theme });
}

function lineOf(text: string): number {
  return THEME.split('\n').findIndex((line) => line.includes(text)) + 1;
}
