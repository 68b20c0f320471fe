import { describe, expect, test } from 'vitest';
import { problemsOf, readFence } from './read.ts';

describe('key numbers', () => {
  test('are facts by name, with their labels and dates, and numbers of their own', async () => {
    const { figure, problems } = await readFence(
      'numbers',
      [
        '- depth',
        '- {fact: length, label: long, note: at low tide}',
        ...Array(3).fill('- {value: −3 %, label: a year, as-of: 2023}'),
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(figure).toMatchObject({
      numbers: [
        { value: '6 m', label: 'Depth', note: '', asOf: '2024-05', cites: [1] },
        { value: '12 km', label: 'long', note: 'at low tide', asOf: '2024-05', cites: [1] },
        { value: '−3 %', label: 'a year', asOf: '2023', cites: [] },
        {},
        {},
      ],
    });
  });

  test.each<[what: string, yaml: string, told: readonly string[]]>([
    ['an unknown fact', '- depth\n- lenght', ['unknown-fact 7:3']],
    ['an unknown fact in a group', '- fact: dept\n  label: deep', ['unknown-fact 6:9']],
    ['a fact that has no label', '- name', ['missing-key 6:3']],
    ['neither fact nor value', '- label: deep', ['missing-key 6:3']],
    ['fact and value', '- fact: depth\n  value: 7', ['wrong-value 7:10']],
    ['a value without a label', '- value: 7', ['missing-key 6:3']],
    ['a value of many words', `- value: ${'very '.repeat(9)}many\n  label: things`, ['wrong-value 6:10']],
    ['a date that does not exist', '- value: 7\n  label: things\n  as-of: 2023-02-31', ['wrong-value 8:10']],
    ['an unknown key', 'numbers:\n  - fact: depth\n    lable: deep', ['unknown-key 8:5']],
    ['no numbers', 'numbers: []', ['wrong-value 6:10']],
    ['seven numbers', '- depth\n'.repeat(7), ['wrong-value 6:1']],
  ])('with %s say where', async (_, yaml, told) => {
    expect(await problemsOf('numbers', yaml)).toEqual(told);
  });
});
