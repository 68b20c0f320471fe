import { expect, test } from 'vitest';
import { numberFormat } from '../../src/figures/number-format.ts';

test.each<[language: string, value: number, decimals: number, said: string]>([
  ['en', 1234.5, 1, '1,234.5'],
  ['en-GB', 1_234_567, 0, '1,234,567'],
  ['de', 1234.5, 1, '1234,5'],
  ['de-AT', 12_345.6, 1, '12\u202F345,6'],
  ['fr', 1234.5, 1, '1\u202F234,5'],
  ['es', 1234, 0, '1234'],
  ['pl', 12_345, 0, '12\u202F345'],
  ['ru', 0.5, 2, '0,50'],
  ['uk', 1e6, 0, '1\u202F000\u202F000'],
  ['be', -3.25, 2, '−3,25'],
  ['fi', 12_345.5, 1, '12\u202F345.5'],
  ['en', -0.001, 1, '0.0'],
  ['en', 0, 0, '0'],
  ['en', 1e21, 0, '1,000,000,000,000,000,000,000'],
])('%s writes %d with %d decimals as %s', (language, value, decimals, said) => {
  expect(numberFormat(language).number(value, decimals)).toBe(said);
});

test.each([
  ['en', '5%'],
  ['de', '5\u202F%'],
  ['fr', '5\u202F%'],
  ['es', '5\u00A0%'],
  ['pl', '5%'],
  ['ru', '5\u202F%'],
  ['xx', '5\u202F%'],
])('%s writes percent as %s', (language, said) => {
  expect(numberFormat(language).percent(5, 0)).toBe(said);
});

test.each([
  ['en', 9, 'billions'],
  ['de', 9, 'Mrd.'],
  ['fr', 9, 'milliards'],
  ['es', 9, 'miles de millones'],
  ['pl', 12, 'bln'],
  ['be', 6, 'млн'],
  ['fi', 9, '10⁹'],
] as const)('%s calls 10 to the power of %d %s', (language, power, said) => {
  expect(numberFormat(language).large(power)).toBe(said);
});
