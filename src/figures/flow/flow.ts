import type { FlowFigure } from '../../base/figures/flow.ts';
import type { FigureArt } from '../figure-kind.ts';
import type { Sheet } from '../sheet.ts';
import { arrange, type Laid, type Plan } from './arrange.ts';
import { leastOf } from './bands.ts';
import { frameOf } from './frame.ts';
import { type Key, keyOf } from './key.ts';
import { type Layered, toLayers } from './layers.ts';
import { pack } from './pack.ts';
import { paint } from './paint.ts';
import { backward, type Part, partsOf } from './parts.ts';
import { type Setting, settings } from './setting.ts';
import { type Worded, wordsOf } from './words.ts';

/** Flows: boxes in layers, and arrows for who does what to whom. */
export const flowArt: FigureArt<FlowFigure> = {
  draw: (figure, sheet) => {
    const { chosen, fits } = choose(figure, sheet);
    const left =
      chosen.setting.texts === 'none' ? figure.arrows.flatMap(({ text }) => (text === '' ? [] : [text])) : [];
    return { scene: paint(figure, chosen, sheet), left, ...(!fits && { tooLarge: true }) };
  },
  describe: (figure, words) => {
    const { nodes, arrows } = figure;
    const name = (node: number): string => nodes[node]?.name ?? '';
    return (
      arrows
        .map(
          ({ from, to, text }) =>
            `${name(from)} ${words.flowTo ?? 'to'} ${name(to)}${text === '' ? '' : `: ${text}`}`,
        )
        .join('; ') || nodes.map((node) => node.name).join('; ')
    );
  },
  tabulate: ({ nodes, arrows }, words) => ({
    head: [words.flowFrom ?? 'From', words.flowWhere ?? 'To', words.flowWhat ?? 'What'],
    rows: [
      ...arrows.map(({ from, to, text }) => [nodes[from]?.name ?? '', nodes[to]?.name ?? '', text]),
      ...nodes.filter(({ note }) => note !== '').map(({ name, note }) => [name, '', note]),
    ],
  }),
};

/** A flow laid out in one way. */
export interface Layout {
  readonly setting: Setting;
  readonly words: Worded;
  readonly laid: Laid;
  readonly key: readonly Key[];
  readonly width: number;
  readonly height: number;
}

/** Gives the first way to lay a flow out that fits its sheet, else the smallest of those tried. */
function choose(figure: FlowFigure, usual: Sheet): { chosen: Layout; fits: boolean } {
  const parts = partsOf(figure);
  const back = backward(figure);
  const rough = parts.map((part) => roughly(part, figure, back));
  let smallest: Layout | undefined;
  const all = settings(usual, figure.direction);
  for (const [index, setting] of all.entries()) {
    const isTall = setting.tall && usual.medium === 'page';
    const sheet = isTall ? { ...usual, height: TALLER * usual.height } : usual;
    const words = wordsOf(figure, setting, sheet);
    const plan = planOf(figure, back, words, setting, sheet);
    const isLast = index === all.length - 1 && !smallest;
    if (!isLast && !parts.every((part, nth) => mayFit(part, rough[nth], plan, sheet))) continue;
    const tight = layOut(parts, plan, setting, sheet);
    if (tight.width <= sheet.width && tight.height <= sheet.height)
      return { chosen: loosened(tight, parts, plan, sheet), fits: true };
    if (!smallest || tight.width * tight.height < smallest.width * smallest.height) smallest = tight;
  }
  if (!smallest) throw new Error('no way to lay out a flow was tried');
  return { chosen: smallest, fits: false };
}

/** Gives a part in layers whose sizes do not count yet: which layer a box is in does not depend on them. */
function roughly(part: Part, figure: FlowFigure, back: ReadonlySet<number>): Layered {
  const one = () => ({ across: 1, along: 1 });
  return toLayers({ figure, part, back, boxOf: one, textOf: one, apart: 1 });
}

function mayFit(part: Part, layered: Layered | undefined, plan: Plan, { width, height }: Sheet): boolean {
  if (!layered) return true;
  const { across, along } = leastOf({ part, layered, frame: frameOf(part, plan), plan });
  return plan.runs === 'down' ? across <= width && along <= height : along <= width && across <= height;
}

function planOf(
  figure: FlowFigure,
  back: ReadonlySet<number>,
  words: Worded,
  { runs, texts }: Setting,
  { unit, width, height }: Sheet,
): Plan {
  return {
    figure,
    back,
    words,
    runs,
    numbered: texts === 'keyed',
    unit,
    loose: 0,
    room: runs === 'down' ? width : height,
  };
}

function layOut(parts: readonly Part[], plan: Plan, setting: Setting, sheet: Sheet): Layout {
  const { unit, width } = sheet;
  const { figure, words } = plan;
  const laid = pack(
    parts.map((part) => arrange(part, plan)),
    width,
    4 * unit,
  );
  const key = keyOf(figure, setting, sheet);
  return {
    setting,
    words,
    laid,
    key: key.rows,
    width: key.rows.length > 0 ? Math.max(width, laid.width) : laid.width,
    height: laid.height + key.height,
  };
}

/** Gives a layout with its layers further apart where there is room: across always, down only on slides. */
function loosened(tight: Layout, parts: readonly Part[], plan: Plan, sheet: Sheet): Layout {
  const { setting, laid } = tight;
  const isDown = setting.runs === 'down';
  if (laid.gaps === 0 || (isDown && sheet.medium === 'page')) return tight;
  const slack = isDown ? sheet.height - tight.height : sheet.width - laid.width;
  const loose = Math.min(LOOSEST * sheet.unit, Math.floor(slack / laid.gaps));
  if (loose <= 0) return tight;
  const wider = layOut(parts, { ...plan, loose }, setting, sheet);
  return wider.width <= sheet.width && wider.height <= sheet.height ? wider : tight;
}

const TALLER = 1.6;
const LOOSEST = 4; // units
