import { split } from './selector.ts';

/** A length: px, and a share of what it is measured against. */
export interface Length {
  readonly px: number;
  readonly share: number;
}

/** What relative units mean where a length stands, in px. */
export interface Units {
  readonly em: number;
  readonly lh: number; // the height of a line
}

/** Gives a length as CSS writes it, undefined where it is none, such as "auto". */
export function toLength(text: string, units: Units): Length | undefined {
  const written = text.trim();
  const call = /^(calc|min|max|clamp)\(([\s\S]*)\)$/.exec(written);
  if (!call) return toPlain(written, units);
  const [, name, inner = ''] = call;
  if (name === 'calc') return toSum(inner, units);
  const all = split(inner, ',').map((part) => toSum(part, units));
  if (all.some((one) => !one || one.share !== 0)) return undefined;
  const [low = 0, middle = 0, high = 0] = (all as Length[]).map(({ px }) => px);
  const numbers = (all as Length[]).map(({ px }) => px);
  if (name === 'clamp') return pixels(Math.max(low, Math.min(middle, high)));
  return pixels(name === 'min' ? Math.min(...numbers) : Math.max(...numbers));
}

/** Gives a length in px against what its share is taken of. */
export function resolve({ px, share }: Length, whole: number): number {
  return px + share * whole;
}

/** Gives a length of some px. */
export function pixels(px: number): Length {
  return { px, share: 0 };
}

function toPlain(text: string, { em, lh }: Units): Length | undefined {
  const [, digits, unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))(px|em|rem|lh|%|)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  if (unit === '%') return { px: 0, share: number / 100 };
  const factor = { px: 1, em, rem: 16, lh, '': 0 }[unit] ?? 0;
  return unit === '' && number !== 0 ? undefined : pixels(number * factor);
}

function toSum(text: string, units: Units): Length | undefined {
  let sum: Length | undefined = pixels(0);
  let sign = 1;
  for (const token of split(text.trim(), ' ').filter(Boolean).reduce<string[]>(joinProducts, [])) {
    if (token === '+' || token === '-') sign = token === '+' ? 1 : -1;
    else {
      const term = toProduct(token, units);
      if (!term || !sum) return undefined;
      sum = { px: sum.px + sign * term.px, share: sum.share + sign * term.share };
    }
  }
  return sum;
}

/** Puts the factors of a product together: "2 * 3px" was three words. */
function joinProducts(tokens: string[], token: string): string[] {
  const last = tokens.at(-1) ?? '';
  if (token !== '*' && token !== '/' && !/[*/]$/.test(last)) return [...tokens, token];
  return [...tokens.slice(0, -1), last + token];
}

function toProduct(text: string, units: Units): Length | undefined {
  const factors = splitProduct(text);
  let [number, length]: [number, Length | undefined] = [1, undefined];
  for (const { by, factor } of factors) {
    const plain = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(factor) ? Number(factor) : undefined;
    if (plain !== undefined && plain !== 0) number *= by === '/' ? 1 / plain : plain;
    else {
      const inner = factor.startsWith('(') ? toSum(factor.slice(1, -1), units) : toLength(factor, units);
      if (!inner || length || by === '/') return undefined;
      length = inner;
    }
  }
  return length && { px: length.px * number, share: length.share * number };
}

function splitProduct(text: string): { by: string; factor: string }[] {
  const factors = split(text, '*').flatMap((part) =>
    split(part, '/').map((factor, index) => ({ by: index > 0 ? '/' : '*', factor })),
  );
  return factors.filter(({ factor }) => factor !== '');
}
