import * as v from 'valibot';
import type { Checked } from './checked.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problems.ts';
import type { YamlData, YamlPath } from './yaml.ts';

/** A schema of an author's YAML: every required value carries an example, every message says what is wanted. */
export type YamlSchema = v.GenericSchema<unknown, object>;

/**
 * Gives YAML data checked against a schema, and a problem for every unknown key, missing key and wrong value. Where a
 * value is unusable its default stands in, or its example where it is required, so that later stages can go on and
 * report what they find.
 */
export function validate<S extends YamlSchema>(schema: S, yaml: YamlData): Checked<v.InferOutput<S>> {
  const data = structuredClone(yaml.data) as Record<string, unknown>;
  const problems: Problem[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const result = v.safeParse(schema, data);
    if (result.success) return { value: result.output, problems };
    for (const issue of result.issues.flatMap((one) => unknownKeys(one, schema))) {
      problems.push(toProblem(issue, schema, yaml));
      mend(data, issue, schema);
    }
  }
  throw new Error('The stand-ins of a schema do not satisfy it', { cause: v.safeParse(schema, data).issues });
}

// What stands in for a wrong group can uncover what is wrong inside it, so one round is not always enough.
const MAX_ROUNDS = 20;

/** Gives an issue for each unknown key of an object, of which Valibot tells the first; any other issue as it is. */
function unknownKeys(issue: v.BaseIssue<unknown>, schema: YamlSchema): v.BaseIssue<unknown>[] {
  const last = issue.path?.at(-1);
  if (!isUnknownKey(issue) || !last || !issue.path) return [issue];
  const above = issue.path.slice(0, -1);
  const known = new Set(
    keysAt(
      schema,
      above.map((item) => item.key as string),
    ),
  );
  const unknown = Object.keys(last.input as object).filter((key) => !known.has(key));
  return unknown.map((key) => ({
    ...issue,
    path: [...above, { ...last, key }] as unknown as typeof issue.path,
  }));
}

function toProblem(issue: v.BaseIssue<unknown>, schema: YamlSchema, yaml: YamlData): Problem {
  const path = pathOf(issue);
  const key = path.join('.');
  if (isUnknownKey(issue)) {
    const known = keysAt(schema, path.slice(0, -1));
    const name = String(path.at(-1));
    return { code: 'unknown-key', place: yaml.keyAt(path), key: name, nearest: nearest(name, known), known };
  }
  if (isMissing(issue)) {
    const example = `${path.at(-1)}: ${inYaml(exampleAt(schema, path) ?? '…')}`;
    return { code: 'missing-key', place: yaml.keyAt(path), key, example };
  }
  const found =
    typeof issue.input === 'string' ? issue.input : Array.isArray(issue.input) ? 'a list' : 'a group';
  const choices = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
  const place = isBadKey(issue) ? yaml.keyAt(path) : yaml.valueAt(path);
  const wanted =
    issue.kind === 'schema' && issue.type === 'strict_object' ? 'a group of keys' : issue.message;
  return { code: 'wrong-value', place, key, found, wanted, nearest: nearest(found, choices) };
}

/** Gives a value as an author may write it on one line. */
function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${inYaml(inner)}`);
  return pairs.length === 0 ? '…' : `{${pairs.join(', ')}}`;
}

function mend(data: Record<string, unknown>, issue: v.BaseIssue<unknown>, schema: YamlSchema): void {
  const path = pathOf(issue);
  const last = String(path.at(-1));
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data);
  if (typeof parent !== 'object' || parent === null) return; // what it stood in has left before
  const record = parent as Record<string, unknown>;
  const example = isUnknownKey(issue) || isBadKey(issue) ? undefined : exampleAt(schema, path);
  if (example === undefined) delete record[last];
  else record[last] = example;
}

function pathOf(issue: v.BaseIssue<unknown>): YamlPath {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

function isMissing(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.received === 'undefined';
}

function isBadKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.path?.at(-1)?.origin === 'key' && !isUnknownKey(issue) && !isMissing(issue);
}

/** Gives the schema of the value at a path: fields of objects by name, of records by any name, of lists by any number. */
function schemaAt(schema: v.GenericSchema, path: YamlPath): v.GenericSchema | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const inner = unwrap(schema);
  if ('entries' in inner) {
    const entry = (inner.entries as Record<string, v.GenericSchema>)[key];
    return entry && schemaAt(entry, rest);
  }
  if ('item' in inner) return schemaAt(inner.item as v.GenericSchema, rest);
  return 'value' in inner ? schemaAt(inner.value as v.GenericSchema, rest) : undefined;
}

function unwrap(schema: v.GenericSchema): v.GenericSchema {
  if ('wrapped' in schema) return unwrap(schema.wrapped as v.GenericSchema);
  const [first] = 'pipe' in schema ? (schema.pipe as v.GenericSchema[]) : [];
  return first && first !== schema && first.kind === 'schema' ? unwrap(first) : schema;
}

function keysAt(schema: YamlSchema, path: YamlPath): string[] {
  const at = schemaAt(schema, path);
  const inner = at && unwrap(at);
  return inner && 'entries' in inner ? Object.keys(inner.entries as object) : [];
}

function exampleAt(schema: YamlSchema, path: YamlPath): unknown {
  const at = schemaAt(schema, path);
  if (!at || at.type === 'optional') return undefined;
  const examples: readonly unknown[] = v.getExamples(at);
  return examples[0] ?? ('entries' in unwrap(at) ? {} : undefined);
}
