import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BRIEFING, call, lay, SECTION } from './call.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych with blanks é '));
  await lay(folder, { 'content/river/briefing.md': BRIEFING, 'content/river/01-rise.md': SECTION });
  await call(['build'], folder);
  await copyFile(join(folder, 'output/river/build.json'), join(folder, 'handed out.json'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('what changed', { timeout: 60_000 }, () => {
  test('is told in a sentence by the build, and by diptych diff one by one', async () => {
    await lay(folder, {
      'content/river/briefing.md': BRIEFING.replace('3 metres', '4 metres'),
      'content/river/02-wall.md': '---\ntitle: The wall holds\n---\n\n- So far\n',
    });
    const since = /"version": "(\w+)"/.exec(await readFile(join(folder, 'handed out.json'), 'utf8'))?.[1];
    const sentence = `2 slides, 1 fact and the page changed since version ${since}`;
    expect((await call(['build'], folder)).out).toContain(`  ${sentence}\n`);
    expect((await call(['build'], folder)).out).not.toContain('since version');
    const { exit, out, err } = await call(['diff', 'handed out.json'], folder);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toBe(
      `${sentence}.\n- slide 5 Water is coming.\n- new: slide 3 The wall holds\n- fact depth: 4 metres (2026-01), was 3 metres (2026-01)\n`,
    );
    const json = await call(['diff', 'handed out.json', '--json'], folder);
    expect(JSON.parse(json.out)).toMatchObject({
      since,
      page: true,
      slides: { added: ['3 The wall holds'] },
    });
  });

  test('is nothing when a section moves and the page stays', async () => {
    await call(['build'], folder);
    const { out } = await call(['diff', 'handed out.json'], folder);
    expect(out).toMatch(/^Nothing that is seen has changed since version \w{8}\.\n$/);
  });

  test.each([
    ['is not there', 'nothing.json', /^error: Cannot read nothing\.json: it is not there\.\n$/],
    [
      'is something else',
      'content/river/01-rise.md',
      /^error: content\/river\/01-rise\.md is no build\.json/,
    ],
  ])('is not told when the earlier build %s', async (_, path, wanted) => {
    const { exit, out, err } = await call(['diff', path], folder);
    expect([exit, out, err]).toEqual([2, '', expect.stringMatching(wanted)]);
  });

  test('is said on the page and the first slide when the author does', async () => {
    await lay(folder, {
      'content/river/briefing.md': BRIEFING.replace(
        'facts:',
        'updated: { date: 2026-03-05, what: depth }\nfacts:',
      ),
    });
    await call(['build'], folder);
    for (const name of ['deck.md', 'brief.md'])
      expect(await readFile(join(folder, 'output/river', name), 'utf8')).toContain(
        'Updated March 5, 2026 (depth)',
      );
  });
});
