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

/** Gives the machine's disk with something done to its calls, counted from 1; none of them waits in earnest. */
export function meddled(meddle: Meddle): Disk {
  let calls = 0;
  const steps = Object.entries(hastyDisk).map(([step, real]: [string, (...given: unknown[]) => unknown]) => {
    const call = async (...given: unknown[]): Promise<unknown> => {
      if (step === 'wait') return undefined;
      calls += 1;
      return (await meddle(calls, step as keyof Disk, String(given[0]))) ?? real(...given);
    };
    return [step, call] as const;
  });
  return Object.fromEntries(steps) as unknown as Disk;
}

/** Gives a disk that a kill cuts off at its nth call, and what becomes true when it is reached: no call returns after it. */
export function frozenAt(nth: number): { disk: Disk; frozen: Promise<'frozen'> } {
  let reach: (reached: 'frozen') => void = () => undefined;
  const frozen = new Promise<'frozen'>((resolve) => (reach = resolve));
  const disk = meddled((call) => {
    if (call < nth) return undefined;
    reach('frozen');
    return new Promise<never>(() => undefined);
  });
  return { disk, frozen };
}
