import type { FlowFigure } from '../../base/figures/flow.ts';
import type { FigureArt } from '../figure-kind.ts';
import type { Sheet } from '../sheet.ts';
import { arrange, type Laid } from './arrange.ts';
import { type Key, keyOf } from './key.ts';
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

/** Gives the first way to lay a flow out that fits its sheet, else the smallest. */
function choose(figure: FlowFigure, sheet: Sheet): { chosen: Layout; fits: boolean } {
  const parts = partsOf(figure);
  let smallest: Layout | undefined;
  for (const setting of settings(sheet, figure.direction)) {
    const words = wordsOf(figure, setting, sheet);
    if (words.broken && !setting.breaks) continue;
    const tight = layOut(figure, parts, { setting, words, sheet, loose: 0 });
    if (tight.width <= sheet.width && tight.height <= sheet.height)
      return { chosen: loosened(tight, figure, parts, sheet), fits: true };
    if (!smallest || tight.width * tight.height < smallest.width * smallest.height) smallest = tight;
  }
  if (!smallest) throw new Error('no way to lay out a flow was tried');
  return { chosen: smallest, fits: false };
}

interface Trial {
  readonly setting: Setting;
  readonly words: Worded;
  readonly sheet: Sheet;
  readonly loose: number;
}

function layOut(figure: FlowFigure, parts: readonly Part[], { setting, words, sheet, loose }: Trial): Layout {
  const { unit, width, height } = sheet;
  const { runs } = setting;
  const plan = {
    figure,
    back: backward(figure),
    words,
    runs,
    unit,
    loose,
    room: runs === 'down' ? width : height,
  };
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
    width: key.rows.length > 0 ? width : laid.width,
    height: laid.height + key.height,
  };
}

/** Gives a layout with its layers further apart where there is room: across always, down only on slides. */
function loosened(tight: Layout, figure: FlowFigure, parts: readonly Part[], sheet: Sheet): Layout {
  const { setting, words, laid } = tight;
  const isDown = setting.runs === 'down';
  if (laid.gaps === 0 || (isDown && sheet.medium === 'page')) return tight;
  const slack = isDown ? sheet.height - tight.height : sheet.width - laid.width;
  const loose = Math.min(LOOSEST * sheet.unit, Math.floor(slack / laid.gaps));
  if (loose <= 0) return tight;
  const wider = layOut(figure, parts, { setting, words, sheet, loose });
  return wider.width <= sheet.width && wider.height <= sheet.height ? wider : tight;
}

const LOOSEST = 4; // units
