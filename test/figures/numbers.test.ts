import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyNumber, NumbersFigure } from '../../src/base/figures/numbers.ts';
import { numbersArt } from '../../src/figures/numbers.ts';
import { linesIn, misplaced, pageSheet, slideSheet, textOf } from './sheets.ts';

const PLACE = { file: 'a.md', line: 1, column: 1, endColumn: 2 };

function number(value: string, label: string, more: Partial<KeyNumber> = {}): KeyNumber {
  return { fact: '', place: PLACE, value, label, note: '', asOf: '', cites: [], ...more };
}

function figure(...numbers: readonly KeyNumber[]): NumbersFigure {
  return { kind: 'numbers', numbers };
}

const TWO = figure(
  number('9.3m', 'people', { note: 'live in Belarus', asOf: '2023-07' }),
  number('$1.5bn', 'in loans', { asOf: '2023-07' }),
);

describe('key numbers', () => {
  test('stand side by side on one baseline, the unit at half the size', () => {
    const { scene, left } = numbersArt.draw(TWO, slideSheet('timeline'));
    expect(left).toEqual([]);
    const [first, second] = scene.shapes.flatMap((shape) =>
      shape.kind === 'words' && shape.runs.length === 2 ? [shape] : [],
    );
    expect(first?.y).toBe(second?.y);
    expect(first?.runs.map(({ text, size }) => [text, size])).toEqual([
      ['9.3', 128],
      ['m', 64],
    ]);
  });

  test('say once for when they are true, or each for itself', () => {
    const said = (of: NumbersFigure): number =>
      textOf(numbersArt.draw(of, slideSheet('timeline')).scene).split('As of').length - 1;
    expect(said(TWO)).toBe(1);
    expect(said(figure(...TWO.numbers, number('3', 'members', { asOf: '2020' })))).toBe(3);
    expect(said(figure(number('3', 'members')))).toBe(0);
  });

  test('shrink until the longest fits', () => {
    const long = figure(number('US$1,234,567.89 billion', 'in debts'), number('3', 'members'));
    const { scene } = numbersArt.draw(long, slideSheet('columns'));
    expect(misplaced(scene)).toEqual([]);
    expect(linesIn(scene).some(({ text }) => text === 'US$1,234,567.89 billion')).toBe(true);
  });

  test('are told in words', () => {
    expect(numbersArt.describe(TWO, {}, 'en')).toBe('9.3m people live in Belarus; $1.5bn in loans');
  });

  test('of any kind stay inside and apart, all there or told', () => {
    const words = fc.array(
      fc.constantFrom('people', 'Łódź', 'у Беларусі', 'Bundesausbildungsförderungsgesetz', 'in'),
      { maxLength: 8 },
    );
    const any = fc.record({
      value: fc.constantFrom('9.3m', '−12.5 %', '3', 'US$1,234,567.89 billion', '0.3‰', '1,234,567 km²'),
      label: words.map((all) => `x ${all.join(' ')}`.trim()),
      note: words.map((all) => all.join(' ')),
      asOf: fc.constantFrom('', '2023', '2023-07'),
    });
    const sheets = [
      slideSheet('timeline'),
      slideSheet('figure'),
      slideSheet('columns'),
      pageSheet(160.6),
      pageSheet(510),
    ];
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), fc.constantFrom(...sheets), (all, sheet) => {
        const numbers = all.map(({ value, label, ...more }) => number(value, label, more));
        const { scene, left } = numbersArt.draw(figure(...numbers), sheet);
        expect(misplaced(scene)).toEqual([]);
        expect(scene.height).toBeLessThanOrEqual(sheet.height + 0.01);
        const letters = `${textOf(scene)} ${left.join(' ')}`.replace(/\s/g, '');
        for (const { value, label } of numbers)
          for (const said of [value, label]) expect(letters).toContain(said.replace(/\s/g, ''));
        expect(numbersArt.draw(figure(...numbers), sheet)).toEqual({ scene, left });
      }),
      { numRuns: 150 },
    );
  });
});
