import { writeFile } from 'node:fs/promises';
import { type Disk, nodeDisk } from '../../src/output/disk.ts';

/** The machine's disk, which is never waited for to hold what was written: hundreds of builds are too many for that. */
export const hastyDisk: Disk = {
  ...nodeDisk,
  create: (path, bytes) => writeFile(path, bytes, { flag: 'wx' }),
  syncFolder: async () => undefined,
};

/** What happens to the nth call of a disk: it goes on when this returns nothing, else the call is what is returned. */
export type Meddle = (call: number, step: keyof Disk, path: string) => Promise<never> | undefined;

/**
 * Gives the machine's disk with something done to its calls, counted from 1; none of them waits in earnest. Those under way
 * stand in `going`.
 */
export function meddled(meddle: Meddle, going: Set<Promise<unknown>> = new Set()): Disk {
  let calls = 0;
  const steps = Object.entries(hastyDisk).map(([step, real]: [string, (...given: unknown[]) => unknown]) => {
    const call = async (...given: unknown[]): Promise<unknown> => {
      if (step === 'wait') return undefined;
      calls += 1;
      const other = meddle(calls, step as keyof Disk, String(given[0]));
      if (other) return other;
      const one = (async () => real(...given))();
      going.add(one);
      return one.finally(() => going.delete(one));
    };
    return [step, call] as const;
  });
  return Object.fromEntries(steps) as unknown as Disk;
}

/**
 * Gives a disk that a kill cuts off at its nth call, and what becomes true when it is reached and calls under way are over,
 * as they are once a process is gone: no call returns after it.
 */
export function frozenAt(nth: number): { disk: Disk; frozen: Promise<'frozen'> } {
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const going = new Set<Promise<unknown>>();
  const disk = meddled((call) => {
    if (call < nth) return undefined;
    reach();
    return new Promise<never>(() => undefined);
  }, going);
  const frozen = reached.then(async () => {
    await Promise.allSettled(going);
    return 'frozen' as const;
  });
  return { disk, frozen };
}
