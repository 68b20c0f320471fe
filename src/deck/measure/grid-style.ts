import { pixels, toLength, type Units } from './length.ts';
import { split } from './selector.ts';
import type { Breadth, Lines, Track } from './style.ts';

/** Gives the tracks of a template such as "repeat(7, auto) 1fr minmax(64px, auto)"; none for "none". */
export function toTracks(text: string, units: Units): Track[] {
  return split(text.trim(), ' ')
    .filter((word) => word !== '' && word !== 'none')
    .flatMap((word) => {
      const [, count, inner = ''] = /^repeat\(\s*(\d+)\s*,([\s\S]*)\)$/.exec(word) ?? [];
      if (count === undefined) return [toTrack(word, units)];
      return Array.from({ length: Number(count) }, () => toTracks(inner, units)).flat();
    });
}

/** Gives one track, e.g. "minmax(0, 1fr)". */
export function toTrack(text: string, units: Units): Track {
  const [, inner] = /^minmax\(([\s\S]*)\)$/.exec(text.trim()) ?? [];
  const [first = 'auto', second = first] = split(inner ?? text.trim(), ',');
  const [min, max] = [toBreadth(first, units), toBreadth(second, units)];
  return { min: min.kind === 'fr' ? { kind: 'auto' } : min, max };
}

function toBreadth(text: string, units: Units): Breadth {
  const word = text.trim();
  if (word === 'auto' || word === 'min-content' || word === 'max-content') return { kind: word };
  if (word.endsWith('fr')) return { kind: 'fr', share: Number(word.slice(0, -2)) };
  return { kind: 'length', length: toLength(word, units) ?? pixels(0) };
}

/** Gives where an item begins and ends, e.g. "1" and "span 8". */
export function toLines(start: string, end: string): Lines {
  const span = [start, end].map((word) => /^span\s+(\d+)$/.exec(word.trim())?.[1]).find(Boolean);
  return { start: Number(start) || 0, end: Number(end) || 0, span: Number(span ?? 1) };
}
