import { type Colour, colourOf, meanOf } from './colours.ts';
import { declarationsOf } from './css.ts';
import { leaveOut } from './fault.ts';
import type { Reading } from './reading.ts';
import { type Element, elementsIn } from './xml.ts';

/** Gives the colour that a gradient or pattern has on the whole. */
export function paintOf(id: string, element: Element, reading: Reading): Colour | undefined {
  const target = reading.ids.get(id);
  if (!target) {
    leaveOut(reading.faults, element, 'a colour that is not in it');
    return undefined;
  }
  const mean = meanIn(target, reading);
  if (target.name === 'pattern') leaveOut(reading.faults, element, 'a pattern');
  else if (mean) leaveOut(reading.faults, element, 'a gradient, for which its mean colour stands,');
  return mean;
}

function meanIn(target: Element, reading: Reading): Colour | undefined {
  const { means } = reading;
  if (!means.has(target)) {
    const stops = stopsOf(target, reading, 0);
    means.set(target, stops.length > 0 ? meanOf(stops) : undefined);
  }
  return means.get(target);
}

const MOST_STOPS = 100; // enough for a mean

function stopsOf(gradient: Element, reading: Reading, depth: number): Colour[] {
  const stops = elementsIn(gradient).filter(({ name }) => name === 'stop');
  const from = reading.ids.get((gradient.attributes.get('href') ?? '').replace(/^#/, ''));
  if (stops.length === 0) return from && depth < 8 ? stopsOf(from, reading, depth + 1) : [];
  return stops.slice(0, MOST_STOPS).map((stop) => {
    const values = declarationsOf(stop, reading.sheet);
    const { hex, opacity } = colourOf(values.get('stop-color') ?? 'black') ?? { hex: '#000000', opacity: 1 };
    const own = Number(values.get('stop-opacity') ?? 1);
    return { hex, opacity: opacity * (own >= 0 && own <= 1 ? own : 1) };
  });
}
