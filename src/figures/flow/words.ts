import type { FontCut, TypeStyle } from '../../base/kit.ts';
import type { FlowFigure } from '../../base/figures/flow.ts';
import type { Measure, Sheet } from '../sheet.ts';
import { wrap } from '../wrap.ts';
import type { Setting } from './setting.ts';

/** Some words in lines. */
export interface Block {
  readonly lines: readonly string[];
  readonly type: TypeStyle;
  readonly cut: FontCut;
  readonly width: number;
  readonly height: number;
}

/** The words of a box and the size that they give it. */
export interface Box {
  readonly name: Block;
  readonly note: Block | null;
  readonly width: number;
  readonly height: number;
}

/** All words of a flow, broken into lines for a setting. */
export interface Worded {
  readonly boxes: readonly Box[]; // by node
  readonly texts: readonly (Block | null)[]; // by arrow
  readonly groups: readonly Block[];
}

/** Gives the words of a flow in lines, and the sizes of its boxes. */
export function wordsOf({ nodes, arrows, groups }: FlowFigure, setting: Setting, sheet: Sheet): Worded {
  const { unit, measure } = sheet;
  const block = (text: string, most: number, type: TypeStyle, cut: FontCut): Block => {
    const least = setting.breaks ? 0 : longestWord(text, { type, cut }, measure);
    return blockOf(text, Math.max(most, least), { type, cut }, measure);
  };
  const inner = nodes.map(({ name, note }) => {
    const title = block(name, setting.boxWidth, setting.name, 'semibold');
    return {
      name: title,
      note:
        note === '' ? null : block(note, Math.max(setting.boxWidth, title.width), setting.note, 'regular'),
    };
  });
  const widths = inner.map(
    ({ name, note }) => Math.max(name.width, note?.width ?? 0) + (setting.even ? PADS : TIGHT_PADS) * unit,
  );
  const boxes = inner.map((box, index) => ({
    ...box,
    width: setting.even ? Math.max(...widths) : (widths[index] ?? 0),
    height: box.name.height + (box.note?.height ?? 0) + PADS_DOWN * unit,
  }));
  const keys = keysOf(arrows);
  const texts = arrows.map(({ text }, index) => {
    if (text === '' || setting.texts === 'none') return null;
    if (setting.texts === 'keyed')
      return block(String(keys[index]), setting.textWidth, setting.text, 'semibold');
    return block(text, setting.textWidth, setting.text, 'regular');
  });
  const titles = groups.map(({ name }) => block(name, 2 * setting.boxWidth, setting.note, 'semibold'));
  return { boxes, texts, groups: titles };
}

/** What a box has around its words, in units: on both sides together, above and below together. */
const PADS = 3.5;
const TIGHT_PADS = 3;
const PADS_DOWN = 2;

/** Gives the number by which each arrow that says something is called in a key; 0 for others. */
export function keysOf(arrows: FlowFigure['arrows']): number[] {
  let last = 0;
  return arrows.map(({ text }) => (text === '' ? 0 : (last += 1)));
}

/** Gives some words in as few lines as a width allows, these as even as they can be. */
export function blockOf(
  text: string,
  most: number,
  { type, cut }: { type: TypeStyle; cut: FontCut },
  measure: Measure,
): Block {
  const wide = (words: string): number => measure(words, { family: type.font, cut, size: type.size });
  const set = (width: number): string[] => wrap(text, width, { type, colour: '', cut }, measure);
  const least = Math.min(most, longestWord(text, { type, cut }, measure));
  let lines = set(most);
  for (let share = 9; share > 4 && lines.length > 1; share -= 1) {
    const even = set(Math.max(least, (most * share) / 10));
    if (even.length > lines.length) break;
    lines = even;
  }
  const width = Math.max(0, ...lines.map(wide));
  return { lines, type, cut, width: Math.ceil(width), height: lines.length * type.leading };
}

function longestWord(text: string, { type, cut }: Pick<Block, 'type' | 'cut'>, measure: Measure): number {
  const words = text.split(' ');
  return Math.ceil(
    Math.max(...words.map((word) => measure(word, { family: type.font, cut, size: type.size }))),
  );
}
