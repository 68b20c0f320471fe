import { BROWSER_CSS } from './browser-css.ts';
import { computed, ROOT } from './computed.ts';
import { matches, mayMatchIn, type Selector, tagOf } from './selector.ts';
import { type Declaration, type Rule, toRules } from './sheet.ts';
import type { Style } from './style.ts';
import type { Element } from './tree.ts';

/** Gives the style of an element, or of what is generated before or after it, under its parent's. */
export type StyleOf = (element: Element, parent: Style, pseudo: '' | 'before' | 'after') => Style | undefined;

/** Gives a theme's styles, slide by slide: rules that a slide itself rules out are asked about only once. */
export function openSheet(css: string): (slide: Element) => StyleOf {
  const all = [...toRules(BROWSER_CSS).map(ofBrowser), ...toRules(css)].sort(byWeight);
  const about = byName((tag, pseudo) => all.filter(({ selector }) => isAbout(selector, tag, pseudo)));
  const known = new Map<string, Style>();
  const numbers = new Map<Style, number>([[ROOT, 0]]);
  return (slide) => {
    const asked = new Map<Rule, boolean>();
    const may = (rule: Rule): boolean => {
      const answer = asked.get(rule) ?? mayMatchIn(rule.selector, slide);
      asked.set(rule, answer);
      return answer;
    };
    const rulesFor = byName((tag, pseudo) => about(tag, pseudo).filter(may));
    return (element, parent, pseudo) => {
      const found = rulesFor(element.tag, pseudo).filter(({ selector }) => matches(selector, element));
      if (pseudo !== '' && found.length === 0) return undefined;
      const key = `${numbers.get(parent)} ${pseudo} ${found.map(({ order }) => order).join(' ')}`;
      const style = known.get(key) ?? computed(declarationsOf(found), parent);
      known.set(key, style);
      if (!numbers.has(style)) numbers.set(style, numbers.size);
      return style;
    };
  };
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

function isAbout(selector: Selector, tag: string, pseudo: string): boolean {
  const asked = tagOf(selector);
  return selector.pseudo === pseudo && (asked === '' || asked === tag);
}

/** The slide's parent, whose style it inherits. */
export { ROOT };

function ofBrowser(rule: Rule): Rule {
  return { ...rule, order: -1 - rule.order, selector: { ...rule.selector, specificity: -1 } };
}

function byWeight(one: Rule, other: Rule): number {
  const [a, b] = [one.selector.specificity, other.selector.specificity];
  return a - b || (a < 0 ? other.order - one.order : one.order - other.order);
}

function declarationsOf(rules: readonly Rule[]): Declaration[] {
  return rules.flatMap(({ declarations }) => declarations);
}
