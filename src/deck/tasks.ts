import { BOX, taskWord } from '../base/tasks.ts';

const FIRST = /(<li>(?:\s*<p>)?)([☐☑])(?= )/g;

/** Gives a slide's HTML with the boxes that open its list items called by words of a language (BCP 47). */
export function nameTasks(html: string, language: string): string {
  return html.replace(FIRST, (_, before: string, box: string) => {
    const word = taskWord(box === BOX.done, language);
    return `${before}<span role="img" aria-label="${word}">${box}</span>`;
  });
}
