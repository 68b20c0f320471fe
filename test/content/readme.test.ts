import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { load } from '../../src/content/load.ts';
import { memoryHost } from '../host.ts';

const HEAD = '---\ntitle: A\nstandfirst: B.\ndate: 2024-05\nsources:\n  explainer: { title: C }\n---\n';

test('every chart that content/README.md shows can be drawn', async () => {
  const readme = await readFile(new URL('../../content/README.md', import.meta.url), 'utf8');
  const charts = readme.match(/^```chart\n[\s\S]*?^```$/gm) ?? [];
  expect(charts.length).toBeGreaterThan(0);
  for (const chart of charts) {
    const section = `---\ntitle: A\n---\n\n${chart}\n`;
    const files = { 'content/a/briefing.md': HEAD, 'content/a/01-a.md': section };
    const { value, problems } = await load(memoryHost(files), 'content', 'a');
    expect(problems).toEqual([]);
    expect(value.sections[0]?.body.children.map(({ type }) => type)).toEqual(['figure']);
  }
});
