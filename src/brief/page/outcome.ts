import type { Place } from '../../base/model.ts';
import type { Problem } from '../../base/problems.ts';
import type { Fit, Left } from './fit.ts';
import type { Page } from './page.ts';
import type { BriefOrigin } from '../origin.ts';

/** Gives what is told of a page's fit. */
export function fitOf({ fits, set, filled, left, uncited }: Page, paper: Fit['paper']): Fit {
  const { body, leading } = set.trial;
  return {
    paper,
    body,
    leading: round(body * leading),
    justified: set.justified,
    filled: round(filled),
    left: fits ? leftOf(left) : [],
    uncited: fits ? uncited : [],
  };
}

/** Gives a problem for each section that left a page that fits without it. */
export function toldLeft({ fits, left }: Page, origin: BriefOrigin): Problem[] {
  if (!fits) return [];
  return leftOf(left).map(({ section, name }) => ({
    code: 'section-left',
    place: placeOf(section, origin),
    name: section || `::: ${name}`,
    strict: false,
  }));
}

/** Gives each section that left once, whatever stood of it on the page; the kit's own containers by their names. */
function leftOf(left: Page['left']): Left[] {
  const all = left.map(({ group }) => ({ section: group.section, name: group.name }));
  return all.filter(
    ({ section }, index) => section === '' || all.findIndex((one) => one.section === section) === index,
  );
}

function placeOf(section: string, { file, places }: BriefOrigin): Place {
  return places.get(section) ?? places.get('') ?? { file, line: 1, column: 1, endColumn: 2 };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
