import * as v from 'valibot';
import type {
  Frame,
  Land,
  LandGroup,
  LonLat,
  MapFigure,
  Route,
  Ruled,
  Sea,
  Spot,
} from '../../base/figures/map.ts';
import { nearest } from '../../base/nearest.ts';
import type { Problem } from '../../base/problems.ts';
import { type Fence, type ReadFigure, readFields, toldBy, toldFields } from './fence.ts';
import type { Gazetteer } from './map/gazetteer.ts';
import { at, isGroup, isGroupOf, itemsIn, type Reader, refuse, textIn } from './map/reader.ts';

const any = v.optional(v.unknown());

const fields = v.strictObject({
  ...toldFields,
  focus: any,
  groups: any,
  cities: any,
  seas: any,
  routes: any,
  rings: any,
  frame: any,
  disputed: any,
  names: any,
});

/** How much a map may hold: more can be neither read nor told apart. */
const MOST = {
  lands: 60,
  groups: 4,
  members: 250,
  cities: 40,
  seas: 15,
  routes: 8,
  rings: 8,
  rules: 20,
  names: 250,
};

const LANDS = 'countries, each by name or code: [Poland, LT, LVA]';
const GROUP = 'a group with name and countries';
const ROUTE = 'a route with from and to, and perhaps a label';
const RING = 'a place to mark, with at and perhaps a label';
const PLACE = 'a city, or a place with name and at: [53.9, 27.57]';
const POINT = 'a city that is known by name, or latitude and longitude: [53.9, 27.57]';
const FRAME = 'places to show, or west, south, east and north in degrees';
const RULES = 'neutral, or for each disputed land the country it is drawn with: { Crimea: Ukraine }';
const NAMES = 'a name for each country that is to be called otherwise: { NL: Holland }';

/** Gives a reader of maps that knows places by a gazetteer. */
function readerOf(gazetteer: Gazetteer) {
  const landIn = (reader: Reader): Land | undefined => {
    const called = textIn(reader, LANDS);
    if (called === '') return undefined;
    const land = gazetteer.land(called);
    if (!land) unknown(reader, called, 'country', gazetteer.lands);
    return land;
  };
  const landsIn = (reader: Reader, most: number): Land[] =>
    itemsIn(reader, LANDS, most).flatMap((item) => landIn(item) ?? []);

  const pointIn = (reader: Reader): LonLat | undefined => {
    const { value } = reader;
    if (typeof value === 'string') {
      const city = gazetteer.city(value);
      if (!city) unknown(reader, value, 'city', gazetteer.cities);
      return city?.at;
    }
    if (!Array.isArray(value) || value.length !== 2 || !value.every((one) => NUMBER.test(String(one)))) {
      refuse(reader, POINT);
      return undefined;
    }
    const [latitude = 0, longitude = 0] = value.map(Number);
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return [longitude, latitude];
    reader.problems.push({
      code: 'map-coordinates',
      place: reader.yaml.valueAt(reader.path),
      latitude,
      longitude,
    });
    return undefined;
  };

  /** Gives a place that is called by a known name, or has a name and says where it is. */
  const cityIn = (reader: Reader): Spot[] => {
    if (typeof reader.value === 'string') {
      const city = gazetteer.city(reader.value);
      if (!city) unknown(reader, reader.value, 'city', gazetteer.cities);
      return city ? [city] : [];
    }
    if (!isGroupOf(reader, ['name', 'at'], PLACE)) return [];
    const point = pointIn(at(reader, 'at'));
    return point ? [{ name: textIn(at(reader, 'name'), PLACE), at: point }] : [];
  };

  const seaIn = (reader: Reader): Sea[] => {
    const isNamed = isGroup(reader.value);
    if (isNamed && !isGroupOf(reader, ['name', 'at'], PLACE)) return [];
    const where = isNamed ? at(reader, 'at') : reader;
    const name = isNamed ? textIn(at(reader, 'name'), PLACE) : '';
    if (typeof where.value === 'string') {
      const sea = gazetteer.sea(where.value);
      if (!sea) unknown(where, where.value, 'sea', gazetteer.seas);
      return sea ? [{ ...sea, name: name || sea.name }] : [];
    }
    const point = pointIn(where);
    return point ? [{ name, at: point, within: OWN_SEA }] : [];
  };

  const groupIn = (reader: Reader): LandGroup[] => {
    const before = reader.problems.length;
    if (!isGroupOf(reader, ['name', 'countries'], GROUP)) return [];
    const land = landsIn(at(reader, 'countries'), MOST.members);
    const name = textIn(at(reader, 'name'), GROUP) || (land.length === 1 ? (land[0]?.name ?? '') : '');
    if (land.length === 0 || name === '') {
      if (reader.problems.length === before) refuse(reader, GROUP);
      return [];
    }
    return [{ name, land }];
  };

  const endIn = (reader: Reader): Spot | undefined => {
    if (isGroup(reader.value)) return cityIn(reader)[0];
    const point = pointIn(reader);
    const name = typeof reader.value === 'string' ? reader.value.trim() : '';
    return point && { name, at: point };
  };

  const routeIn = (reader: Reader): Route[] => {
    if (!isGroupOf(reader, ['from', 'to', 'label', 'arrow'], ROUTE)) return [];
    const [from, to] = [endIn(at(reader, 'from')), endIn(at(reader, 'to'))];
    const label = textIn(at(reader, 'label'), ROUTE);
    const arrow = textIn(at(reader, 'arrow'), 'yes or no');
    if (!['', 'yes', 'no'].includes(arrow)) refuse(at(reader, 'arrow'), 'yes or no');
    return from && to ? [{ from, to, label, isArrow: arrow === 'yes' }] : [];
  };

  const ringIn = (reader: Reader): Spot[] => {
    if (!isGroupOf(reader, ['at', 'label'], RING)) return [];
    const point = pointIn(at(reader, 'at'));
    return point ? [{ name: textIn(at(reader, 'label'), RING), at: point }] : [];
  };

  const frameIn = (reader: Reader): Frame => {
    if (reader.value === undefined || reader.value === '') return { by: 'subject' };
    if (isGroup(reader.value)) return boxIn(reader);
    const items = itemsIn(reader, FRAME, MOST.lands);
    const land: Land[] = [];
    const spots: Spot[] = [];
    for (const item of items) {
      const called = typeof item.value === 'string' ? item.value : '';
      const [one, city] = [gazetteer.land(called), gazetteer.city(called)];
      if (one) land.push(one);
      else if (city) spots.push(city);
      else if (called !== '') unknown(item, called, 'country', [...gazetteer.lands, ...gazetteer.cities]);
      else spots.push(...[pointIn(item)].flatMap((point) => (point ? [{ name: '', at: point }] : [])));
    }
    return land.length + spots.length > 0 ? { by: 'places', land, spots } : { by: 'subject' };
  };

  const rulesIn = (reader: Reader): Ruled[] => {
    if (reader.value === undefined || reader.value === 'neutral') return [];
    if (!isGroup(reader.value)) {
      refuse(reader, RULES);
      return [];
    }
    return Object.keys(reader.value)
      .slice(0, MOST.rules)
      .flatMap((called): Ruled[] => {
        const rule = at(reader, called);
        const land = gazetteer.land(called);
        if (!land || !gazetteer.disputed.has(land.key)) {
          const known = [...gazetteer.disputed].map((key) => gazetteer.names[key] ?? '');
          const place = reader.yaml.keyAt(rule.path);
          reader.problems.push({
            code: 'map-disputed',
            place,
            name: called,
            nearest: nearest(called, known),
            known,
          });
          return [];
        }
        if (rule.value === 'neutral') return [];
        const to = landIn(rule);
        return to ? [{ land, to }] : [];
      });
  };

  const namesIn = (reader: Reader): Record<string, string> => {
    if (reader.value === undefined) return {};
    if (!isGroup(reader.value)) {
      refuse(reader, NAMES);
      return {};
    }
    return Object.fromEntries(
      Object.keys(reader.value)
        .slice(0, MOST.names)
        .flatMap((called): [string, string][] => {
          const land = gazetteer.land(called);
          const item = at(reader, called);
          if (!land)
            reader.problems.push({
              code: 'map-name',
              place: reader.yaml.keyAt(item.path),
              name: called,
              what: 'country',
              nearest: nearest(called, gazetteer.lands),
            });
          return land ? [[land.key, textIn(item, NAMES)]] : [];
        }),
    );
  };

  return (reader: Reader): MapFigure => {
    const own = namesIn(at(reader, 'names'));
    const called = (land: Land): Land => ({ ...land, name: own[land.key] ?? land.name });
    return {
      kind: 'map',
      focus: landsIn(at(reader, 'focus'), MOST.lands).map(called),
      groups: itemsIn(at(reader, 'groups'), GROUP, MOST.groups)
        .flatMap(groupIn)
        .map(({ name, land }) => ({ name, land: land.map(called) })),
      cities: itemsIn(at(reader, 'cities'), PLACE, MOST.cities).flatMap(cityIn),
      seas: itemsIn(at(reader, 'seas'), PLACE, MOST.seas).flatMap(seaIn),
      routes: itemsIn(at(reader, 'routes'), ROUTE, MOST.routes).flatMap(routeIn),
      rings: itemsIn(at(reader, 'rings'), RING, MOST.rings).flatMap(ringIn),
      frame: frameIn(at(reader, 'frame')),
      ruled: rulesIn(at(reader, 'disputed')),
      names: { ...gazetteer.names, ...own },
    };
  };
}

const OWN_SEA = 800; // km around the point that an author gives

const NUMBER = /^-?\d{1,3}(?:\.\d+)?$/;

function unknown(
  reader: Reader,
  name: string,
  what: 'country' | 'city' | 'sea',
  known: readonly string[],
): void {
  const { yaml, path, problems } = reader;
  problems.push({ code: 'map-name', place: yaml.valueAt(path), name, what, nearest: nearest(name, known) });
}

const EDGES = ['west', 'south', 'east', 'north'] as const;

function boxIn(reader: Reader): Frame {
  const before = reader.problems.length;
  if (!isGroupOf(reader, EDGES, FRAME)) return { by: 'subject' };
  const texts = EDGES.map((edge) => textIn(at(reader, edge), FRAME));
  const [west = NaN, south = NaN, east = NaN, north = NaN] = texts.map((text) =>
    NUMBER.test(text) ? Number(text) : NaN,
  );
  const isRight =
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    south >= -90 &&
    north <= 90 &&
    south < north &&
    west !== east;
  if (isRight) return { by: 'box', west, south, east, north };
  if (reader.problems.length === before) refuse(reader, FRAME);
  return { by: 'subject' };
}

/** Gives the map of a fence; nothing when it names no place. */
export const readMap: ReadFigure<MapFigure> = async (fence) => {
  const { openGazetteer } = await import('./map/gazetteer.ts');
  const { value, problems: found } = readFields(fields, fence);
  const problems: Problem[] = [];
  const figure = readerOf(openGazetteer(fence.language))({ value, path: [], yaml: fence.yaml, problems });
  const isEmpty = [figure.focus, figure.groups, figure.cities, figure.routes, figure.rings].every(
    (all) => all.length === 0,
  );
  if (isEmpty && figure.frame.by === 'subject') {
    if (problems.length + found.length === 0) problems.push({ code: 'map-empty', place: fence.place });
    return { value: null, problems: [...found, ...problems] };
  }
  const all = [...found, ...problems, ...twice(figure, fence)];
  return { value: { figure, told: toldBy(value) }, problems: all };
};

/** Gives a problem for each country that has more than one colour. */
function twice({ focus, groups }: MapFigure, { place }: Fence): Problem[] {
  const seen = new Map<string, string>(focus.map(({ key }) => [key, 'focus']));
  return groups.flatMap(({ name, land }) =>
    land.flatMap((one): Problem[] => {
      const before = seen.get(one.key);
      seen.set(one.key, name);
      return before === undefined ? [] : [{ code: 'map-twice', place, name: one.name, before, after: name }];
    }),
  );
}
