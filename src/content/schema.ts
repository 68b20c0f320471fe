import { toJsonSchema } from '@valibot/to-json-schema';
import { briefingFields, sectionFields } from './fields.ts';

/** The part of JSON Schema (draft 07) that front matter needs. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: FieldSchema | boolean;
}

/** Gives the JSON Schemas of both kinds of front matter, by file name, for editors to complete and check with. */
export function frontMatterSchemas(): Readonly<Record<'briefing' | 'section', FieldSchema>> {
  return { briefing: schemaOf(briefingFields), section: schemaOf(sectionFields) };
}

/** Gives the Markdown tables of `content/README.md`: every field with its type, default and an example. */
export function fieldTables(): Readonly<Record<'briefing' | 'fact' | 'source' | 'section', string>> {
  const { briefing, section } = frontMatterSchemas();
  return {
    briefing: tableOf(briefing),
    fact: tableOf(entriesOf(briefing, 'facts')),
    source: tableOf(entriesOf(briefing, 'sources')),
    section: tableOf(section),
  };
}

function schemaOf(fields: typeof briefingFields | typeof sectionFields): FieldSchema {
  return allowNumbers(toJsonSchema(fields, { typeMode: 'input', errorMode: 'ignore' }) as FieldSchema);
}

// An editor reads `numeral: 3` as a number; to us it is the text that was typed.
function allowNumbers<T>(schema: T): T {
  if (Array.isArray(schema) || typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, allowNumbers(value)]);
  const copy = Object.fromEntries(entries) as FieldSchema & { type?: unknown };
  const isFreeText = copy.type === 'string' && !copy.enum && copy.examples;
  return (isFreeText ? { ...copy, type: ['string', 'number'] } : copy) as T;
}

function entriesOf(schema: FieldSchema, name: string): FieldSchema {
  const entries = schema.properties?.[name]?.additionalProperties;
  if (typeof entries !== 'object') throw new Error(`${name} has no entries`);
  return entries;
}

function tableOf({ properties = {}, required = [] }: FieldSchema): string {
  const rows = Object.entries(properties).map(([name, field]) => {
    const cells = [
      `\`${name}\``,
      typeOf(field),
      defaultOf(field, required.includes(name)),
      exampleOf(name, field),
    ];
    return `| ${cells.join(' | ')} | ${field.description ?? ''} |`;
  });
  return [
    '| Field | Type | Default | Example | What it does |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function typeOf(field: FieldSchema): string {
  if (field.enum) return field.enum.map((choice) => `\`${choice}\``).join(', ');
  return field.type === 'object' ? 'entries by name' : 'text';
}

function defaultOf(field: FieldSchema, isRequired: boolean): string {
  if (isRequired) return '**required**';
  return typeof field.default === 'string' && field.default !== '' ? `\`${field.default}\`` : 'none';
}

function exampleOf(name: string, field: FieldSchema): string {
  const example = field.examples?.[0] ?? field.enum?.[0];
  return typeof example === 'string' ? `\`${name}: ${example}\`` : 'see below';
}
