/** Gives a function that makes something of an object once, and keeps it for as long as somebody has the object. */
export function keptWith<K extends object, V extends {}>(make: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, V>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    kept.set(key, value);
    return value;
  };
}

/**
 * Gives a function whose results are remembered: those asked for most lately, at least `most` of them and at most twice
 * as many, so that what is kept does not grow however long a process lives. `keyOf` says which arguments are alike.
 */
export function remembered<A, V extends {}>(
  most: number,
  keyOf: (asked: A) => unknown,
  make: (asked: A) => V,
): (asked: A) => V {
  let young = new Map<unknown, V>();
  let old = young;
  return (asked) => {
    const key = keyOf(asked);
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make(asked);
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(key, value);
    return value;
  };
}

/** Gives a function that gives, for bytes of the same content, always the same array: of those it met last, `most`. */
export function sameBytes(most: number): (bytes: Uint8Array) => Uint8Array {
  let met: Uint8Array[] = []; // the last met first
  return (bytes) => {
    if (met[0] === bytes) return bytes;
    const known = met.find((one) => one === bytes) ?? met.find((one) => isSame(one, bytes)) ?? bytes;
    met = [known, ...met.filter((one) => one !== known)].slice(0, most);
    return known;
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0;
}
