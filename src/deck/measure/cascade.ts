import { computed, ROOT } from './computed.ts';
import { matches, mayMatchIn, tagOf } from './selector.ts';
import { remembered } from '../../base/remembered.ts';
import { type Rule, rulesOf } from './sheet.ts';
import type { Style } from './style.ts';
import type { Element } from './tree.ts';

/** Gives the style of an element, or of what is generated before or after it, under its parent's. */
export type StyleOf = (element: Element, parent: Style, pseudo: '' | 'before' | 'after') => Style | undefined;

/** What a deck is shown on, by what media queries ask of it. */
const ENVIRONMENTS: readonly ReadonlySet<string>[] = [
  new Set(['all', 'print']),
  new Set(['all', 'screen', '(prefers-color-scheme: light)']),
  new Set(['all', 'screen', '(prefers-color-scheme: dark)']),
];

/** A rule with its weight among all. */
interface Weighed extends Rule {
  readonly order: number;
}

/** Rules about elements of a tag, and about what is generated in them. */
type About = Readonly<Record<'' | 'before' | 'after', readonly Weighed[]>>;

/** Gives a style sheet's styles slide by slide: one way for each in which the slide may be laid out. */
export type Sheet = (slide: Element) => StyleOf[];

const KEPT_SHEETS = 4;
const KEPT_STYLES = 4000;

/** Gives the styles of a style sheet (CSS), which are kept from one deck to the next. */
export const openSheet = remembered(
  KEPT_SHEETS,
  (css: string) => css,
  (css) => sheetWith(rulesOf(css)),
);

function sheetWith(rules: readonly Rule[]): Sheet {
  const weighed = rules.map((rule, order): Weighed => ({ ...rule, order }));
  const ofMedia = weighed.filter(({ media }) => media !== '');
  const about = keptByTag((tag) => sorted(weighed.filter((rule) => isAbout(rule, tag))));
  const known = new Map<string, Style>();
  const numbers = new Map<Style, number>([[ROOT, 0]]);
  return (slide) => {
    if (known.size > KEPT_STYLES) known.clear();
    const answers: boolean[] = [];
    const may = ({ selector, order }: Weighed): boolean => (answers[order] ??= mayMatchIn(selector, slide));
    const media = [...new Set(ofMedia.filter(may).map((rule) => rule.media))];
    return waysIn(media).map((way) => {
      const applies = (rule: Weighed): boolean =>
        (rule.media === '' || way.includes(rule.media)) && may(rule);
      const rulesFor = keptByTag((tag) => ({
        '': about(tag)[''].filter(applies),
        before: about(tag).before.filter(applies),
        after: about(tag).after.filter(applies),
      }));
      return (element, parent, pseudo) => {
        const found = rulesFor(element.tag)[pseudo].filter(({ selector }) => matches(selector, element));
        if (pseudo !== '' && found.length === 0) return undefined;
        const key = found.reduce((text, { order }) => `${text} ${order}`, `${numbers.get(parent)}${pseudo}`);
        const style =
          known.get(key) ??
          computed(
            found.flatMap(({ declarations }) => declarations),
            parent,
          );
        known.set(key, style);
        if (!numbers.has(style)) numbers.set(style, numbers.size);
        return style;
      };
    });
  };
}

function keptByTag(find: (tag: string) => About): (tag: string) => About {
  const known = new Map<string, About>();
  return (tag) => {
    const found = known.get(tag) ?? find(tag);
    known.set(tag, found);
    return found;
  };
}

function isAbout({ selector }: Rule, tag: string): boolean {
  const asked = tagOf(selector);
  return asked === '' || asked === tag;
}

function sorted(rules: readonly Weighed[]): About {
  const of = (pseudo: string): Weighed[] => rules.filter(({ selector }) => selector.pseudo === pseudo);
  return { '': of(''), before: of('before'), after: of('after') };
}

/** Gives which of some media queries hold together, each set of them once. */
function waysIn(media: readonly string[]): string[][] {
  if (media.length === 0) return [[]];
  const ways = ENVIRONMENTS.map((environment) => media.filter((query) => holds(query, environment)));
  return [...new Map(ways.map((way) => [way.join('\n'), way])).values()];
}

/** Gives whether a media query holds; what it asks beyond screen, print and dark is taken not to. */
function holds(query: string, environment: ReadonlySet<string>): boolean {
  return query
    .split(',')
    .some((one) => one.split(/\band\b/).every((part) => environment.has(part.trim().replace(/:\s*/, ': '))));
}

/** The slide's parent, whose style it inherits. */
export { ROOT };
