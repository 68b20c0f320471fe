import { arrange, type LastBlock } from './arrange.ts';
import type { SetBand, SetPart, Shared, Trial } from './compose.ts';
import { balance, tallest } from './flow.ts';
import { heightOf, type Slug, type Tag } from '../marks.ts';
import { type MeasuredBlock, wordsOf } from '../lines/measure.ts';
import type { Band, Part } from './plan.ts';
import { type RowGrid, setRows } from '../set/rows.ts';
import { type BlockSetting, setBlocks, setPanel } from '../set/set.ts';
import { mm, type Sheet, span } from '../sheet.ts';

export const PART_ROOM = mm(5.6); // between the columns and a panel
const MOST_ROW_GAP = 1.4; // by which the room between events and sections in a row of text grows
const FEW_WORDS = 260; // running text that looks lost in three columns

/** Gives a body as a trial sets it. */
export function setBody(
  band: Extract<Band, { kind: 'body' }>,
  sheet: Sheet,
  shared: Shared,
  { gap, level: evened, layout, grown }: Trial,
): SetBand {
  const { sideFirst, side: wing, last, parts: planned } = shared.once(band, (own) => arrange(own, layout));
  const rowsOf = (width: number): RowGrid => rowGrid(width, sheet, grown);
  const { side, sideFoot, strip } = shared.once(wing, () => setSide(wing, last, sheet, shared, rowsOf));
  const hasSide = side.length > 0;
  const width = span(sheet, hasSide ? 2 : 3);
  const inRows = layout === 'rows' || layout === 'stack';
  const count = inRows ? 1 : hasSide || runningWords(planned) < FEW_WORDS ? 2 : 3;
  const column = (width - sheet.gutter * (count - 1)) / count;
  const level = evened ? (sideFoot?.height ?? 0) : 0;
  const grid = { width, column, count, gap, rows: inRows ? rowsOf(width) : null, level };
  const parts = planned.map((part) => setPart(part, grid, shared));
  const set = { side, sideFoot, strip, parts };
  const heights = heightsOf(set);
  const height = Math.max(heights.main, heights.side) + (strip ? PART_ROOM + strip.height : 0);
  return { kind: 'body', ...set, sideFirst, column, height };
}

type SetBody = Extract<SetBand, { kind: 'body' }>;

/** Gives by how much a band's wing is taller than what stands beside it, pt. */
export function leanOf(band: SetBand): number {
  if (band.kind !== 'body' || band.side.length === 0) return 0;
  const { main, side } = heightsOf(band);
  return side - main;
}

/** Gives the heights of a body's columns and panels, and of its wing, pt. */
export function heightsOf({ side, sideFoot, parts }: Pick<SetBody, 'side' | 'sideFoot' | 'parts'>): {
  main: number;
  side: number;
} {
  return {
    main: parts.reduce((sum, part) => sum + part.height, PART_ROOM * (parts.length - 1)),
    side: heightOf(side, 1) + (sideFoot ? PART_ROOM + sideFoot.height : 0),
  };
}

function rowGrid(width: number, { column, gutter }: Sheet, grown: number): RowGrid {
  return { head: column, text: width - column - gutter, gutter, gap: 1 + grown * MOST_ROW_GAP, ruled: false };
}

/** Gives the wing: what hangs from its top, and the block with a rule of its own that stands on its foot or across. */
function setSide(
  blocks: readonly MeasuredBlock[],
  last: LastBlock | null,
  sheet: Sheet,
  { setting, root }: Shared,
  rowsOf: (width: number) => RowGrid,
): { side: Slug[]; sideFoot: Slug | null; strip: Slug | null } {
  const side = setBlocks(blocks, sheet.column, setting, root);
  if (!last) return { side, sideFoot: null, strip: null };
  if (last.across) {
    const [strip = null] = setRows([last.block], { ...rowsOf(sheet.measure), ruled: true }, setting, root);
    return { side, sideFoot: null, strip };
  }
  const [sideFoot = null] = setBlocks([last.block], sheet.column, setting, root);
  return { side, sideFoot, strip: null };
}

interface Grid {
  readonly width: number;
  readonly column: number;
  readonly count: number;
  readonly gap: number;
  readonly rows: RowGrid | null;
  readonly level: number; // height that a panel should have, when that is near its own
}

function setPart(part: Part, grid: Grid, { setting, root, once }: Shared): SetPart {
  if (part.kind === 'panel') {
    const slug = once(part, ({ blocks }) => setLevelPanel(blocks, grid, setting, root));
    return { kind: 'panel', slug, height: slug.height };
  }
  const slugs = once(part, ({ blocks }) =>
    grid.rows ? setRows(blocks, grid.rows, setting, root) : setBlocks(blocks, grid.column, setting, root),
  );
  const columns = balance(slugs, grid.count, grid.gap);
  return { kind: 'columns', columns, height: tallest(columns, grid.gap) };
}

const MOST_LACK = mm(9);

/** Gives a panel whose table has rows so high that the panel is level with what stands beside it, when little lacks. */
function setLevelPanel(
  blocks: readonly MeasuredBlock[],
  { width, level }: Grid,
  setting: BlockSetting,
  root: Tag,
): Slug {
  const panel = setPanel(blocks, width, setting, root);
  const lack = level - panel.height;
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length - 1 : 0), 0);
  if (rows === 0 || lack <= 0 || lack > MOST_LACK) return panel;
  return setPanel(
    blocks,
    width,
    { ...setting, rowRoom: setting.rowRoom + lack / rows, set: new WeakMap() },
    root,
  );
}

function runningWords(parts: readonly Part[]): number {
  return wordsOf(parts.filter((part) => part.kind === 'columns').flatMap((part) => part.blocks));
}
