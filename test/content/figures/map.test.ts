import { describe, expect, test } from 'vitest';
import type { MapFigure } from '../../../src/base/figures/map.ts';
import type { Problem } from '../../../src/base/problems.ts';
import { readYaml } from '../../../src/base/yaml.ts';
import { readMap } from '../../../src/content/figures/map.ts';
import { openGazetteer } from '../../../src/content/figures/map/gazetteer.ts';

const FILE = 'border/01-map.md';

async function read(
  text: string,
  language = 'en',
): Promise<{ map: MapFigure | null; problems: readonly Problem[] }> {
  const { value: yaml } = readYaml({ file: FILE, text, firstLine: 2 });
  const place = { file: FILE, line: 1, column: 1, endColumn: 4 };
  const { value, problems } = await readMap({
    yaml,
    place,
    language,
    text,
    rows: null,
    open: async () => ({ value: null, problems: [] }),
  });
  return { map: value?.figure ?? null, problems };
}

function toldOf(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe('what a map names', () => {
  test.each([
    ['Poland', 'en', 'PL', 'Poland'],
    ['PL', 'en', 'PL', 'Poland'],
    ['POL', 'be', 'PL', 'Польшча'],
    ['616', 'de', 'PL', 'Polen'],
    ['Польшча', 'be', 'PL', 'Польшча'],
    ['Poland', 'uk-UA', 'PL', 'Польща'],
    ['Turkey', 'en', 'TR', 'Turkey'],
    ['TR', 'en', 'TR', 'Türkiye'],
    ['USA', 'en', 'US', 'USA'],
    ["cote d'ivoire", 'en', 'CI', 'Côte d’Ivoire'],
    ['Crimea', 'pl', 'UA-43', 'Krym'],
    ['Kaliningrad', 'en', 'RU-KGD', 'Kaliningrad'],
    ['SJ', 'en', 'SJ', 'Svalbard'],
    ['Kosovo', 'ru', 'XK', 'Косово'],
    ['Finland', 'fi', 'FI', 'Finland'],
  ])('%s in %s is %s, written %s', (called, language, key, name) => {
    expect(openGazetteer(language).land(called)).toEqual({ key, name });
  });

  test('all of it becomes plain data', async () => {
    const { map, problems } = await read(
      [
        'focus: Belarus',
        'groups:',
        '  - name: NATO',
        '    countries: [Poland, LT]',
        '  - countries: Russia',
        'cities: [Kyiv, {name: Мінск, at: Minsk}, {name: Here, at: [53.5, 27]}]',
        'seas: [Baltic Sea]',
        'routes: [{from: Minsk, to: Kaliningrad, label: The way, arrow: yes}]',
        'rings: [{at: [51.4, 30.1], label: Chernobyl}]',
        'disputed: {Crimea: Ukraine}',
        'names: {Ukraine: Ukraina}',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(map).toMatchObject({
      focus: [{ key: 'BY', name: 'Belarus' }],
      groups: [
        { name: 'NATO', land: [{ key: 'PL' }, { key: 'LT', name: 'Lithuania' }] },
        { name: 'Russia', land: [{ key: 'RU' }] },
      ],
      cities: [
        { name: 'Kyiv', at: [30.52, 50.45] },
        { name: 'Мінск', at: [27.57, 53.9] },
        { name: 'Here', at: [27, 53.5] },
      ],
      seas: [{ name: 'Baltic Sea', within: 700 }],
      routes: [{ from: { name: 'Minsk' }, to: { at: [20.51, 54.71] }, label: 'The way', isArrow: true }],
      rings: [{ name: 'Chernobyl', at: [30.1, 51.4] }],
      ruled: [{ land: { key: 'UA-43' }, to: { key: 'UA' } }],
      frame: { by: 'subject' },
    });
    expect(map?.names['UA']).toBe('Ukraina');
  });
});

describe('what is wrong is told where it stands', () => {
  test.each([
    ['a slip in a country', 'focus: Belarsu', ['map-name 2:8']],
    ['a city that is not known', 'focus: PL\ncities: [Minks]', ['map-name 3:10']],
    ['a sea that is not known', 'focus: PL\nseas: [Blatic Sea]', ['map-name 3:8']],
    ['a place off the globe', 'focus: PL\ncities: [{name: X, at: [95, 27]}]', ['map-coordinates 3:24']],
    ['no place but words', 'focus: PL\ncities: [{name: X, at: [a, b]}]', ['wrong-value 3:24']],
    ['a country twice', 'focus: PL\ngroups: [{name: A, countries: [PL]}]', ['map-twice 1:1']],
    ['a country twice in a group', 'groups: [{name: A, countries: [PL, POL]}]', ['map-twice 1:1']],
    ['nothing at all', 'caption: Nothing', ['map-empty 1:1']],
    ['an empty list', 'focus: []', ['wrong-value 2:8']],
    ['an unknown key', 'focus: PL\ncity: Minsk', ['unknown-key 3:1']],
    ['an unknown key within', 'groups: [{name: A, country: PL}]', ['unknown-key 2:20']],
    ['land that nobody disputes', 'focus: PL\ndisputed: {Poland: Germany}', ['map-disputed 3:12']],
    [
      'five groups',
      `groups: [${'A B C D E'
        .split(' ')
        .map((name) => `{name: ${name}, countries: []}`)
        .join()}]`,
      undefined,
    ],
    ['a frame upside down', 'frame: {west: 1, east: 2, south: 50, north: 40}', ['wrong-value 2:8']],
    [
      'a list where a word should be',
      'focus: PL\ngroups: [{name: [a], countries: [DE]}]',
      ['wrong-value 3:17'],
    ],
  ])('%s', async (_, text, told) => {
    const { problems } = await read(text);
    expect(problems.length).toBeGreaterThan(0);
    if (told) expect(toldOf(problems)).toEqual(expect.arrayContaining(told));
  });

  test('the nearest name is suggested', async () => {
    const { problems } = await read('focus: Belarsu');
    expect(problems[0]).toMatchObject({ code: 'map-name', nearest: 'Belarus' });
  });

  test('300 countries and 10,000 cities are answered at once', async () => {
    const many = Array.from({ length: 10_000 }, () => 'Minsk').join();
    const { problems } = await read(
      `groups: [{name: A, countries: [${'PL, '.repeat(299)}PL]}]\ncities: [${many}]`,
    );
    expect(toldOf(problems)).toEqual(expect.arrayContaining(['map-many 2:31', 'map-many 3:9']));
  });

  test.each([
    '',
    '[]',
    'focus: {a: b}',
    'groups: x',
    'cities: {a: b}',
    'routes: [a]',
    'rings: [[1]]',
    'frame: []',
    'disputed: [a]',
    'names: x',
  ])('nothing throws: %s', async (text) => {
    expect((await read(text)).problems.length).toBeGreaterThan(0);
  });
});
