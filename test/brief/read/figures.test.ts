import { expect, test } from 'vitest';
import { splitEvent, splitNumeral } from '../../../src/brief/read/figures.ts';

test.each([
  ['9.3m', '9.3', 'm'],
  ['$1.5bn', '$1.5', 'bn'],
  ['9,3 млн', '9,3 ', 'млн'],
  ['40 %', '40 ', '%'],
  ['−12 °C', '−12 ', '°C'],
  ['3', '3', ''],
  ['1 in 5', '1 in 5', ''],
  ['half', 'half', ''],
])('the numeral of %s is "%s" and its unit "%s"', (text, numeral, unit) => {
  expect(splitNumeral(text)).toEqual([numeral, unit]);
});

test.each([
  ['2014', '', '2014'],
  ['late June 2023', 'late June', '2023'],
  ['early 1990s', 'early', '1990s'],
  ['начало 1990-х', 'начало', '1990-х'],
  ['2021–22', '', '2021–22'],
  ['winter 2021–22', 'winter', '2021–22'],
  ['Today', '', 'Today'],
])('the date %s is %s before %s', (text, before, year) => {
  expect(splitEvent(text)).toEqual([before, year]);
});
