import { execSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAssets } from './assets.ts';
import { openSubset } from './base/subset.ts';
import { namesOf, ownNames, renamed } from './font-names.ts';

// `npm run fonts`: fetches the fonts of the kit explainer from npm, cuts them down and gives them names of their own, as
// their licence asks of who changes them. They are kept in the repository, since the packages that they come from are
// a hundred times as large.

/** A package with fonts: which of its files become which cuts, and its licence. */
interface Source {
  readonly name: string;
  readonly version: string;
  readonly origin: string; // what its fonts are called there
  readonly cuts: readonly (readonly [from: string, family: string, cut: string])[];
  readonly licence: readonly [from: string, to: string];
}

const SOURCES: readonly Source[] = [
  {
    name: 'source-serif',
    version: '4.5.1',
    origin: 'Source Serif 4',
    cuts: [
      ['TTF/SourceSerif4-Regular.ttf', 'Diptych Serif', 'Regular'],
      ['TTF/SourceSerif4-Semibold.ttf', 'Diptych Serif', 'SemiBold'],
      ['TTF/SourceSerif4-It.ttf', 'Diptych Serif', 'Italic'],
      ['TTF/SourceSerif4Display-Regular.ttf', 'Diptych Serif Display', 'Regular'],
      ['TTF/SourceSerif4Display-Semibold.ttf', 'Diptych Serif Display', 'SemiBold'],
    ],
    licence: ['LICENSE.md', 'OFL-serif.md'],
  },
  {
    name: '@expo-google-fonts/source-sans-3',
    version: '0.4.1',
    origin: 'Source Sans 3',
    cuts: [
      ['400Regular/SourceSans3_400Regular.ttf', 'Diptych Sans', 'Regular'],
      ['600SemiBold/SourceSans3_600SemiBold.ttf', 'Diptych Sans', 'SemiBold'],
      ['400Regular_Italic/SourceSans3_400Regular_Italic.ttf', 'Diptych Sans', 'Italic'],
    ],
    licence: ['LICENSE_FONT', 'OFL-sans.txt'],
  },
];

/** Blocks of Unicode that are kept, as far as a font has them: what Europe writes in Latin, Greek and Cyrillic. */
const CHARACTERS: readonly (readonly [from: number, to: number])[] = [
  [0x0020, 0x02ff], // Latin with Extended-A and -B, phonetic letters, letters that modify
  [0x0300, 0x036f], // marks
  [0x0370, 0x052f], // Greek, Cyrillic
  [0x1d2c, 0x1d6a], // superior and inferior letters
  [0x1e00, 0x1fff], // Latin with further marks, as of Vietnamese; Greek with accents of old
  [0x2000, 0x20cf], // punctuation, superior and inferior figures, currencies
  [0x2100, 0x22ff], // signs like letters, fractions, arrows, mathematics
  [0x25a0, 0x27ef], // shapes and signs: ■ ☐ ☑ ✓ ⟨ ⟩
  [0x2e3a, 0x2e3b], // long dashes
  [0xfb00, 0xfb04], // ligatures
  [0xfeff, 0xfeff],
];

/** Features that slides and page ask for, and those that HarfBuzz and browsers use unasked. */
const FEATURES = 'calt ccmp kern liga locl mark mkmk rlig lnum pnum sups tnum dnom frac numr'.split(' ');

/** Tables that are kept: no hints, nothing of variable fonts, signatures or vertical text. */
const TABLES = 'GDEF GPOS GSUB OS/2 cmap gasp glyf head hhea hmtx loca maxp name post'.split(' ');

const subset = await openSubset(readAssets().subsetter);
const characters = CHARACTERS.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index),
);
const fonts = fileURLToPath(new URL('../templates/explainer/fonts/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'diptych-fonts-'));
try {
  const packages = SOURCES.map(({ name, version }) => `${name}@${version}`).join(' ');
  execSync(`npm install --prefix "${scratch}" --no-save --ignore-scripts ${packages}`, { stdio: 'inherit' });
  for (const source of SOURCES) take(source, join(scratch, 'node_modules', source.name));
} finally {
  rmSync(scratch, { recursive: true });
}

function take({ name, version, origin, cuts, licence }: Source, folder: string): void {
  copyFileSync(join(folder, licence[0]), join(fonts, licence[1]));
  for (const [from, family, cut] of cuts) {
    const whole = readFileSync(join(folder, from));
    const font = subset(whole, {
      characters,
      glyphs: [],
      features: FEATURES,
      tables: TABLES,
      numbered: false,
    });
    const changes = `Made of ${origin} (npm: ${name} ${version}) by Adobe: cut down to Latin, Greek and Cyrillic, and renamed.`;
    const names = ownNames(namesOf(whole), { family, cut, changes });
    writeFileSync(join(fonts, `${family}-${cut}.ttf`.replaceAll(' ', '')), renamed(font, names));
  }
}
