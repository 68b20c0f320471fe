import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Disk } from '../../src/output/disk.ts';
import { settle, type Target, write } from '../../src/output/write.ts';
import { frozenAt, hastyDisk, meddled } from './disks.ts';
import { riverOf, stateOf } from './river.ts';

let output: string;
let folder: string;

beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), 'diptych stopped '));
  folder = join(output, 'river');
});

afterEach(async () => {
  await rm(output, { recursive: true, force: true });
});

const DEAD = 11; // processes
const NEXT = 22;

function target(pid: number, disk: Disk = hastyDisk): Target {
  return { disk, output, pid, isRunning: () => false };
}

/** Starts afresh with a build of "a", has a build of "b" stop at its nth call; gives whether it got so far. */
async function stopAt(nth: number): Promise<boolean> {
  await rm(folder, { recursive: true, force: true });
  await write(target(1), riverOf('a'));
  const { disk, frozen } = frozenAt(nth);
  return (await Promise.race([write(target(DEAD, disk), riverOf('b')), frozen])) === 'frozen';
}

async function letter(): Promise<string> {
  return (await readFile(join(folder, 'deck.html'), 'utf8')).charAt(0);
}

describe('a build that stops for good at any call', () => {
  test('is whole after the next command: the old one or the new one', async () => {
    const left = new Set<string>();
    let nth = 1;
    for (; await stopAt(nth); nth += 1) {
      await settle(target(NEXT), 'river');
      expect(await stateOf(folder), `after call ${nth}`).toEqual({ state: 'whole', others: [] });
      left.add(await letter());
    }
    expect(nth).toBeGreaterThan(40);
    expect(left).toEqual(new Set(['a', 'b']));
  });

  test('and so does the command that mends it, which the one after that mends', async () => {
    for (let nth = 25; await stopAt(nth); nth += 4)
      for (let second = 1; ; second += 3) {
        await stopAt(nth);
        const { disk, frozen } = frozenAt(second);
        const outcome = await Promise.race([settle(target(NEXT, disk), 'river'), frozen]);
        await settle(target(33), 'river');
        expect(await stateOf(folder), `after calls ${nth} and ${second}`).toEqual({
          state: 'whole',
          others: [],
        });
        if (outcome !== 'frozen') break;
      }
  });

  test('while it puts old files back is whole after the next command', async () => {
    for (let nth = 1; ; nth += 1) {
      await rm(folder, { recursive: true, force: true });
      await write(target(1), riverOf('a'));
      const outcome = await putBackUntil(nth);
      await settle(target(NEXT), 'river');
      expect(await stateOf(folder), `after call ${nth} of putting back`).toEqual({
        state: 'whole',
        others: [],
      });
      if (outcome !== 'frozen') break;
    }
  });
});

/** Has the fourth rename of a build of "b" fail, and stops it at the nth call after that. */
async function putBackUntil(nth: number): Promise<unknown> {
  let renames = 0;
  let since = 0;
  let reach: (reached: 'frozen') => void = () => undefined;
  const frozen = new Promise<'frozen'>((resolve) => (reach = resolve));
  const disk = meddled((_, step) => {
    if (since > 0 && (since += 1) > nth) {
      reach('frozen');
      return new Promise<never>(() => undefined);
    }
    if (step !== 'rename' || (renames += 1) !== 4) return undefined;
    since = 1;
    return Promise.reject(Object.assign(new Error('injected'), { code: 'EIO' }));
  });
  const writing = write(target(DEAD, disk), riverOf('b')).catch((error: unknown) => error);
  return Promise.race([writing, frozen]);
}

describe('what stands in a journal', () => {
  test.each([
    ['nothing', ''],
    ['half of it', '{"pid":11,"files":[{"na'],
    ['files elsewhere', '{"pid":11,"files":[{"name":"../x","sha256":""}],"removed":["../y"]}'],
    ['something else', '[1]'],
    [
      'a file that is not complete',
      '{"pid":11,"files":[{"name":"deck.html","sha256":"00"}],"removed":["brief.md"]}',
    ],
  ])('changes nothing when it is %s', async (_, text) => {
    await write(target(1), riverOf('a'));
    await writeFile(join(folder, '.swap'), text);
    await settle(target(NEXT), 'river');
    expect(await stateOf(folder)).toEqual({ state: 'whole', others: [] });
  });

  test('is left to a build that runs, for as long as any can take', async () => {
    let nth = 30;
    while (!(await journalAfter(nth))) nth += 1;
    let waited = 0;
    const wait: Disk['wait'] = async (milliseconds) => void (waited += milliseconds);
    await settle({ ...target(NEXT, { ...hastyDisk, wait }), isRunning: (pid) => pid === DEAD }, 'river');
    expect(waited).toBe(20_000);
    expect(await stateOf(folder)).toMatchObject({ state: 'whole' });
  });
});

describe('a journal of a process that is gone', () => {
  test('is not mistaken for that of a build which begins while it is looked at', async () => {
    let nth = 30;
    while (!(await journalAfter(nth))) nth += 1;
    let begun = false;
    const disk = meddled((_, step, path) => {
      if (step !== 'rename' || !path.endsWith('.swap') || begun) return undefined;
      begun = true;
      return writeFile(join(folder, '.swap'), '{"pid":99,"files":[],"removed":[]}').then(
        () => undefined as never,
      );
    });
    const waits: number[] = [];
    const wait: Disk['wait'] = async (milliseconds) => {
      waits.push(milliseconds);
      expect(await readFile(join(folder, '.swap'), 'utf8')).toContain('99');
      await rm(join(folder, '.swap'), { force: true });
    };
    await settle({ ...target(NEXT, { ...disk, wait }), isRunning: (pid) => pid === 99 }, 'river');
    expect(waits).toEqual([50]);
  });
});

async function journalAfter(nth: number): Promise<boolean> {
  await stopAt(nth);
  return (await stateOf(folder)).others.includes('.swap');
}
