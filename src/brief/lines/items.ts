import type { Colour, FontCut, FontFamily, Theme } from '../../base/kit.ts';
import { type Bond, bondsOf } from './bonds.ts';
import { byFace, type Piece } from './fallback.ts';
import { lettersIn, signsIn } from '../letters.ts';
import type { Hyphenate } from './hyphenate.ts';
import type { Face, Measurer } from '../type/measurer.ts';
import { tidy } from './signs.ts';
import type { Span } from '../spans.ts';
import type { TextStyle } from '../styles.ts';

/** How a piece of text is drawn; lengths in em of its style. Pieces drawn alike share one. */
export interface Ink {
  readonly face: Face;
  readonly features: readonly string[];
  readonly scale: number; // size as a share of the style's
  readonly rise: number;
  readonly colour: Colour;
  readonly tracking: number;
  readonly link: string;
  readonly struck: boolean;
  readonly hang: number; // share of an opening quote's width that hangs out of a line which begins with it
}

/** What a paragraph is broken from; widths in em, so that they hold at every size. */
export type Item =
  | {
      readonly kind: 'box';
      readonly text: string;
      readonly width: number;
      readonly advances: readonly number[];
      readonly ink: Ink;
    }
  | {
      readonly kind: 'space';
      readonly width: number;
      readonly ink: Ink;
      readonly binds: boolean; // no line ends here
      readonly thin: boolean; // of a width of its own that never gives
    }
  | {
      readonly kind: 'joint';
      readonly hyphen: number;
      readonly cost: number;
      readonly rescue: boolean; // of use only where the whole word is wider than the measure
      readonly ink: Ink;
    }
  | { readonly kind: 'end' }; // a forced line end

/** What turning spans into items needs. */
export interface Typesetting {
  readonly theme: Theme;
  readonly measurer: Measurer;
  readonly hyphenate: Hyphenate;
  readonly language: string;
  readonly lacks: (sign: string) => void; // told of what no font of the kit draws
}

const HYPHEN_COST = 90; // a broken word is worth about 3 em of raggedness
const STUMP_COST = 30; // more, for two letters alone on a line
const AFTER_SIGN_COST = 20; // after a hyphen, dash or slash of the author's
const IN_ADDRESS_COST = 150; // after a hyphen of an address, where readers would take it for the line's

/** Gives the items of some text in a style. */
export function toItems(spans: readonly Span[], style: TextStyle, setting: Typesetting): Item[] {
  const texts = spans.map((span) => tidy(span.text));
  const bonds = bondsIn(texts.join(''), setting.language);
  let nth = 0;
  return spans.flatMap((span, index) => {
    const ink = inkOf(span, style, setting);
    const context = { span, ink, style, setting };
    const tokens = (texts[index] ?? '').split(PARTED);
    return tokens.flatMap((token, at): Item[] => {
      if (at % 2 === 0) return tokenItems(token, isSpace(tokens[at + 1]) && bonds[nth] !== 'thin', context);
      const bond = bonds[nth++] ?? 'open';
      return [token === '\n' ? { kind: 'end' } : spaceItem(token === NO_BREAK, bond, ink, setting)];
    });
  });
}

const NO_BREAK = '\u00A0';
const PARTED = /([ \u00A0\n])/;

function isSpace(token: string | undefined): boolean {
  return token === ' ' || token === NO_BREAK;
}

/** Gives how the words of a text hold together, space by space. */
function bondsIn(text: string, language: string): Bond[] {
  const bondOf = bondsOf(language);
  const words = text.split(/[ \u00A0\n]/);
  return words.slice(1).map((word, index) => bondOf(words[index] ?? '', word));
}

function tokenItems(token: string, spaced: boolean, context: WordContext): Item[] {
  if (token === '') return [];
  const parts = partsOf(token);
  return parts.flatMap((part, nth) =>
    nth < parts.length - 1
      ? [...wordItems(part, false, context), { kind: 'joint' as const, ...OPEN_JOINT, ink: context.ink }]
      : wordItems(part, spaced, context),
  );
}

const LONGEST_WORD = 120; // signs; what is longer is no word, and shaping and hyphenating it would take minutes
const OPEN_JOINT = { hyphen: 0, cost: 0, rescue: false } as const;

// An address that is too long is parted at its signs, so that lines end there.
function partsOf(token: string): string[] {
  if (token.length <= LONGEST_WORD) return [token];
  return token.match(new RegExp(`.{1,${LONGEST_WORD - 1}}[/.?&=_]|.{1,${LONGEST_WORD}}`, 'gsu')) ?? [];
}

function inkOf(span: Span, style: TextStyle, { theme, measurer }: Typesetting): Ink {
  const family = span.code || span.cite ? 'sans' : style.font;
  const cut = span.cite ? 'semibold' : span.cut === 'regular' ? style.cut : span.cut;
  const face = faceOf(theme, family, cut);
  const figures = style.tabular || !measurer.has('pnum', face) ? [] : ['pnum'];
  const plain = {
    face,
    features: figures,
    scale: 1,
    rise: 0,
    tracking: style.tracking,
    link: span.link,
    struck: span.struck,
    hang: style.hang,
    colour: span.link !== '' && style.colour === 'ink' ? ('accent' as const) : style.colour,
  };
  if (!span.cite) return plain;
  const colour = style.colour === 'on-panel' ? style.colour : 'accent';
  return measurer.has('sups', face)
    ? { ...plain, colour, tracking: 0, features: ['sups'] }
    : { ...plain, colour, tracking: 0, features: [], scale: 0.62, rise: 0.36 };
}

/** Gives the file of a family's cut, or the nearest that the kit has. */
export function faceOf(theme: Theme, family: FontFamily, cut: FontCut): Face {
  const { display, text, sans } = theme.fonts;
  const own = theme.fonts[family];
  const emphatic = cut === 'italic' ? own.semibold : own.regular; // where no family has an italic
  return own[cut] || text[cut] || sans[cut] || display[cut] || emphatic;
}

const THIN = 1 / 6; // em of a thin space

function spaceItem(noBreak: boolean, bond: Bond, ink: Ink, { measurer }: Typesetting): Item {
  const thin = bond === 'thin';
  const width = thin ? THIN : (measurer.shape(' ', ink.face, ink.features).width + ink.tracking) * ink.scale;
  return { kind: 'space', width, ink, binds: noBreak || bond !== 'open', thin };
}

interface WordContext {
  readonly span: Span;
  readonly ink: Ink;
  readonly style: TextStyle;
  readonly setting: Typesetting;
}

function wordItems(word: string, spaced: boolean, context: WordContext): Item[] {
  const { ink, setting } = context;
  const text = word.replace(/\u2011/g, '-');
  const joints = jointsOf(word, context);
  const pieces = byFace(text, ink, setting);
  const items: Item[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1;
    const { advances } = shapeWord(piece.text, last && spaced, piece.ink, setting.measurer);
    let from = 0;
    for (const joint of joints.filter(({ index }) => index > at && index < at + piece.text.length)) {
      items.push(
        boxOf(piece, from, joint.index - at, advances),
        jointItem(joint, piece.ink, setting.measurer),
      );
      from = joint.index - at;
    }
    items.push(boxOf(piece, from, piece.text.length, advances));
    at += piece.text.length;
  }
  return items;
}

// The painter shapes a word with the space behind it, and fonts kern the two.
function shapeWord(text: string, spaced: boolean, ink: Ink, measurer: Measurer): { advances: number[] } {
  const { advances } = measurer.shape(spaced ? `${text} ` : text, ink.face, ink.features);
  const space = spaced ? measurer.shape(' ', ink.face, ink.features).width : 0;
  const widths = advances.slice(0, text.length).map((advance) => (advance + ink.tracking) * ink.scale);
  const kern = spaced ? (advances[text.length] ?? space) - space : 0;
  const last = widths.length - 1;
  if (last >= 0) widths[last] = (widths[last] ?? 0) + kern * ink.scale;
  return { advances: widths };
}

function boxOf(piece: Piece, from: number, to: number, advances: readonly number[]): Item {
  const own = advances.slice(from, to);
  const width = own.reduce((sum, advance) => sum + advance, 0);
  return { kind: 'box', text: piece.text.slice(from, to), width, advances: own, ink: piece.ink };
}

interface Joint {
  readonly index: number;
  readonly hyphen: boolean;
  readonly rescue: boolean;
  readonly cost: number;
}

function jointItem({ hyphen, rescue, cost }: Joint, ink: Ink, measurer: Measurer): Item {
  const width = hyphen ? (measurer.shape('-', ink.face, ink.features).width + ink.tracking) * ink.scale : 0;
  return { kind: 'joint', hyphen: width, cost, rescue, ink };
}

function jointsOf(word: string, context: WordContext): Joint[] {
  const address = /:\/\/|^www\./.test(word);
  const signs = signsIn(word).map(({ end, sign }) => ({
    index: end,
    hyphen: false,
    rescue: false,
    cost: address && sign === '-' ? IN_ADDRESS_COST : AFTER_SIGN_COST,
  }));
  if (address || context.span.code || signs.some(({ index }) => !DASHES.has(word.charAt(index - 1))))
    return signs;
  return [...signs, ...brokenIn(word, signs.length > 0, context)].sort((a, b) => a.index - b.index);
}

const DASHES = new Set('-–—');

/** Gives where patterns break the words in a word; one of several, joined by hyphens, only where it is too wide. */
function brokenIn(word: string, joined: boolean, { style, setting }: WordContext): Joint[] {
  return lettersIn(word).flatMap(({ index, letters }) => {
    const rescue = joined || !style.hyphens || !isBreakable(letters, setting.language);
    return setting.hyphenate(letters.toLowerCase()).map((at) => ({
      index: index + at,
      hyphen: true,
      rescue,
      cost: HYPHEN_COST + (Math.min(at, letters.length - at) < 3 ? STUMP_COST : 0),
    }));
  });
}

// Names are left whole, but German writes every noun with a capital.
function isBreakable(letters: string, language: string): boolean {
  if (letters === letters.toLowerCase()) return true;
  return /^de\b/i.test(language) && letters.slice(1) === letters.slice(1).toLowerCase();
}
