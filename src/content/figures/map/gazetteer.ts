import type { Land, Sea, Spot } from '../../../base/figures/map.ts';
import { remembered } from '../../../base/remembered.ts';
import { CITIES } from './cities.ts';
import { COUNTRIES, NAMED_IN } from './countries.ts';
import { DISPUTED, PARTS, UNNUMBERED } from './parts.ts';
import { SEAS } from './seas.ts';
import { rowsOf } from './tables.ts';

/** What places are called in a briefing's language. */
export interface Gazetteer {
  /** Gives the land of a code or name; written as it was called, when that is a name in the briefing's language. */
  readonly land: (called: string) => Land | undefined;
  readonly city: (called: string) => Spot | undefined;
  readonly sea: (called: string) => Sea | undefined;
  readonly lands: readonly string[]; // all names by which each is found, for what is called by none
  readonly cities: readonly string[];
  readonly seas: readonly string[];
  readonly names: Readonly<Record<string, string>>; // of all land, by key
  readonly disputed: ReadonlySet<string>; // keys
}

const KEPT_LANGUAGES = 10;

/** Gives the gazetteer of a language (BCP 47), English where it knows none. */
export const openGazetteer = remembered(
  KEPT_LANGUAGES,
  (language: string) => columnOf(language),
  (language) => open(columnOf(language)),
);

function columnOf(language: string): number {
  const [tongue = ''] = language.toLowerCase().split('-');
  return Math.max(
    0,
    NAMED_IN.findIndex((one) => one === tongue),
  );
}

function open(column: number): Gazetteer {
  const countries = rowsOf(COUNTRIES);
  const parts = rowsOf(PARTS);
  const others = [...parts, ...rowsOf(UNNUMBERED)].map(({ codes, names }) => ({
    codes: codes.slice(0, 1),
    names,
  }));
  const lands = [...countries, ...others];
  const nameOf = (names: readonly string[]): string => names[column] ?? names[0] ?? '';
  const namesByKey: Record<string, string> = {};
  const found = new Map<string, Land>();
  for (const { codes, names: all } of lands) {
    const [key = ''] = codes;
    const name = nameOf(all);
    namesByKey[key] = name;
    const english = [all[0] ?? '', ...(ALSO[key] ?? [])];
    for (const called of codes) found.set(folded(called), { key, name });
    for (const called of english) found.set(folded(called), { key, name: column === 0 ? called : name });
    found.set(folded(name), { key, name });
  }
  const cities = citiesByName();
  const seas = seasByName(column);
  return {
    land: (called) => found.get(folded(called)),
    city: (called) => cities.get(folded(called)),
    sea: (called) => seas.get(folded(called)),
    lands: [...new Set([...found.values()].map(({ name }) => name))],
    cities: [...cities.values()].map(({ name }) => name),
    seas: [...seas.values()].map(({ name }) => name),
    names: namesByKey,
    disputed: new Set([
      ...DISPUTED,
      ...parts.filter(({ codes }) => codes[2] === 'disputed').map(({ codes }) => codes[0] ?? ''),
    ]),
  };
}

/** Gives cities by all their names, each called as it was asked for. */
function citiesByName(): Map<string, Spot> {
  const found = new Map<string, Spot>();
  for (const { codes, names } of rowsOf(CITIES)) {
    const [latitude = 0, longitude = 0] = codes.map(Number);
    for (const name of names)
      if (!found.has(folded(name))) found.set(folded(name), { name, at: [longitude, latitude] });
  }
  return found;
}

/** Gives seas by their English names and those of a column, called as in the column. */
function seasByName(column: number): Map<string, Sea> {
  const found = new Map<string, Sea>();
  for (const { codes, names } of rowsOf(SEAS)) {
    const [latitude = 0, longitude = 0, within = 0] = codes.map(Number);
    const name = names[column] ?? names[0] ?? '';
    for (const called of [names[0] ?? '', name])
      found.set(folded(called), { name, at: [longitude, latitude], within });
  }
  return found;
}

/** Gives a name without what two people may write differently. */
function folded(name: string): string {
  if (/^[a-z0-9 ]*$/i.test(name)) return name.replace(/^the /i, '').trim().toLowerCase();
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/^the /i, '')
    .replace(/[’'ʼ.-]/g, ' ')
    .replace(/&/g, 'and')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Other English names in use. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'United States of America', 'U.S.', 'U.S.A.'],
  GB: ['UK', 'Great Britain', 'Britain'],
  TR: ['Turkey'],
  CZ: ['Czech Republic'],
  CI: ['Ivory Coast'],
  MM: ['Burma'],
  SZ: ['Swaziland'],
  MK: ['Macedonia'],
  CV: ['Cabo Verde'],
  TL: ['East Timor'],
  NL: ['Holland'],
  CD: ['Democratic Republic of the Congo', 'DRC', 'Congo-Kinshasa'],
  CG: ['Republic of the Congo', 'Congo-Brazzaville'],
  PS: ['Palestinian Territories', 'State of Palestine'],
  VA: ['Vatican', 'Holy See'],
  AE: ['UAE'],
  KR: ['Korea', 'Republic of Korea'],
  KP: ['DPRK'],
  BA: ['Bosnia', 'Bosnia-Herzegovina'],
  RU: ['Russian Federation'],
  MD: ['Republic of Moldova'],
  SY: ['Syrian Arab Republic'],
  LA: ['Lao PDR'],
  IR: ['Islamic Republic of Iran'],
  TW: ['Republic of China'],
  CN: ['People’s Republic of China'],
  'UA-43': ['Crimean peninsula'],
  'RU-KGD': ['Kaliningrad region', 'Kaliningrad oblast'],
  'RU-KUR': ['Southern Kuril Islands', 'Northern Territories'],
  'PS-GZA': ['Gaza Strip'],
  SJ: ['Spitsbergen'],
};
