import { makePng } from '../../pictures.ts';
import { BRIEFING, type Files, HEAD } from '../briefing.ts';
import { BODIES } from './bodies.ts';
import type { Cases } from './cases.ts';
import { BRIEFINGS, FRONTS } from './fronts.ts';
import { DRAWINGS, NAMES, TEMPLATES } from './kits.ts';

/** All inputs, by where they stand. */
export const KINDS = {
  body: BODIES,
  front: FRONTS,
  briefing: BRIEFINGS,
  template: TEMPLATES,
  drawing: DRAWINGS,
  name: NAMES,
} as const satisfies Record<string, Cases>;

const PIXEL = makePng({ width: 4, height: 3, depth: 8, colour: 2, interlaced: false, filter: 0, chunks: [] });

/** Gives the files of a briefing in which an input stands. */
export function filesFor(kind: keyof typeof KINDS, input: string): Files {
  const usual = { 'briefing.md': BRIEFING, '01-a.md': `${HEAD}a\n`, 'a.png': PIXEL };
  switch (kind) {
    case 'body':
      return { ...usual, '01-a.md': `${HEAD}${input}\n` };
    case 'front':
      return { ...usual, '01-a.md': input };
    case 'briefing':
      return { ...usual, 'briefing.md': BRIEFING.replace(/---\n$/, `${input}\n---\n`) };
    case 'template':
      return {
        ...usual,
        'briefing.md': BRIEFING.replace(/---\n$/, 'kit: own\n---\n'),
        '../templates/own/deck.hbs': input,
      };
    case 'drawing':
      return { ...usual, '01-a.md': `${HEAD}![a](a.svg)\n`, 'a.svg': input };
    case 'name':
      return { ...usual, [input]: `${HEAD}b\n` };
  }
}
