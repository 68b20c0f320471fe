import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAssets } from '../../src/assets.ts';
import type { MapFigure } from '../../src/base/figures/map.ts';
import type { Room } from '../../src/base/kit.ts';
import type { Box, Shape } from '../../src/base/scene.ts';
import { sceneOperators } from '../../src/brief/pdf/scene.ts';
import { openGazetteer } from '../../src/content/figures/map/gazetteer.ts';
import type { FigureArt, Plotted } from '../../src/figures/figure-kind.ts';
import { mapArt } from '../../src/figures/map/map.ts';
import { contrast } from '../../src/figures/map/contrast.ts';
import { openMeasure } from '../../src/figures/measure.ts';
import { type Measure, type Sheet, toPageSheet, toSlideSheet } from '../../src/figures/sheet.ts';
import { toSvg } from '../../src/figures/svg.ts';
import { parse } from 'yaml';
import { testKit } from '../brief/kit.ts';

const kit = testKit();
const file = new URL('../../templates/explainer/words.yaml', import.meta.url);
const words = (parse(readFileSync(file, 'utf8')) as { en: Record<string, string> }).en;
const gazetteer = openGazetteer('en');
let art: FigureArt<MapFigure>;
let measure: Measure;

beforeAll(async () => {
  const assets = readAssets();
  art = mapArt(assets.atlas());
  measure = await openMeasure(kit, assets.shaper, 'en');
});

function sheet(room: Room | number, mode: 'light' | 'dark' = 'light'): Sheet {
  const shared = { words, language: 'en', measure };
  return typeof room === 'number'
    ? toPageSheet(kit.theme, room, shared)
    : toSlideSheet(kit.theme, room, mode, shared);
}

function figure(given: Partial<MapFigure>): MapFigure {
  const nothing = { focus: [], groups: [], cities: [], seas: [], routes: [], rings: [], ruled: [] };
  return { kind: 'map', ...nothing, frame: { by: 'subject' }, names: gazetteer.names, ...given };
}

const land = (called: string) => gazetteer.land(called) ?? { key: called, name: called };
const city = (called: string) => gazetteer.city(called) ?? { name: called, at: [0, 0] as const };

/** The lines of words of a scene, each with its box on the sheet. */
function linesOf(
  shapes: readonly Shape[],
  [x, y] = [0, 0],
): { text: string; box: Box; size: number; colour: string }[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group')
      return linesOf(shape.shapes, [x + shape.transform[4], y + shape.transform[5]]);
    if (shape.kind !== 'words') return [];
    const [run] = shape.runs;
    if (!run) return [];
    const width = measure(run.text, run);
    const left = shape.x + x - width * { start: 0, middle: 0.5, end: 1 }[shape.anchor];
    const box = { x: left, y: shape.y + y - run.size * 0.7, width, height: run.size * 0.9 };
    return [{ text: run.text, box, size: run.size, colour: run.colour }];
  });
}

function overlaps(one: Box, other: Box): boolean {
  const slack = 0.5;
  return (
    one.x + slack < other.x + other.width &&
    other.x + slack < one.x + one.width &&
    one.y + slack < other.y + other.height &&
    other.y + slack < one.y + one.height
  );
}

function shownOn({ scene }: Plotted): string {
  return linesOf(scene.shapes)
    .map(({ text }) => text)
    .join(' ');
}

const belarus = () =>
  figure({
    focus: [land('Belarus')],
    groups: [
      { name: 'NATO members', land: ['Poland', 'Lithuania', 'Latvia'].map(land) },
      { name: 'Russia and its exclave', land: ['Russia', 'Kaliningrad'].map(land) },
    ],
    cities: ['Minsk', 'Kyiv', 'Moscow'].map(city),
    routes: [{ from: city('Minsk'), to: city('Kaliningrad'), label: 'The short way', isArrow: false }],
  });

const SVG = { fonts: [], language: 'en', dark: null };

describe('a map of Belarus', () => {
  test('names the subject, its neighbours, cities, key, scale and whose data they are', () => {
    for (const room of ['map', 'figure', 'columns', 170, 360] as const) {
      const { scene, left } = art.draw(belarus(), sheet(room));
      const shown = linesOf(scene.shapes).map(({ text }) => text);
      const wanted = ['Belarus', 'Poland', 'Lithuania', 'Latvia', 'Russia', 'Minsk', 'Kyiv', 'Moscow'];
      expect([...shown, ...left]).toEqual(expect.arrayContaining(wanted));
      expect(shown).toEqual(expect.arrayContaining(['NATO members', 'The short way', 'Map: Natural Earth']));
      expect(shown.some((text) => /^\d+ km$/.test(text))).toBe(true);
    }
  });

  test('fills the room of its layout, beside the key', () => {
    const { scene } = art.draw(belarus(), sheet('map'));
    expect([scene.width, scene.height]).toEqual([824 + 392, 720]);
  });

  test('is told and tabulated', () => {
    expect(art.describe(belarus(), words, 'en')).toBe(
      'Map: Belarus. NATO members: Poland, Lithuania, Latvia. Russia and its exclave: Russia, Kaliningrad. ' +
        'Cities: Minsk, Kyiv, Moscow. The short way: Minsk – Kaliningrad.',
    );
    expect(art.tabulate(belarus(), words, 'en').rows).toContainEqual(['Latvia', 'NATO members']);
  });

  test('stays small as a file', () => {
    const { scene } = art.draw(belarus(), sheet('map'));
    expect(toSvg(scene, scene, SVG).length).toBeLessThan(45_000);
  });
});

describe('disputed land', () => {
  const ukraine = { focus: [land('Ukraine')] };
  test('is drawn neutrally and told beneath the map', () => {
    expect(shownOn(art.draw(figure(ukraine), sheet('figure')))).toContain('Shown as disputed: Crimea');
  });

  test('goes with a country where its author says so, and that is told', () => {
    const ruled = [{ land: land('Crimea'), to: land('Ukraine') }];
    const shown = shownOn(art.draw(figure({ ...ukraine, ruled }), sheet('figure')));
    expect(shown).toContain('Disputed, drawn as the editors decided: Crimea (Ukraine).');
    expect(shown).not.toContain('Shown as disputed: Crimea');
  });

  test.each([
    ['Morocco', 'Western Sahara'],
    ['Israel', 'Golan Heights'],
    ['Serbia', 'Kosovo'],
    ['Cyprus', 'Northern Cyprus'],
    ['Ethiopia', 'Somaliland'],
  ])('on a map of %s: %s', (focus, disputed) => {
    expect(shownOn(art.draw(figure({ focus: [land(focus)] }), sheet('figure')))).toContain(disputed);
  });

  test('is not told on a map that does not show it', () => {
    expect(shownOn(art.draw(figure({ focus: [land('New Zealand')] }), sheet('map')))).not.toContain(
      'disputed',
    );
  });
});

const LANDS =
  'PL DE FJ NZ US RU CA CL ID NO ZA LS IL PS MA EH CY SG AQ KI FR GB VA XK UA RU-KGD UA-43 SJ'.split(' ');
const CITIES = [
  'Minsk',
  'Suva',
  'Anchorage',
  'Wellington',
  'Quito',
  'Singapore',
  'Brussels',
  'Luxembourg',
  'Paris',
];
const NASTY = [
  'Dłuuuuugie Żółte Źdźbło',
  'Смаргонь',
  '👩‍🚀 Base',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
];

const anyMap = fc.record({
  focus: fc.uniqueArray(fc.constantFrom(...LANDS.slice(0, 14)), { maxLength: 2 }),
  grouped: fc.uniqueArray(fc.constantFrom(...LANDS.slice(14)), { minLength: 1, maxLength: 8 }),
  cities: fc.uniqueArray(fc.constantFrom(...CITIES), { maxLength: 6 }),
  own: fc.array(
    fc.tuple(
      fc.constantFrom(...NASTY),
      fc.integer({ min: -180, max: 180 }),
      fc.integer({ min: -90, max: 90 }),
    ),
    { maxLength: 3 },
  ),
  room: fc.constantFrom<Room | number>('map', 'figure', 'columns', 161, 340),
  mode: fc.constantFrom('light' as const, 'dark' as const),
});

test('of any places: words inside, apart, large enough and in no way lost, twice the same', () => {
  fc.assert(
    fc.property(anyMap, ({ focus, grouped, cities, own, room, mode }) => {
      const map = figure({
        focus: focus.map(land),
        groups: [{ name: 'A group', land: grouped.map(land) }],
        cities: [...cities.map(city), ...own.map(([name, x, y]) => ({ name, at: [x, y] as const }))],
      });
      const asked = sheet(room, mode);
      const { scene, left } = art.draw(map, asked);
      const lines = linesOf(scene.shapes);
      for (const { box, size } of lines) {
        expect(box.x).toBeGreaterThan(-1);
        expect(box.y).toBeGreaterThan(-1);
        expect(box.x + box.width).toBeLessThan(scene.width + 1);
        expect(box.y + box.height).toBeLessThan(scene.height + 1);
        expect(size).toBeGreaterThanOrEqual(asked.type.note.size);
      }
      lines.forEach((one, index) =>
        lines
          .slice(index + 1)
          .forEach((other) =>
            expect([one.text, other.text, overlaps(one.box, other.box)]).toEqual([
              one.text,
              other.text,
              false,
            ]),
          ),
      );
      const shown = `${shownOn({ scene, left })} ${left.join(' ')}`;
      for (const { name } of [...map.focus, ...map.groups.flatMap((group) => group.land), ...map.cities])
        for (const word of name.split(' ')) expect(shown).toContain(word);
      const again = art.draw(structuredClone(map), asked);
      expect(toSvg(again.scene, again.scene, SVG)).toBe(toSvg(scene, scene, SVG));
    }),
    { numRuns: 60 },
  );
});

test('every colour of land can be read on, in ink or in paper, light and dark', () => {
  for (const colours of [kit.theme.colours.light, kit.theme.colours.dark])
    for (const ground of ['land', 'focus', 'second', 'third', 'data-3', 'data-4', 'hair'] as const)
      expect(
        Math.max(contrast(colours.ink, colours[ground]), contrast(colours.paper, colours[ground])),
      ).toBeGreaterThanOrEqual(4.5);
});

test('the page paints the same operators from the same scene', () => {
  const tools = {
    fontOf: () => {
      throw new Error('no words');
    },
    stateOf: () => 'G0',
  };
  const withoutWords = (shapes: readonly Shape[]): Shape[] =>
    shapes.flatMap((shape): Shape[] =>
      shape.kind === 'words'
        ? []
        : shape.kind === 'group'
          ? [{ ...shape, shapes: withoutWords(shape.shapes) }]
          : [shape],
    );
  const paint = () => {
    const { scene } = art.draw(belarus(), sheet(340));
    return sceneOperators(
      { ...scene, shapes: withoutWords(scene.shapes) },
      { x: 0, y: 0, width: 340, height: scene.height },
      tools,
    );
  };
  expect(paint()).toBe(paint());
});
