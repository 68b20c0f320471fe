import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDate } from '../../src/content/fields.ts';
import { fieldTables, frontMatterSchemas } from '../../src/content/schema.ts';

const content = new URL('../../content/', import.meta.url);

test.each(['2024', '2024-02', '2024-02-29', '2000-02-29', '1999-12-31'])('%s is a date', (text) => {
  expect(isDate(text)).toBe(true);
});

test.each([
  '',
  '24',
  '2024-13',
  '2024-00',
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  '2024-1-1',
  '0000',
  '2024-02-30T00',
  ' 2024',
])('%j is no date', (text) => {
  expect(isDate(text)).toBe(false);
});

test('every day of the calendar is a date', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(fc.property(day, (date) => isDate(date.toISOString().slice(0, 10))));
});

test.each(['briefing', 'section'] as const)(
  'the JSON Schema of a %s is the one in content/ (npm run schema)',
  async (name) => {
    const written = await readFile(new URL(`${name}.schema.json`, content), 'utf8');
    expect(JSON.parse(written)).toEqual(frontMatterSchemas()[name]);
  },
);

test('content/README.md lists every field (npm run schema)', async () => {
  const readme = await readFile(new URL('README.md', content), 'utf8');
  const bare = (text: string): string => text.replace(/ +/g, ' ').replace(/-{2,}/g, '---');
  for (const table of Object.values(fieldTables())) expect(bare(readme)).toContain(bare(table));
});
