import type { Cluster } from '../../base/shaper.ts';
import type { Baseline } from './show.ts';

/** Part of a text: `tag` is the language it is in (BCP 47), "" when that is the page's own. */
export interface Stretch {
  readonly from: number; // UTF-16 units
  readonly to: number;
  readonly tag: string;
}

interface Script {
  readonly code: string; // ISO 15924
  readonly languages: ReadonlySet<string>; // that are written in it unless their tag says otherwise; the rest write Latin
  readonly words: RegExp; // two letters at least: a single one is a sign, such as µ or an initial
}

function script(code: string, name: string, languages: readonly string[] = []): Script {
  const letter = `\\p{Script=${name}}`;
  const words = new RegExp(`${letter}(?:\\P{L}*${letter})+`, 'gu');
  return { code, languages: new Set(languages), words };
}

const SCRIPTS: readonly Script[] = [
  script('Latn', 'Latin'),
  script('Cyrl', 'Cyrillic', ['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'tt', 'uk']),
  script('Grek', 'Greek', ['el']),
  script('Armn', 'Armenian', ['hy']),
  script('Geor', 'Georgian', ['ka']),
];

/**
 * Gives what finds the words of a text that are in another script than a language's. They are in another language,
 * though the text does not say in which: "und-Cyrl" is an undetermined one in Cyrillic (RFC 5646, 4.1).
 */
export function foreignTo(language: string): (text: string) => Stretch[] {
  const own = scriptOf(language);
  const others = SCRIPTS.filter(({ code }) => code !== own);
  return (text) =>
    others
      .flatMap(({ code, words }) =>
        [...text.matchAll(words)].map(({ index, 0: found }) => ({
          from: index,
          to: index + found.length,
          tag: `und-${code}`,
        })),
      )
      .sort((a, b) => a.from - b.from);
}

function scriptOf(language: string): string {
  const [main = '', ...more] = language.split('-');
  const named = more.find((part) => /^\p{L}{4}$/u.test(part))?.toLowerCase();
  const known = SCRIPTS.find(({ code, languages }) =>
    named ? code.toLowerCase() === named : languages.has(main.toLowerCase()),
  );
  return known?.code ?? (named ? '' : 'Latn');
}

/** Clusters in one language, and where they begin. */
export interface Tongue {
  readonly part: readonly Cluster[];
  readonly x: number; // pt
  readonly tag: string; // "" when it is the page's own
}

/** Gives the clusters of a text parted where the language changes; a cluster belongs where its first letter does. */
export function inTongues(
  clusters: readonly Cluster[],
  { x, size, tracking, spacing }: Baseline,
  foreign: readonly Stretch[],
): readonly Tongue[] {
  if (foreign.length === 0) return [{ part: clusters, x, tag: '' }];
  const tongues: Tongue[] = [];
  let [at, pen] = [0, x];
  for (const cluster of clusters) {
    const tag = foreign.find(({ from, to }) => from <= at && at < to)?.tag ?? '';
    const last = tongues.at(-1);
    if (last?.tag === tag) tongues[tongues.length - 1] = { ...last, part: [...last.part, cluster] };
    else tongues.push({ part: [cluster], x: pen, tag });
    at += cluster.text.length;
    pen += cluster.glyphs.reduce((sum, { advance }) => sum + advance * size, cluster.text.length * tracking);
    if (cluster.text === ' ') pen += spacing;
  }
  return tongues;
}
