import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Arguments of our own: the package's switch web security off, under which no content policy could be tested. */
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Gives a real Chromium: the one that comes as an npm package on Linux x64, an installed Chrome or Edge elsewhere. The
 * test files that one process runs share it: closing it closes what was opened in it.
 */
export function launch(): Promise<Browser> {
  return process.env['VITEST'] ? (shared ??= open().then(kept)) : open();
}

let shared: Promise<Browser> | undefined;

function kept(browser: Browser): Browser {
  const close = async (): Promise<void> => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return Object.assign(browser, { close });
}

async function open(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ channel: 'chrome' }).catch(() => chromium.launch({ channel: 'msedge' }));
  }
  const folder = await unpacked();
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') } as Record<
      string,
      string
    >,
  });
}

/** Gives the folder of the unpacked browser; unpacked aside and moved at once, so test files may do it side by side. */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), 'diptych-chromium-143');
  if (await exists(folder)) return folder;
  const aside = await mkdtemp(join(tmpdir(), 'diptych-chromium-'));
  await withEnv({ TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, async () => {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  });
  await writeFile(join(aside, 'fonts', 'fonts.conf'), fontsIn(join(folder, 'fonts')));
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
  return folder;
}

/** Gives settings under which the package's own fonts are the only ones: its own settings look in /tmp/fonts. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Runs something under other environment variables: the package unpacks system libraries only where it believes to be on AWS. */
async function withEnv(variables: NodeJS.ProcessEnv, run: () => Promise<void>): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await run();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
