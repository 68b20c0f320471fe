import { keepInStep } from './in-step.ts';
import type { Show } from './show.ts';

/** How often the audience's window calls the speaker's, which may have been reloaded and know of none. */
const CALL_MS = 1000;

/** Makes this the audience's window: nothing of the speaker's is left in it, and it keeps in step with the speaker's. */
export function speaker(show: Show): void {
  for (const element of document.querySelectorAll('.desk, article, dialog')) element.remove();
  document.title = document.body.dataset['title'] ?? '';
  const step = keepInStep(show, opener as Window | null, () => undefined);
  setInterval(step.call, CALL_MS);
}
