import * as v from 'valibot';
import type { Checked } from '../../base/checked.ts';
import type { Figure } from '../../base/figure.ts';
import type { Place } from '../../base/model.ts';
import { validate, type YamlSchema } from '../../base/validate.ts';
import type { YamlData } from '../../base/yaml.ts';

/** The data of a figure's fence, and where they stand. */
export interface Fence {
  readonly yaml: YamlData;
  readonly place: Place; // of the fence itself
  readonly language: string; // of the briefing, BCP 47
}

/** What any figure may say beside its data. */
export interface Told {
  readonly caption: string;
  readonly alt: string; // "" leaves it to the data
  readonly sources: readonly string[]; // ids
}

/** Gives the figure of a fence; `null` when its data say nothing. */
export type ReadFigure<F extends Figure = Figure> = (
  fence: Fence,
) => Checked<{ figure: F; told: Told } | null> | Promise<Checked<{ figure: F; told: Told } | null>>;

/** Gives some words that must be there. */
export function words(wanted: string, example: string) {
  return v.pipe(v.string(wanted), v.trim(), v.nonEmpty(wanted), v.examples([example]));
}

/** Gives some words that may be left out. */
function optionalWords(wanted: string) {
  return v.optional(v.pipe(v.string(wanted), v.trim()), '');
}

const SOURCE = 'the name of a source, or a list of names';

/** The keys of every figure. */
export const toldFields = {
  caption: optionalWords('a line about the figure'),
  alt: optionalWords('what the figure shows, for who cannot see it'),
  source: v.optional(v.union([v.string(SOURCE), v.array(v.string(SOURCE), SOURCE)], SOURCE), []),
};

/** Gives a fence's data checked against a schema; nothing when they are no data at all. */
export function readFields<S extends YamlSchema>(schema: S, { yaml }: Fence): Checked<v.InferOutput<S>> {
  return validate(schema, yaml);
}

/** Gives what a figure says beside its data. */
export function toldBy(fields: {
  readonly caption: string;
  readonly alt: string;
  readonly source: string | string[];
}): Told {
  return { caption: fields.caption, alt: fields.alt, sources: [fields.source].flat() };
}
