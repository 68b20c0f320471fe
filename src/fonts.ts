import { execSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run fonts`: fetches the fonts of the kit explainer from npm, whole and as their makers publish them. They are
// kept in the repository, since the packages that they come from are forty times as large.

/** Files by package and version: where they are in it, and what they are called here. */
const PACKAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'source-serif@4.5.1': {
    'TTF/SourceSerif4-Regular.ttf': 'SourceSerif4-Regular.ttf',
    'TTF/SourceSerif4-Semibold.ttf': 'SourceSerif4-Semibold.ttf',
    'TTF/SourceSerif4-It.ttf': 'SourceSerif4-It.ttf',
    'TTF/SourceSerif4Display-Regular.ttf': 'SourceSerif4Display-Regular.ttf',
    'TTF/SourceSerif4Display-Semibold.ttf': 'SourceSerif4Display-Semibold.ttf',
    'LICENSE.md': 'OFL-source-serif.md',
  },
  '@expo-google-fonts/source-sans-3@0.4.1': {
    '400Regular/SourceSans3_400Regular.ttf': 'SourceSans3-Regular.ttf',
    '600SemiBold/SourceSans3_600SemiBold.ttf': 'SourceSans3-SemiBold.ttf',
    '400Regular_Italic/SourceSans3_400Regular_Italic.ttf': 'SourceSans3-Italic.ttf',
    LICENSE_FONT: 'OFL-source-sans.txt',
  },
};

const fonts = fileURLToPath(new URL('../templates/explainer/fonts/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'diptych-fonts-'));
try {
  const names = Object.keys(PACKAGES).join(' ');
  execSync(`npm install --prefix "${scratch}" --no-save --ignore-scripts ${names}`, { stdio: 'inherit' });
  for (const [name, files] of Object.entries(PACKAGES))
    for (const [from, to] of Object.entries(files))
      copyFileSync(join(scratch, 'node_modules', name.replace(/@[\d.]+$/, ''), from), join(fonts, to));
} finally {
  rmSync(scratch, { recursive: true });
}
