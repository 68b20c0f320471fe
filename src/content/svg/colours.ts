import names from 'color-name';

/** A colour and how much of it is seen. */
export interface Colour {
  readonly hex: string; // "#RRGGBB"
  readonly opacity: number; // 0 to 1
}

/** Gives a colour as CSS writes it: by name, "#rgb", "rgb(…)" or "hsl(…)"; undefined when it is none. */
export function colourOf(text: string): Colour | undefined {
  const name = text.trim().toLowerCase();
  if (name === 'transparent') return { hex: '#000000', opacity: 0 };
  if (Object.hasOwn(names, name)) return { hex: hexOf(names[name] ?? []), opacity: 1 };
  const digits = /^#([\da-f]{3,8})$/.exec(name)?.[1];
  if (digits !== undefined) return ofDigits(digits);
  const [, model = '', given = ''] = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(name) ?? [];
  const parts = given.split(/[\s,/]+/).filter((part) => part !== '');
  if (parts.length < 3 || parts.length > 4 || !parts.every((part) => PART.test(part))) return undefined;
  const [first = '', second = '', third = '', alpha = '1'] = parts;
  const opacity = share(alpha, 1);
  if (model === 'hsl') return { hex: ofHsl(parseFloat(first), share(second, 1), share(third, 1)), opacity };
  return { hex: hexOf([first, second, third].map((part) => share(part, 255) * 255)), opacity };
}

const PART = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:%|deg)?$/;

function share(part: string, whole: number): number {
  const number = part.endsWith('%') ? parseFloat(part) / 100 : parseFloat(part) / whole;
  return Math.max(0, Math.min(1, number));
}

function ofDigits(digits: string): Colour | undefined {
  if (![3, 4, 6, 8].includes(digits.length)) return undefined;
  const long = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  const alpha = long.length === 8 ? parseInt(long.slice(6), 16) / 255 : 1;
  return { hex: `#${long.slice(0, 6).toUpperCase()}`, opacity: alpha };
}

/** Gives a colour of hue (degrees), saturation and lightness (CSS Color 4, 7.1). */
function ofHsl(hue: number, saturation: number, lightness: number): string {
  const part = (shift: number): number => {
    const turn = (((shift + hue / 30) % 12) + 12) % 12;
    const reach = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
  };
  return hexOf([part(0), part(8), part(4)]);
}

function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** Gives the mean of some colours; black that is not seen when there are none. */
export function meanOf(colours: readonly Colour[]): Colour {
  if (colours.length === 0) return { hex: '#000000', opacity: 0 };
  const mean = (of: (colour: Colour) => number): number =>
    colours.reduce((sum, colour) => sum + of(colour), 0) / colours.length;
  const parts = [1, 3, 5].map((at) => mean(({ hex }) => parseInt(hex.slice(at, at + 2), 16)));
  return { hex: hexOf(parts), opacity: mean(({ opacity }) => opacity) };
}
