import { resolve } from './length.ts';
import type { Breadth, Track } from './style.ts';

/** What an item asks of the tracks it stands in, px. */
export interface Claim {
  readonly start: number; // first track, from 0
  readonly span: number;
  readonly min: number; // the least it can do with
  readonly max: number; // as much as it would take
}

/** Gives the sizes of tracks (CSS Grid 1, 11.3 to 11.8): in a space to be filled (px), or NaN where the items decide. */
export function sizeTracks(
  tracks: readonly Track[],
  claims: readonly Claim[],
  gap: number,
  space: number,
): number[] {
  const bases = tracks.map(({ min }) => fixed(min, space) ?? 0);
  const limits = tracks.map(({ max }) => fixed(max, space));
  for (const claim of claims.filter(({ span }) => span === 1)) claimOne(tracks, bases, limits, claim);
  const tops = limits.map((limit, index) => Math.max(limit ?? 0, bases[index] ?? 0));
  const wide = claims.filter(({ span }) => span > 1);
  // Where there is just enough room, other tracks have grown to their limits before a flexible one gives anything.
  if (space === 0 && wide.some((claim) => !holds(bases, gap, claim)))
    tracks.forEach(
      (track, index) => (bases[index] = isFlexible(track) ? (bases[index] ?? 0) : (tops[index] ?? 0)),
    );
  for (const claim of wide) claimMany(tracks, bases, gap, claim);
  const gaps = gap * Math.max(0, tracks.length - 1);
  if (Number.isNaN(space))
    return endless(
      tracks,
      bases.map((base, index) => (isFlexible(tracks[index]) ? base : Math.max(base, tops[index] ?? 0))),
    );
  grow(tracks, bases, tops, space - gaps);
  return flex(tracks, bases, space - gaps);
}

function fixed(breadth: Breadth, space: number): number | undefined {
  if (breadth.kind !== 'length') return undefined;
  return resolve(breadth.length, Number.isNaN(space) ? 0 : space);
}

function isFlexible(track: Track | undefined): boolean {
  return track?.max.kind === 'fr';
}

function claimOne(
  tracks: readonly Track[],
  bases: number[],
  limits: (number | undefined)[],
  { start, min, max }: Claim,
): void {
  const track = tracks[start];
  if (!track) return;
  if (track.min.kind !== 'length')
    bases[start] = Math.max(bases[start] ?? 0, track.min.kind === 'max-content' ? max : min);
  if (track.max.kind === 'length' || track.max.kind === 'fr') return;
  limits[start] = Math.max(limits[start] ?? 0, track.max.kind === 'min-content' ? min : max);
}

function holds(bases: readonly number[], gap: number, { start, span, min }: Claim): boolean {
  return sum(bases.slice(start, start + span)) + gap * (span - 1) >= min;
}

/** Lets a claim on several tracks have what these lack, from flexible ones where there are any. */
function claimMany(
  tracks: readonly Track[],
  bases: number[],
  gap: number,
  { start, span, min }: Claim,
): void {
  const spanned = tracks.slice(start, start + span).map((track, index) => ({ track, index: start + index }));
  const flexible = spanned.filter(({ track }) => isFlexible(track));
  const growing = (flexible.length > 0 ? flexible : spanned).filter(
    ({ track }) => track.min.kind !== 'length',
  );
  const had = spanned.reduce((sum, { index }) => sum + (bases[index] ?? 0), gap * (span - 1));
  if (growing.length === 0 || min <= had) return;
  for (const { index } of growing) bases[index] = (bases[index] ?? 0) + (min - had) / growing.length;
}

/** Gives tracks where no space is to be filled: flexible ones are alike, as large as the largest asks. */
function endless(tracks: readonly Track[], sizes: readonly number[]): number[] {
  const shareOf = (track: Track | undefined): number => (track?.max.kind === 'fr' ? track.max.share : 0);
  const fraction = Math.max(
    0,
    ...sizes.map((size, index) => (shareOf(tracks[index]) > 0 ? size / shareOf(tracks[index]) : 0)),
  );
  return sizes.map((size, index) => (isFlexible(tracks[index]) ? fraction * shareOf(tracks[index]) : size));
}

/** Shares free space among tracks alike, each up to its limit. */
function grow(tracks: readonly Track[], bases: number[], tops: readonly number[], space: number): void {
  let free = space - sum(bases);
  let growing = tracks.flatMap((track, index) => (isFlexible(track) ? [] : [index]));
  while (free > 0.001) {
    growing = growing.filter((index) => (tops[index] ?? 0) - (bases[index] ?? 0) > 0.001);
    if (growing.length === 0) return;
    const share = free / growing.length;
    for (const index of growing) {
      const more = Math.min(share, (tops[index] ?? 0) - (bases[index] ?? 0));
      bases[index] = (bases[index] ?? 0) + more;
      free -= more;
    }
  }
}

function flex(tracks: readonly Track[], bases: readonly number[], space: number): number[] {
  let flexible = tracks.flatMap(({ max }, index) => (max.kind === 'fr' ? [{ index, share: max.share }] : []));
  for (;;) {
    const others = sum(bases.filter((_, index) => !flexible.some((one) => one.index === index)));
    const fraction = (space - others) / Math.max(1, sum(flexible.map(({ share }) => share)));
    const tooSmall = flexible.filter(({ index, share }) => (bases[index] ?? 0) > fraction * share);
    if (tooSmall.length === 0) {
      const sizes = new Map(flexible.map(({ index, share }) => [index, Math.max(0, fraction * share)]));
      return bases.map((base, index) => sizes.get(index) ?? base);
    }
    flexible = flexible.filter((one) => !tooSmall.includes(one));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
