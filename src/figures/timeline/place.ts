/** What stands at a point of a line and reaches to the right. */
export interface Flag {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Where a flag stands: below the line or above it, how far from it, and in which row from it. */
export interface Spot {
  readonly side: 'below' | 'above';
  readonly distance: number;
  readonly row: number; // 0 is next to the line
}

/** How flags may stand. */
export interface Rules {
  readonly sides: 1 | 2; // below the line only, or above it as well
  readonly across: number; // the least room between two side by side
  readonly between: number; // and between two rows
}

/**
 * Gives where flags stand, whose points go from left to right: each as near to the line as those to the right of it
 * leave room, so that no pole crosses a flag.
 */
export function placeFlags(flags: readonly Flag[], { sides, across, between }: Rules): readonly Spot[] {
  const placed: { readonly flag: Flag; readonly spot: Spot }[] = [];
  const on = (side: Spot['side'], flag: Flag): Spot => {
    const within = placed.filter(
      (other) => other.spot.side === side && other.flag.x < flag.x + flag.width + across,
    );
    const distance = Math.max(
      0,
      ...within.map(({ flag: other, spot }) => spot.distance + other.height + between),
    );
    return { side, distance, row: Math.max(-1, ...within.map(({ spot }) => spot.row)) + 1 };
  };
  for (const flag of flags.toReversed()) {
    const below = on('below', flag);
    const above = sides === 2 ? on('above', flag) : below;
    placed.unshift({ flag, spot: above.distance < below.distance ? above : below });
  }
  return placed.map(({ spot }) => spot);
}
