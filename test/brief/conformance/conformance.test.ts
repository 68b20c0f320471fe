import { beforeAll, describe, expect, test } from 'vitest';
import { everyPdf, type KnownPdf } from '../../conformance/every-pdf.ts';
import { type PdfFile, readObjects } from '../../pdf/objects.ts';
import { setPage } from '../set-page.ts';
import { DAMAGES } from './damages.ts';
import { FIGURE, figurePage } from './figure-page.ts';
import { RULES } from './rules.ts';

// One page that holds all there is: a list, a table, a link, words of another script.
const WHOLE = `---
title: "A whole page"
author: "Desk"
language: en-GB
date: 2026-03
---

# A whole page

Text with [a link](https://example.org/a), and words: «Красная площадь».

## A list

- one
- two

| Year | What |
| --- | --- |
| 2014 | one |
| 2020 | |
`;

let pages: (KnownPdf & { readonly file: PdfFile })[];

beforeAll(async () => {
  const whole = { name: 'a whole page', bytes: await setPage(WHOLE), markdown: WHOLE };
  const known = [...(await everyPdf()), whole];
  pages = known.map((page) => ({ ...page, file: readObjects(page.bytes) }));
}, 60_000);

test('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThan(20);
});

describe('every page', () => {
  test.each(RULES)('$name', ({ broken }) => {
    const found = pages.flatMap(({ name, file }) => broken(file).map((what) => `${name}: ${what}`));
    expect(found).toEqual([]);
  });
});

describe('the rule that a page', () => {
  test.each(RULES)('$name notices when it does not', ({ name, broken }) => {
    const damages = DAMAGES[name] ?? [];
    expect(damages.length).toBeGreaterThan(0);
    for (const damage of damages) {
      const file = damaged(name, damage);
      expect(broken(file), damage.toString()).not.toEqual([]);
    }
  });

  test('is in the table for every damage', () => {
    expect(Object.keys(DAMAGES).sort()).toEqual(RULES.map(({ name }) => name).sort());
  });
});

test('a figure is told in words, and where it is', async () => {
  const file = new TextDecoder('latin1').decode(await figurePage());
  expect(file).toContain(`/Alt (${FIGURE.alt})`);
  expect(file).toMatch(/\/BBox \[100 642 150 692\]/);
});

function damaged(rule: string, damage: (file: PdfFile) => void): PdfFile {
  const base = rule.includes('figures') ? 'a figure' : 'a whole page';
  const file = readObjects(pages.find(({ name }) => name === base)?.bytes ?? new Uint8Array());
  damage(file);
  return file;
}
