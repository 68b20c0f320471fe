/** A call of Node.js's file system. */
export interface Call {
  readonly step: string; // e.g. "readFileSync", "open" or, of an open file, "sync"
  readonly path: string;
}

/** What is watched and made to fail: set by a test, read by the guards that stand before node:fs. */
export const faults = {
  calls: [] as Call[], // since the watch began
  isWatching: false,
  fails: (_nth: number, _call: Call): string => '', // gives the system's code, e.g. "ENOSPC", or "" when the call may go on
};

/** Begins a watch, and gives the calls that were made until `during` came to its end. */
export async function watched<T>(
  fails: typeof faults.fails,
  during: () => Promise<T>,
): Promise<{ given: T; calls: readonly Call[] }> {
  Object.assign(faults, { calls: [], isWatching: true, fails });
  try {
    return { given: await during(), calls: faults.calls };
  } finally {
    faults.isWatching = false;
  }
}

/** Gives a module of Node.js with a guard before each of its functions. */
export function guarded<T extends object>(module: T): T {
  const entries = Object.entries(module).map(([name, value]) => [
    name,
    typeof value === 'function' && /^[a-z]/.test(name) ? guard(name, value as Anything) : (value as unknown),
  ]);
  return Object.fromEntries(entries) as T;
}

type Anything = ((...given: unknown[]) => unknown) & { native?: Anything };

function guard(
  step: string,
  real: Anything,
  pathOf = (given: unknown[]): string => String(given[0]),
): Anything {
  const isSync = step.endsWith('Sync');
  const call: Anything = (...given) => {
    const refusal = refusalOf({ step, path: pathOf(given) });
    if (refusal && isSync) throw refusal;
    if (refusal) return Promise.reject(refusal);
    const result = real(...given);
    return step === 'open' ? (result as Promise<object>).then((file) => guardedFile(file, given)) : result;
  };
  return real.native ? Object.assign(call, { native: guard(step, real.native) }) : call;
}

/** An open file's own calls fail as well, except closing: a system closes what it can. */
function guardedFile(file: object, given: unknown[]): object {
  return new Proxy(file, {
    get: (target, name) => {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      // Thousands of builds cannot wait for the disk, and this test pulls no plug.
      const bound = name === 'sync' ? async () => undefined : (value.bind(target) as Anything);
      return name === 'close' ? bound : guard(String(name), bound, () => String(given[0]));
    },
  });
}

function refusalOf(call: Call): Error | undefined {
  if (!faults.isWatching) return undefined;
  faults.calls.push(call);
  const code = faults.fails(faults.calls.length, call);
  if (code === '') return undefined;
  const path = ['writeFile', 'sync'].includes(call.step) ? {} : { path: call.path }; // as Node.js's own errors have it
  return Object.assign(new Error(`${code}: injected, ${call.step}`), { code, ...path });
}
