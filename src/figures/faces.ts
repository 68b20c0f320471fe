import { characterMap } from '../base/cmap.ts';
import type { FontFamily, Kit } from '../base/kit.ts';
import { mapWords, type Run, type Scene, type Words } from '../base/scene.ts';

/** Gives a scene whose words know the kit's font that draws them, and the signs that none draws. */
export type Dress = (scene: Scene) => { readonly scene: Scene; readonly lacks: string };

/** Gives a function that finds fonts for the words of scenes. */
export function dresser(kit: Kit): Dress {
  const faces = facesOf(kit);
  return (scene) => {
    const missing = new Set<string>();
    const words = (line: Words): Words => ({
      ...line,
      runs: line.runs.flatMap((run) => byFace(run, faces, (sign) => missing.add(sign))),
    });
    return { scene: { ...scene, shapes: mapWords(scene.shapes, words) }, lacks: [...missing].join('') };
  };
}

// Where signs are sought that a family lacks.
const BEHIND = ['sans', 'text', 'display'] as const satisfies readonly FontFamily[];

/** A font of the kit and what it draws. */
interface Font {
  readonly face: string;
  readonly draws: (sign: string) => boolean;
}

/** Gives the fonts in which words are sought, their own first. */
export type Faces = (run: Pick<Run, 'family' | 'cut'>) => readonly Font[];

/** Gives the fonts of a kit for each family and cut. */
export function facesOf({ theme, fonts }: Kit): Faces {
  const known = new Map<string, Font>();
  const open = (face: string): Font => {
    const has = characterMap(fonts.get(face) ?? new Uint8Array(12));
    const covers = (sign: string): boolean => [...sign].every((one) => has(one.codePointAt(0) ?? 0));
    const font = known.get(face) ?? { face, draws: (sign) => covers(sign) || covers(sign.normalize('NFD')) };
    known.set(face, font);
    return font;
  };
  return ({ family, cut }) => {
    return [family, ...BEHIND]
      .flatMap((one) => [theme.fonts[one][cut], theme.fonts[one].regular])
      .filter((face, index, all) => face !== '' && all.indexOf(face) === index)
      .map(open);
  };
}

/** Gives a run in parts that one font each can draw; letters of a word stay together where one font has them all. */
export function byFace(run: Run, faces: Faces, lacks: (sign: string) => void): Run[] {
  const known = faces(run);
  const parts: { face: string; text: string }[] = [];
  for (const word of run.text.normalize('NFC').match(WORD) ?? []) {
    const whole = known.find(({ draws }) => [...word].every(draws));
    for (const part of whole ? [word] : word) {
      const face = (whole ?? known.find(({ draws }) => draws(part)))?.face;
      if (face === undefined) lacks(part);
      const last = parts.at(-1);
      if (last && (face ?? last.face) === last.face) last.text += part;
      else parts.push({ face: face ?? known[0]?.face ?? '', text: part });
    }
  }
  return parts.map((part, index) => ({ ...run, ...part, ...(index > 0 && { dx: 0, dy: 0 }) }));
}

const WORD = /[^ ]+| +/g;
