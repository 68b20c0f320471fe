import type { Manifest, ToldSlide } from './output.ts';

/** What a comparison reads of a manifest; the rest may be of any version of Diptych. */
export type Comparable = Pick<Manifest, 'briefing' | 'version' | 'facts' | 'files' | 'page'> & {
  readonly slides: readonly Pick<ToldSlide, 'number' | 'title' | 'mark'>[];
};

/** Gives the manifest in a text, or nothing when it is none that can be compared. */
export function readManifest(text: string): Comparable | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isComparable(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isComparable(read: unknown): read is Comparable {
  return (
    hasTexts(read, 'briefing', 'version', 'page') &&
    isListOf(read, 'slides', (slide) => hasTexts(slide, 'title', 'mark')) &&
    isListOf(read, 'facts', (fact) => hasTexts(fact, 'id', 'value', 'asOf')) &&
    isListOf(read, 'files', (file) => hasTexts(file, 'name', 'sha256'))
  );
}

function hasTexts(read: unknown, ...names: readonly string[]): read is Readonly<Record<string, unknown>> {
  if (typeof read !== 'object' || read === null) return false;
  return names.every((name) => typeof (read as Record<string, unknown>)[name] === 'string');
}

function isListOf(
  read: Readonly<Record<string, unknown>>,
  name: string,
  isOne: (item: unknown) => boolean,
): boolean {
  const list = read[name];
  return Array.isArray(list) && list.every(isOne);
}
