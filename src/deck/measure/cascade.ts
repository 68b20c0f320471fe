import { computed, ROOT } from './computed.ts';
import { matches, mayMatchIn, tagOf } from './selector.ts';
import type { Rule } from './sheet.ts';
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

/** Gives a theme's styles (the weakest rule first), slide by slide: one way for each in which the slide may be laid out. */
export function openSheet(rules: readonly Rule[]): (slide: Element) => StyleOf[] {
  const numbers = new Map(rules.map((rule, index) => [rule, index]));
  const media = [...new Set(rules.map((rule) => rule.media))].filter((one) => one !== '');
  const about = byName((tag, pseudo) => rules.filter((rule) => isAbout(rule, tag, pseudo)));
  const known = new Map<string, Style>();
  const parents = new Map<Style, number>([[ROOT, 0]]);
  return (slide) => {
    const asked = new Map<Rule, boolean>();
    const may = (rule: Rule): boolean => {
      const answer = asked.get(rule) ?? mayMatchIn(rule.selector, slide);
      asked.set(rule, answer);
      return answer;
    };
    const told = media.filter((one) => rules.some((rule) => rule.media === one && may(rule)));
    return waysIn(told).map((way) => {
      const rulesFor = byName((tag, pseudo) =>
        about(tag, pseudo).filter((rule) => (rule.media === '' || way.includes(rule.media)) && may(rule)),
      );
      return (element, parent, pseudo) => {
        const found = rulesFor(element.tag, pseudo).filter(({ selector }) => matches(selector, element));
        if (pseudo !== '' && found.length === 0) return undefined;
        const key = `${parents.get(parent)} ${pseudo} ${found.map((rule) => numbers.get(rule)).join(' ')}`;
        const style =
          known.get(key) ??
          computed(
            found.flatMap(({ declarations }) => declarations),
            parent,
          );
        known.set(key, style);
        if (!parents.has(style)) parents.set(style, parents.size);
        return style;
      };
    });
  };
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

type ByName = (tag: string, pseudo: string) => readonly Rule[];

/** Gives a function that looks rules up once for each tag and what is generated in it. */
function byName(find: ByName): ByName {
  const known = new Map<string, readonly Rule[]>();
  return (tag, pseudo) => {
    const name = `${tag}:${pseudo}`;
    const found = known.get(name) ?? find(tag, pseudo);
    known.set(name, found);
    return found;
  };
}

function isAbout({ selector }: Rule, tag: string, pseudo: string): boolean {
  const asked = tagOf(selector);
  return selector.pseudo === pseudo && (asked === '' || asked === tag);
}

/** The slide's parent, whose style it inherits. */
export { ROOT };
