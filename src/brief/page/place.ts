import {
  ASIDE_RISE,
  bandRoom,
  BAND_ROOM,
  type Composition,
  HEADING_ROOM,
  LABEL_ZONE,
  type SetBand,
  type SetPart,
} from './compose.ts';
import { PART_ROOM } from './body.ts';
import { balanceWhole, tallest } from './flow.ts';
import { type FillMark, heightOf, type Mark, moved, roomAbove, type Slug, stacked } from '../marks.ts';
import { type Masthead, TITLE_INSET } from './masthead.ts';
import { INK_RULE, mm, offset, RULE, type Sheet, span } from '../sheet.ts';

/** A part of the page at its final place, with all that is drawn in it; pt from the sheet's left and top. */
export interface Frame {
  readonly name: string; // e.g. "side", for messages and tests
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Gives a composition's frames in reading order, its last body stretched so that the page stands on its foot. */
export function place(composition: Composition, sheet: Sheet): Frame[] {
  const { masthead, bands, trial, room, needed } = composition;
  const lastBody = bands.findLastIndex((band) => band.kind === 'body');
  const head = masthead ? placeMasthead(masthead, trial.masthead, sheet) : [];
  const frames = [...furniture(sheet), ...head];
  let y = sheet.top + (masthead ? LABEL_ZONE + masthead.height + trial.masthead : RULE + BAND_ROOM);
  bands.forEach((band, index) => {
    const spare = index === lastBody ? Math.max(0, room - needed) : 0;
    const top = y + trial.air + bandRoom(band);
    const height = band.height + spare;
    const ruled = index > 0 || masthead !== null;
    frames.push(
      ...(ruled ? ruleAbove(band, y + trial.air, sheet) : []),
      ...placeBand(band, top, height, sheet, trial.gap),
    );
    y = top + height;
  });
  return frames;
}

function furniture(sheet: Sheet): Frame[] {
  const thick = span(sheet, 2);
  const from = thick + RULE;
  const marks: FillMark[] = [
    { kind: 'fill', x: 0, y: 0, width: thick, height: RULE, colour: 'accent' },
    { kind: 'fill', x: from, y: 0, width: sheet.measure - from, height: mm(0.35), colour: 'hair' },
  ];
  return [frame('hinge rule', sheet.left, sheet.top, sheet.measure, RULE, marks)];
}

const LABEL_DROP = mm(3.6); // from the top margin to the capitals of the label

function placeMasthead(masthead: Masthead, added: number, sheet: Sheet): Frame[] {
  const labelTop = sheet.top + LABEL_DROP;
  const top = sheet.top + LABEL_ZONE;
  const height = masthead.height + added;
  const wide = span(sheet, 2);
  const third = sheet.left + offset(sheet, 2);
  const title = stacked(masthead.title, 1);
  const titleTop = height - TITLE_FOOT - bottomOf(masthead.title);
  const beside = heightOf(masthead.beside, 1);
  const ground: Mark[] = [
    { kind: 'fill', x: 0, y: 0, width: wide, height, colour: 'panel' },
    { kind: 'fill', x: wide, y: 0, width: RULE, height, colour: 'panel-gold' },
  ];
  return [
    column('label', masthead.label, sheet.left, labelTop, wide),
    column('date', masthead.date, third, labelTop, sheet.column),
    frame('title', sheet.left, top, wide + RULE, height, [...ground, ...moved(title, TITLE_INSET, titleTop)]),
    column('standfirst', masthead.beside, third, top + height - beside, sheet.column),
  ];
}

const TITLE_FOOT = mm(6.6); // from the title's last baseline to the panel's foot

/** Gives the distance from a column's top to its last baseline. */
function bottomOf(slugs: readonly Slug[]): number {
  const last = slugs.at(-1);
  const text = last?.marks.find((mark) => mark.kind === 'text');
  return last && text ? heightOf(slugs, 1) - last.height + text.y : 0;
}

function ruleAbove(band: SetBand, y: number, sheet: Sheet): Frame[] {
  if (band.kind === 'numbers') return [];
  const rule: FillMark = { kind: 'fill', x: 0, y: 0, width: sheet.measure, height: INK_RULE, colour: 'ink' };
  return [frame('rule', sheet.left, y + BAND_ROOM - INK_RULE, sheet.measure, INK_RULE, [rule])];
}

function placeBand(band: SetBand, y: number, height: number, sheet: Sheet, gap: number): Frame[] {
  if (band.kind === 'numbers') return [column('numbers', band.slugs, sheet.left, y, sheet.measure)];
  if (band.kind === 'sources') return placeSources(band, y, sheet);
  return band.kind === 'footer' ? placeFooter(band, y, sheet) : placeBody(band, y, height, sheet, gap);
}

type Of<K extends SetBand['kind']> = Extract<SetBand, { kind: K }>;

function placeBody(band: Of<'body'>, y: number, whole: number, sheet: Sheet, gap: number): Frame[] {
  const hasSide = band.side.length > 0;
  const { strip } = band;
  const height = strip ? whole - PART_ROOM - strip.height : whole;
  const sideX = sheet.left + (band.sideFirst ? 0 : offset(sheet, 2));
  const mainX = sheet.left + (hasSide && band.sideFirst ? offset(sheet, 1) : 0);
  const width = span(sheet, hasSide ? 2 : 3);
  const main = placeParts(band, { x: mainX, y, width, height }, sheet, gap);
  const panel = main.findLast((one) => one.name === 'panel');
  const box = { x: sideX, y, width: sheet.column, height };
  const foot = strip ? [column('strip', [strip], sheet.left, y + whole - strip.height, sheet.measure)] : [];
  const side = hasSide ? placeSide(band, box, panel ? panel.y : y + height) : [];
  return band.sideFirst ? [...side, ...foot, ...main] : [...main, ...side, ...foot];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placeParts(band: Of<'body'>, box: Box, sheet: Sheet, gap: number): Frame[] {
  const used = band.parts.reduce((sum, part) => sum + part.height, PART_ROOM * (band.parts.length - 1));
  let y = box.y;
  return band.parts.flatMap((part, index) => {
    const stands = part.kind === 'panel' && index > 0 && index === band.parts.length - 1;
    const top = stands ? y + box.height - used : y;
    y = top + part.height + PART_ROOM;
    if (part.kind === 'panel') return [column('panel', [part.slug], box.x, top, box.width)];
    const spare = box.height - used;
    const columns = spare > 0 ? wholeSections(part, spare, gap) : part.columns;
    const reach = columns.length === 1 ? part.height + spare : tallest(columns, gap);
    return columns.map((slugs, at) => {
      const own = gapToReach(slugs, reach, gap, MOST_COLUMN_GAP);
      return column(
        `column ${at + 1}`,
        slugs,
        box.x + at * (band.column + sheet.gutter),
        top,
        band.column,
        own,
      );
    });
  });
}

const MOST_COLUMN_GAP = 1.5;
const LOPSIDED = mm(12); // by how much one column may be shorter than its neighbour
const MOST_LOPSIDED = mm(30);
const SHORT = mm(60); // height up to which columns may be lopsided by more

/** Gives columns that begin with a section each where there is room for that and it does not look lopsided. */
function wholeSections({ columns, height }: Columns, spare: number, gap: number): Columns['columns'] {
  const whole = balanceWhole(columns.flat(), columns.length, gap);
  if (!whole || tallest(whole, gap) > height + spare) return columns;
  const heights = columns.map((_, index) => heightOf(whole[index] ?? [], gap));
  const most = Math.max(...heights) <= SHORT ? MOST_LOPSIDED : LOPSIDED;
  return Math.max(...heights) - Math.min(...heights) <= most ? whole : columns;
}

type Columns = Extract<SetPart, { kind: 'columns' }>;

/**
 * Gives the wing: its room between blocks grows until it is as long as the columns; the block on its foot begins level
 * with the panel beside it where the two are nearly of one height.
 */
function placeSide({ side, sideFoot }: Of<'body'>, { x, y, width, height }: Box, panelTop: number): Frame[] {
  if (!sideFoot) return [column('side', side, x, y, width, gapToReach(side, height, 1, MOST_SIDE_GAP))];
  const standing = y + height - sideFoot.height;
  const foot = standing - panelTop >= 0 && standing - panelTop < LEVEL ? panelTop : standing;
  const gap = gapToReach(side, foot - y - PART_ROOM, 1, MOST_SIDE_GAP);
  return [column('side', side, x, y, width, gap), column('side foot', [sideFoot], x, foot, width)];
}

const MOST_SIDE_GAP = 6;
const LEVEL = mm(14); // a shorter block than this beside a panel looks better level with its top

/** Gives how much the room between sections grows to fill a height, `most` times the usual `gap` at most. */
function gapToReach(slugs: readonly Slug[], height: number, gap: number, most: number): number {
  const elastic = slugs.slice(1).reduce((sum, slug) => sum + roomAbove(slug, 2) - roomAbove(slug, 1), 0);
  if (elastic === 0) return gap;
  return Math.min(gap * most, gap + Math.max(0, height - heightOf(slugs, gap)) / elastic);
}

function placeSources(band: Of<'sources'>, y: number, sheet: Sheet): Frame[] {
  const headed = band.aside.length > 0 ? span(sheet, 2) : sheet.measure;
  const heading = column('sources heading', band.heading, sheet.left, y, headed);
  const top = y + heading.height + (band.heading.length > 0 ? HEADING_ROOM : 0);
  const columns = band.columns.map((slugs, index) =>
    column(`sources ${index + 1}`, slugs, sheet.left + index * (band.width + sheet.gutter), top, band.width),
  );
  const third = sheet.left + offset(sheet, 2);
  return [heading, ...columns, column('colophon', band.aside, third, y - ASIDE_RISE, sheet.column)];
}

function placeFooter({ columns }: Of<'footer'>, y: number, sheet: Sheet): Frame[] {
  return columns.map((slugs, index) =>
    column(`footer ${index + 1}`, slugs, sheet.left + offset(sheet, index), y, sheet.column),
  );
}

function column(name: string, slugs: readonly Slug[], x: number, y: number, width: number, gap = 1): Frame {
  return frame(name, x, y, width, heightOf(slugs, gap), stacked(slugs, gap));
}

function frame(
  name: string,
  x: number,
  y: number,
  width: number,
  height: number,
  marks: readonly Mark[],
): Frame {
  return { name, x, y, width, height, marks: moved(marks, x, y) };
}
