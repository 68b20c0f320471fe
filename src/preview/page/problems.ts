import { byId, element } from './element.ts';
import type { State, Trouble } from './message.ts';
import { spotOf } from './spot.ts';
import { WORDS } from './words.ts';

/** Lists the problems of a briefing, each with its place, the author's own line and how to mend it; nothing when there are none. */
export function showProblems({ troubles, more, old, editor }: State): void {
  const strip = byId('problems');
  const errors = troubles.filter(({ severity }) => severity === 'error').length;
  strip.hidden = troubles.length === 0;
  strip.classList.toggle('errors', errors > 0);
  const counted = WORDS.counted(errors, troubles.length - errors);
  byId('counted').textContent = [`${counted}.`, ...(old ? [WORDS.old] : [])].join(' ');
  const items = troubles.map((trouble) => itemOf(trouble, editor));
  byId('list').replaceChildren(...items, ...(more > 0 ? [element('li', 'more', WORDS.more(more))] : []));
}

function itemOf(trouble: Trouble, editor: string): HTMLElement {
  const { severity, file, says, mend, before, marked, after } = trouble;
  const place = file === '' ? [] : [spotOf(trouble, editor)];
  const text = element('p', '', element('strong', severity, WORDS[severity]), ' ', ...place, ' ', says);
  const shown = `${before}${marked}${after}`.trim() !== '';
  const quoted = shown ? [element('pre', '', before, element('mark', '', marked), after)] : [];
  return element('li', '', text, ...quoted, ...(mend === '' ? [] : [element('p', 'mend', mend)]));
}
