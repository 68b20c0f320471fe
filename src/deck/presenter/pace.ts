import { minutes } from './clock.ts';
import type { Show } from './show.ts';

/** Seconds that nobody would call early or late. */
const SLACK = 10;

/** When a slide is due, in seconds from the start of the talk. */
interface Due {
  readonly start: number;
  readonly end: number;
  readonly part: string; // the name of its section, "" when it has none
}

/** Gives a function that says, for the seconds gone, how long the section in view lasts by the plan and how far off it the talk is. */
export function paceOf(show: Show): (elapsed: number) => void {
  const plan = planOf(document.querySelectorAll<HTMLElement>('article[data-seconds]'));
  const [part, drift] = ['[data-part-end]', '[data-drift]'].map((name) =>
    document.querySelector<HTMLElement>(name),
  );
  return (elapsed) => {
    const due = plan[show.scene().slide - 1];
    if (!due || !part || !drift) return;
    const [early, late] = [due.start - elapsed, elapsed - due.end];
    const off = Math.max(early, late);
    const word = drift.dataset[early > late ? 'ahead' : 'behind'];
    write(part, `${due.part} ${part.dataset['until']} ${minutes(endOfPart(plan, show.scene().slide - 1))}`);
    write(drift, elapsed > 0 && off >= SLACK ? `${minutes(off)} ${word}` : '');
    drift.classList.toggle('late', late > early);
  };
}

function planOf(notes: Iterable<HTMLElement>): Due[] {
  let end = 0;
  return [...notes]
    .sort((a, b) => Number(a.dataset['slide']) - Number(b.dataset['slide'])) // one may stand in the pane
    .map(({ dataset }) => {
      const start = end;
      end += Number(dataset['seconds']);
      return { start, end, part: dataset['part'] ?? '' };
    });
}

function endOfPart(plan: readonly Due[], from: number): number {
  const part = plan[from]?.part;
  const next = plan.findIndex((due, index) => index > from && due.part !== part);
  return plan.at(next < 0 ? -1 : next - 1)?.end ?? 0;
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text.trim();
}
