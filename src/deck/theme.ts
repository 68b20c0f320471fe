import type { Kit, Palette, Theme, TypeStyle } from '../base/kit.ts';
import { COLOURS, FONT_FAMILIES, SLIDE_STYLES } from '../base/kit.ts';

/** Families of the reader's to fall back to, so that a character that no font of the kit has still shows. */
const FALLBACK = { display: 'Georgia, serif', text: 'Georgia, serif', sans: 'Arial, sans-serif' } as const;

/** Slides whose progress a theme for other Marp tools can show; ours count the slides they have. */
const MARP_SLIDES = 60;

/** How much smaller a slide that holds too much is set, step by step; no style goes below the theme's floor. */
export const SHRINKS = [0.95, 0.9, 0.85, 0.8, 0.75] as const;

/** Gives the kit's slides as one Marp theme, named after the kit, for any tool that takes themes. */
export function marpTheme(kit: Kit): string {
  return (
    [`/* @theme ${kit.name} */`, preamble(kit.theme), smaller(kit.theme), kit.css, ...marpProgress()].join(
      '\n',
    ) + '\n'
  );
}

/** Tells whether a custom property, e.g. "--body", is asked for. */
export type Asked = (property: string) => boolean;

const ALL: Asked = () => true;

/**
 * Gives the values of the theme as custom properties, `--accent`, `--body`, `--body-size` …, all or those that are asked
 * for; on screens dark colours for `invert` and `dark`, and for `auto` where the reader's device is dark. Paper is always
 * light.
 */
export function preamble(theme: Theme, asked: Asked = ALL): string {
  const type = styles(theme).filter(ifAsked(asked));
  const inType = (property: string): boolean => type.some((style) => style.includes(`var(${property})`));
  const fonts = families(theme).filter(ifAsked((property) => asked(property) || inType(property)));
  const [light, dark] = [theme.colours.light, theme.colours.dark].map((colours) =>
    palette(colours).filter(ifAsked(asked)),
  ) as [string[], string[]];
  return [
    rule(':root', [...fonts, ...type]),
    rule(':root, section', light),
    `@media screen { ${rule('section.invert, section.dark', dark)} }`,
    `@media screen and (prefers-color-scheme: dark) { ${rule('section.auto', dark)} }`,
  ].join('\n');
}

/** Gives the sizes of slides that are set smaller, `fit-1` and so on, all or those that are asked for. */
export function smaller({ slide }: Theme, asked: Asked = ALL): string {
  return SHRINKS.map((by, index) => {
    const sizes = SLIDE_STYLES.flatMap((style) => smallerStyle(style, slide[style], by, slide.floor));
    return rule(`section.fit-${index + 1}`, sizes.filter(ifAsked(asked)));
  }).join('\n');
}

/** Tells whether a declaration is of a custom property that is asked for. */
function ifAsked(asked: Asked): (declaration: string) => boolean {
  return (declaration) => asked(declaration.slice(0, declaration.indexOf(':')));
}

function smallerStyle(name: string, style: TypeStyle, by: number, floor: number): string[] {
  const size = Math.min(style.size, Math.max(floor, Math.round(style.size * by)));
  if (size === style.size) return [];
  const leading = Math.round((style.leading * size) / style.size);
  return styleProperties(name, { ...style, size, leading }).slice(0, 3);
}

/** Gives a palette as declarations, e.g. "--accent: #1B3282". */
export function palette(colours: Palette): string[] {
  return COLOURS.map((name) => `--${name}: ${colours[name]}`);
}

/** Gives a rule a slide that says how far the deck has come: `--at` slides shown of `--of`. */
export function progress(total: number): string {
  const lines = Array.from({ length: total }, (_, index) => rule(page(index + 1), [`--at: ${index + 1}`]));
  return [rule('section', [`--of: ${total}`]), ...lines].join('\n');
}

function marpProgress(): string[] {
  const totals = Array.from({ length: MARP_SLIDES }, (_, index) =>
    rule(`section[data-marpit-pagination-total="${index + 1}"]`, [`--of: ${index + 1}`]),
  );
  return [progress(MARP_SLIDES), ...totals];
}

function page(number: number): string {
  return `section[data-marpit-pagination="${number}"]`;
}

/** Gives each family with the others of the slides behind it, since one may have a sign that another lacks. */
function families({ fonts, slide }: Theme): string[] {
  const used = new Set(SLIDE_STYLES.map((style) => slide[style].font));
  return FONT_FAMILIES.map((name) => {
    const others = FONT_FAMILIES.filter((other) => other !== name && used.has(other));
    const names = new Set([name, ...others].map((one) => `'${fonts[one].family}'`));
    return `--${name}: ${[...names, FALLBACK[name]].join(', ')}`;
  });
}

function styles({ slide }: Theme): string[] {
  return SLIDE_STYLES.flatMap((name) => styleProperties(name, slide[name]));
}

/** Gives a style as declarations; `--body` is a `font` shorthand of weight, size, leading and family. */
function styleProperties(name: string, style: TypeStyle): string[] {
  const weight = style.cut === 'semibold' ? '600' : style.cut === 'italic' ? 'italic 400' : '400';
  return [
    `--${name}: ${weight} ${style.size}px/${style.leading}px var(--${style.font})`,
    `--${name}-size: ${style.size}px`,
    `--${name}-leading: ${style.leading}px`,
    `--${name}-font: var(--${style.font})`,
    `--${name}-tracking: ${style.tracking}em`,
  ];
}

function rule(selector: string, declarations: readonly string[]): string {
  return `${selector} { ${declarations.join('; ')}; }`;
}
