import { element } from './element.ts';
import type { Spot } from './message.ts';

/** Gives a place as an author finds it, a link where an editor opens it. */
export function spotOf({ file, line, column }: Spot, editor: string): HTMLElement {
  const text = `${file}:${line}:${column}`;
  if (editor === '' || /^(?:\/|\w:)/.test(file)) return element('code', 'place', text);
  const link = document.createElement('a');
  link.className = 'place';
  link.href = `${editor}${file.split('/').map(encodeURIComponent).join('/')}:${line}:${column}`;
  link.append(element('code', '', text));
  return link;
}
