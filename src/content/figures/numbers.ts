import * as v from 'valibot';
import type { Checked } from '../../base/checked.ts';
import type { KeyNumber, NumbersFigure } from '../../base/figures/numbers.ts';
import type { Problem } from '../../base/problems.ts';
import type { YamlData } from '../../base/yaml.ts';
import { optionalDate } from '../fields.ts';
import { type Fence, type ReadFigure, readFields, toldBy, toldFields } from './fence.ts';

const MOST = 6;
const LONGEST = 24; // signs of a number
const LONGEST_TEXT = 120;

function short(wanted: string, most: number) {
  return v.optional(v.pipe(v.string(wanted), v.trim(), v.maxLength(most, wanted)), '');
}

const entry = v.pipe(
  v.strictObject({
    fact: short('the name of a fact', LONGEST_TEXT),
    value: short(`a number of at most ${LONGEST} signs`, LONGEST),
    label: short(`what it counts, in at most ${LONGEST_TEXT} signs`, LONGEST_TEXT),
    note: short(`a remark of at most ${LONGEST_TEXT} signs`, LONGEST_TEXT),
    'as-of': optionalDate('2023-07'),
  }),
  v.examples([{ fact: 'population' } as never]),
);

const NUMBERS = `a list of one to ${MOST} facts or numbers`;

const fields = v.strictObject({
  ...toldFields,
  numbers: v.pipe(
    v.array(entry, NUMBERS),
    v.minLength(1, NUMBERS),
    v.maxLength(MOST, NUMBERS),
    v.examples([[{ value: '3', label: 'things' }] as never]),
  ),
});

/** Gives the key numbers of a fence; those that are facts get their values with all facts. */
export const readNumbers: ReadFigure<NumbersFigure> = (fence) => {
  const { value, problems } = readFields(fields, { ...fence, yaml: named(fence.yaml) });
  // What was wrong left a gap, which is no second mistake.
  const numbers = problems.length > 0 ? [] : value.numbers.map((one, index) => readNumber(one, index, fence));
  const all = [...problems, ...numbers.flatMap((one) => one.problems)];
  const figure: NumbersFigure = { kind: 'numbers', numbers: numbers.flatMap((one) => one.value ?? []) };
  return { value: figure.numbers.length === 0 ? null : { figure, told: toldBy(value) }, problems: all };
};

/** Gives data in which a mere name is that of a fact. */
function named(yaml: YamlData): YamlData {
  const data = yaml.data as { readonly numbers?: unknown };
  if (!Array.isArray(data.numbers)) return yaml;
  const numbers = data.numbers.map((one: unknown) => (typeof one === 'string' ? { fact: one } : one));
  return { ...yaml, data: { ...data, numbers } };
}

function readNumber(
  { fact, value, label, note, ...rest }: v.InferOutput<typeof entry>,
  index: number,
  { yaml }: Fence,
): Checked<KeyNumber | null> {
  const at = (key: string) => yaml.valueAt(['numbers', index, key]);
  const lacks = (key: string, example: string): Problem => ({
    code: 'missing-key',
    place: at(key),
    key,
    example,
  });
  if (fact === '' && value === '') return { value: null, problems: [lacks('fact', 'fact: population')] };
  const problems: Problem[] = [];
  if (fact !== '' && value !== '') {
    const wanted = 'left out where a fact is named, which has its own';
    problems.push({
      code: 'wrong-value',
      place: at('value'),
      key: 'value',
      found: value,
      wanted,
      nearest: '',
    });
  }
  if (fact === '' && label === '') problems.push(lacks('label', 'label: NATO members'));
  const number = { fact, place: at('fact'), value: fact === '' ? value : '', label, note };
  return { value: { ...number, asOf: rest['as-of'], cites: [] }, problems };
}
