import { nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problems.ts';
import type { YamlData, YamlPath } from '../../../base/yaml.ts';

/** Some data of a fence, where they stand, and what is found wrong with them. */
export interface Reader {
  readonly value: unknown;
  readonly path: YamlPath;
  readonly yaml: YamlData;
  readonly problems: Problem[]; // grows
}

/** Gives a reader of what a key of a group holds. */
export function at(reader: Reader, key: string): Reader {
  const value = isGroup(reader.value) ? reader.value[key] : undefined;
  return { ...reader, value, path: [...reader.path, key] };
}

/** Tells that a value is none of what is wanted. */
export function refuse({ value, path, yaml, problems }: Reader, wanted: string): void {
  const found = typeof value === 'string' ? value : Array.isArray(value) ? 'a list' : 'a group';
  const key = path.filter((part) => typeof part === 'string').join('.');
  problems.push({ code: 'wrong-value', place: yaml.valueAt(path), key, found, wanted, nearest: '' });
}

/** Gives a text; "" when it is left out, or nothing of the kind. */
export function textIn(reader: Reader, wanted: string): string {
  const { value } = reader;
  if (typeof value === 'string') return value.trim();
  if (value !== undefined && value !== null) refuse(reader, wanted);
  return '';
}

/** Gives a reader for each item of a list, `most` at the most; a single value stands for a list of one. */
export function itemsIn(reader: Reader, wanted: string, most: number): Reader[] {
  const { value, path, yaml, problems } = reader;
  if (value === undefined || value === null || value === '') return [];
  if (!Array.isArray(value)) return [reader];
  if (value.length === 0) refuse({ ...reader, value: '[]' }, wanted);
  if (value.length > most)
    problems.push({ code: 'map-many', place: yaml.valueAt(path), key: String(path.at(-1)), most });
  return value
    .slice(0, most)
    .map((item: unknown, index) => ({ ...reader, value: item, path: [...path, index] }));
}

/** Gives whether a value is a group of the keys that are known, and tells of each that is not. */
export function isGroupOf(reader: Reader, known: readonly string[], wanted: string): boolean {
  const { value, path, yaml, problems } = reader;
  if (!isGroup(value)) {
    refuse(reader, wanted);
    return false;
  }
  for (const key of Object.keys(value).filter((one) => !known.includes(one)))
    problems.push({
      code: 'unknown-key',
      place: yaml.keyAt([...path, key]),
      key,
      nearest: nearest(key, known),
      known,
    });
  return true;
}

/** Gives whether a value has keys. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
