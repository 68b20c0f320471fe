import type { FontCut, Theme } from '../../base/kit.ts';
import type { Ink } from './items.ts';
import type { Face, Measurer } from '../type/measurer.ts';

/** Text that one font draws. */
export interface Piece {
  readonly text: string;
  readonly ink: Ink;
}

/** What finding another font needs to know. */
export interface Fallback {
  readonly theme: Theme;
  readonly measurer: Measurer;
  readonly lacks: (sign: string) => void; // told of what no font of the kit draws
}

/**
 * Gives a word in pieces that one font each can draw: the ink's own, else another of the kit in the same size and cut.
 * Letters that stand together are drawn by one font where one has them all.
 */
export function byFace(text: string, ink: Ink, { theme, measurer, lacks }: Fallback): Piece[] {
  const draws = (face: Face) => (sign: string) => measurer.covers(sign.codePointAt(0) ?? 0, face);
  if ([...text].every(draws(ink.face))) return [{ text, ink }];
  const faces = [ink.face, ...otherFaces(ink.face, theme)];
  const pieces: { face: Face; text: string }[] = [];
  const add = (run: string, face: Face): void => {
    const last = pieces.at(-1);
    if (last?.face === face) last.text += run;
    else pieces.push({ face, text: run });
  };
  for (const run of text.match(RUN) ?? []) {
    const whole = faces.find((face) => [...run].every(draws(face)));
    for (const part of whole === undefined ? run : [run]) {
      const face = whole ?? faces.find((one) => draws(one)(part));
      if (face === undefined) lacks(part);
      add(part, face ?? ink.face);
    }
  }
  return pieces.map((piece) => ({
    text: piece.text,
    ink: piece.face === ink.face ? ink : { ...ink, face: piece.face, features: [] },
  }));
}

// Letters with their marks, or a single sign of another kind.
const RUN = /[\p{L}\p{M}]+|[^\p{L}\p{M}]/gu;

function otherFaces(face: Face, theme: Theme): Face[] {
  const { display, text, sans } = theme.fonts;
  const cut = ([display, text, sans].flatMap((files) =>
    (['regular', 'semibold', 'italic'] as const).filter((name) => files[name] === face),
  )[0] ?? 'regular') satisfies FontCut;
  return [text[cut], sans[cut], display[cut], text.regular, sans.regular, display.regular].filter(
    (other) => other !== '',
  );
}
