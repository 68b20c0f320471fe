import type { Extent } from './layers.ts';
import type { Part } from './parts.ts';
import type { Plan } from './arrange.ts';

/** What a box takes of its layer: its own size, and around it room for its group's panel and for an arrow to itself. */
export interface Slot extends Extent {
  readonly lead: number; // across, before the box
  readonly box: Extent;
  readonly loop: Loop | null;
}

/** An arrow from a box to itself. */
interface Loop {
  readonly arrow: number;
  readonly text: Extent;
}

/** Sizes across and along the flow, whichever way it runs. */
export interface Frame {
  readonly slot: (node: number) => Slot;
  readonly text: (arrow: number) => Extent; // with the gap to its line
  readonly gap: number; // between a line and its text
  readonly pad: number; // of a panel
  readonly bend: number; // how far an arrow to itself stands out
}

/** Gives the sizes of a part's boxes and texts. */
export function frameOf({ groups, loops }: Part, { figure, words, runs, unit }: Plan): Frame {
  const isDown = runs === 'down';
  const turned = (width: number, height: number): Extent =>
    isDown ? { across: width, along: height } : { across: height, along: width };
  const [gap, pad, bend] = [isDown ? unit : unit / 2, 1.5 * unit, 3 * unit];
  const sizeOf = (arrow: number): Extent => {
    const text = words.texts[arrow];
    return text ? turned(text.width, text.height) : { across: 0, along: 0 };
  };
  const slot = (node: number): Slot => {
    const { width = 0, height = 0 } = words.boxes[node] ?? {};
    const box = turned(width, height);
    const group = groups.find((one) => figure.groups[one]?.nodes.includes(node));
    const title = group === undefined ? null : words.groups[group];
    const own = loops.find((arrow) => figure.arrows[arrow]?.from === node);
    const loop = own === undefined ? null : { arrow: own, text: sizeOf(own) };
    const lead = title ? pad + (isDown ? 0 : title.height) : 0;
    const trail = (loop ? bend + gap + loop.text.across : 0) + (title ? pad : 0);
    return {
      lead,
      box,
      loop,
      across: Math.max(lead + box.across + trail, title && isDown ? title.width + 2 * pad : 0),
      along: Math.max(box.along, loop?.text.along ?? 0, title && !isDown ? title.width : 0),
    };
  };
  const text = (arrow: number): Extent => {
    const { across, along } = sizeOf(arrow);
    return { across: across === 0 ? 0 : across + gap, along };
  };
  return { slot, text, gap, pad, bend };
}
