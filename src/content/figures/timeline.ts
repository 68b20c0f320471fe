import * as v from 'valibot';
import type { TimelineFigure } from '../../base/figures/timeline.ts';
import { type ReadFigure, readFields, toldBy, toldFields, words } from './fence.ts';

const fields = v.strictObject({
  ...toldFields,
  events: v.pipe(
    v.array(
      v.strictObject({
        date: words('a date such as 2014 or late June 2023', '2014'),
        text: words('what happened', 'Something happens'),
      }),
      'a list of events, each with date and text',
    ),
    v.examples([[{ date: '2014', text: 'Something happens' }]]),
  ),
});

/** Gives the timeline of a fence. */
export const readTimeline: ReadFigure<TimelineFigure> = (fence) => {
  const { value, problems } = readFields(fields, fence);
  return { value: { figure: { kind: 'timeline', events: value.events }, told: toldBy(value) }, problems };
};
