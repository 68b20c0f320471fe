import type { AtlasLand } from '../../base/atlas.ts';
import type { MapFigure } from '../../base/figures/map.ts';
import type { Palette } from '../../base/kit.ts';

/** How a land is drawn. */
export interface Tint {
  readonly colour: string; // "#RRGGBB"
  readonly isDisputed: boolean; // hatched, unless it has a group's colour; its outline dashed
  readonly rank: number; // 0: a land around; 1 and more: a group's; FOCUS: the subject
}

export const FOCUS = 9;

/** What has a colour of its own, groups in their order; four can be told apart in print. */
export const GROUP_COLOURS = [
  'third',
  'second',
  'data-4',
  'data-3',
] as const satisfies readonly (keyof Palette)[];

/** Gives a function that tells with which land another is drawn: a part with its country, unless it is named itself. */
export function ownersOf({ focus, groups, ruled }: MapFigure): (land: AtlasLand) => string {
  const named = new Set([...focus, ...groups.flatMap(({ land }) => land)].map(({ key }) => key));
  const rules = new Map(ruled.map(({ land, to }) => [land.key, to.key]));
  return ({ key, of, standing }) => {
    if (named.has(key)) return key;
    return rules.get(key) ?? (standing === 'part' || standing === 'apart' ? of : key);
  };
}

/** Gives a function that tells how a land is drawn, by the key it is drawn with. */
export function tintsOf(
  { focus, groups, ruled }: MapFigure,
  disputed: ReadonlySet<string>,
  countryOf: (key: string) => string,
  colours: Palette,
): (key: string) => Tint {
  const tints = new Map<string, Pick<Tint, 'colour' | 'rank'>>();
  groups.forEach(({ land }, index) => {
    const colour = colours[GROUP_COLOURS[index] ?? 'third'];
    for (const { key } of land) tints.set(key, { colour, rank: index + 1 });
  });
  for (const { key } of focus) tints.set(key, { colour: colours.focus, rank: FOCUS });
  const settled = new Set(ruled.map(({ land }) => land.key));
  return (key) => {
    const isDisputed = disputed.has(key) && !settled.has(key);
    const tint = tints.get(key) ?? (isDisputed ? undefined : tints.get(countryOf(key)));
    return { ...(tint ?? { colour: colours.land, rank: 0 }), isDisputed };
  };
}
