import { COUNTRIES } from './countries.ts';
import { ATLAS_NAMES, PARTS } from './parts.ts';

/** A place of the tables and all its names. */
interface Row {
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

/** A part of a country that has a name. */
export interface Part {
  readonly key: string; // ISO 3166-2, or 3166-1 where it has such a code
  readonly of: string;
  readonly standing: 'part' | 'apart' | 'disputed';
  readonly box: readonly [west: number, south: number, east: number, north: number]; // degrees
}

/** Gives the rows of a table. */
export function rowsOf(table: string): Row[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [codes = '', ...names] = line.split('|');
      return { codes: codes.split(' '), names };
    });
}

/** Gives the key of each country by what the atlas has for it: its number of three digits, or its name. */
export function atlasKeys(): ReadonlyMap<string, string> {
  const numbered = rowsOf(COUNTRIES).map(({ codes: [key = '', , number = ''] }) => [number, key] as const);
  const named = Object.entries(ATLAS_NAMES).map(([key, name]) => [name, key] as const);
  return new Map([...numbered, ...named]);
}

/** Gives the parts of a country that are set apart. */
export function partsOf(country: string): Part[] {
  return parts().filter(({ of }) => of === country);
}

function parts(): Part[] {
  return rowsOf(PARTS).map(({ codes: [key = '', of = '', standing = '', ...box] }) => {
    const [west = 0, south = 0, east = 0, north = 0] = box.map(Number);
    return { key, of, standing: standing as Part['standing'], box: [west, south, east, north] };
  });
}
