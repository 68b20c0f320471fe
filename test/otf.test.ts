import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Kit } from '../src/base/kit.ts';
import { makeBrief } from '../src/brief/brief.ts';
import { makeDeck } from '../src/deck/deck.ts';
import { readPdf } from './brief/reader.ts';
import { readAssets, readKit } from './deck/kit.ts';

// A kit may name OTF files: page and deck carry their outlines as they are.

const path = fileURLToPath(new URL('fonts/cut.otf', import.meta.url));
const CUTS = { regular: 'fonts/cut.otf', semibold: 'fonts/cut.otf', italic: '' };
const META = { title: 'Offices', language: 'en', version: '00000000', description: 'A test', minutes: 0 };
const PAGE = `---
language: en
paper: a4
title: "Offices"
author: ""
version: "0"
date: 2024
---

::: masthead
# Offices

An *offer* to the **café**.
:::

The difficult office offers “fluffy” words, AV To, and 2024.
`;

let kit: Kit;
beforeAll(async () => {
  const own = readKit();
  const family = { family: 'Test', ...CUTS };
  const fonts = { display: family, text: family, sans: family };
  kit = { ...own, theme: { ...own.theme, fonts }, fonts: new Map([['fonts/cut.otf', await readFile(path)]]) };
});

describe('a kit of OTF files', () => {
  test('sets the page, whose words can be read', async () => {
    const { value, problems } = await makeBrief(PAGE, kit, readAssets(), { file: 'x', places: new Map() });
    expect(problems).toEqual([]);
    const file = new TextDecoder('latin1').decode(value.pdf);
    expect(file).toContain('/Subtype /OpenType');
    expect(file).toContain('/CIDFontType0');
    expect(file).not.toContain('/FontFile2');
    const { pages, text } = await readPdf(value.pdf);
    expect(pages).toBe(1);
    expect(text).toContain('The difficult office offers “fluffy” words, AV To, and 2024.');
  });

  test('sets the deck, emphasis in semibold where no italic is given', async () => {
    const { value, problems } = await makeDeck('# Offices\n\n*offer* **café**', kit, readAssets(), META);
    expect(problems).toEqual([]);
    const faces = value.html.match(/@font-face\{[^}]*\}/g) ?? [];
    expect(faces.map((face) => /font-weight:\d+;font-style:\w+/.exec(face)?.[0])).toContain(
      'font-weight:400;font-style:italic',
    );
    for (const face of faces) {
      const woff = Buffer.from(/base64,([^)]*)/.exec(face)?.[1] ?? '', 'base64');
      expect(woff.toString('latin1', 0, 8)).toBe('wOFFOTTO');
    }
  });

  test('whose file is damaged is told, by page and deck alike', async () => {
    const bytes = Buffer.from(kit.fonts.get('fonts/cut.otf') ?? []);
    const outlines = bytes.readUInt32BE(bytes.indexOf('CFF ') + 8);
    bytes.fill(255, outlines, outlines + 2000);
    const theme = 'fonts:\n  text:\n    regular: fonts/cut.otf';
    const texts = new Map([['explainer/theme.yaml', theme]]);
    const damaged = { ...kit, texts, fonts: new Map([['fonts/cut.otf', bytes]]) };
    const place = { file: 'explainer/theme.yaml', line: 3, column: 14, endColumn: 27 };
    const problem = { code: 'bad-font', place, name: 'fonts/cut.otf', detail: 'it is damaged' };
    const deck = await makeDeck('# Offices', damaged, readAssets(), META);
    const brief = await makeBrief(PAGE, damaged, readAssets(), { file: 'x', places: new Map() });
    expect(deck.problems).toContainEqual(problem);
    expect(brief.problems).toEqual([problem]);
  });
});
