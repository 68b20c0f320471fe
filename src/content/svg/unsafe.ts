import { type Faults, leaveOut, refuse } from './fault.ts';
import { type Element, everyElement, textIn } from './xml.ts';

/** Tells all that lives in a drawing or reaches out of it: scripts, handlers of events, addresses elsewhere. */
export function tellUnsafe(root: Element, faults: Faults): void {
  for (const element of everyElement(root)) {
    const name = element.name.split(':').at(-1) ?? '';
    if (name.toLowerCase() === 'script') refuse(faults, element, 'a script');
    if (name === 'style') tellStyle(textIn(element), element, faults);
    for (const [attribute, value] of element.attributes) {
      if (/^on[a-z]+$/i.test(attribute)) refuse(faults, element, `a script, in ${attribute}`);
      else if (attribute === 'href' || attribute === 'src') tellAddress(value, element, faults);
      else tellStyle(value, element, faults);
    }
  }
}

function tellAddress(address: string, element: Element, faults: Faults): void {
  const bare = address.replace(/[\s\p{Cc}]/gu, '');
  if (bare === '' || bare.startsWith('#')) return;
  if (/^(?:javascript|vbscript):/i.test(bare)) return refuse(faults, element, 'a link that is a script');
  if (element.name === 'a') return leaveOut(faults, element, 'a link');
  if (/^data:/i.test(bare)) return; // what it holds is not drawn, which is told where it stands
  refuse(faults, element, `something from elsewhere, ${bare.slice(0, 60)}`);
}

function tellStyle(css: string, element: Element, faults: Faults): void {
  if (/@import/i.test(css)) refuse(faults, element, 'a style sheet from elsewhere');
  for (const [, address = ''] of css.matchAll(/url\(\s*['"]?([^'")]{0,60})/gi))
    if (!/^(?:#|data:)/i.test(address)) refuse(faults, element, `something from elsewhere, ${address}`);
}
