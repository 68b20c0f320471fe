import { describe, expect, test } from 'vitest';
import { problemsOf, readFence } from './read.ts';

function events(...rows: readonly (readonly [date: string, text: string])[]): string {
  return `events:\n${rows.map(([date, text]) => `  - date: ${date}\n    text: ${text}`).join('\n')}`;
}

describe('a timeline', () => {
  test('is read with its words kept and its years apart', async () => {
    const { figure, problems } = await readFence(
      'timeline',
      events(['early 1990s', 'Dug'], ['late June 2023', "'{{fact.depth}} deep'"], ['2023-07-23', 'Closed']),
    );
    expect(problems).toEqual([]);
    expect(figure).toMatchObject({
      kind: 'timeline',
      scale: 'auto',
      events: [
        { date: 'early 1990s', before: 'early', year: '1990s', text: 'Dug' },
        { date: 'late June 2023', before: 'late June', year: '2023', text: '6 metres deep' },
        {
          date: '2023-07-23',
          before: '',
          year: '2023-07-23',
          text: 'Closed',
          highlight: false,
          lasts: false,
        },
      ],
    });
  });

  test('shows events out of order in the order of time, and says so', async () => {
    const { figure, problems } = await readFence(
      'timeline',
      events(['2020', 'B'], ['2014', 'A'], ['2022', 'C']),
    );
    expect(figure).toMatchObject({ events: [{ date: '2014' }, { date: '2020' }, { date: '2022' }] });
    expect(problems).toMatchObject([
      { code: 'timeline-order', date: '2014', other: '2020', place: { line: 9, column: 11 } },
    ]);
  });

  test('lets eras that touch end where the next begins', async () => {
    const eras = 'eras:\n  - {name: War, from: 1939, to: 1945}\n  - {name: Peace, from: 1945, to: 1991}\n';
    const { figure, problems } = await readFence('timeline', eras + events(['1940', 'A']));
    expect(problems).toEqual([]);
    if (figure?.kind !== 'timeline') throw new Error('no timeline');
    const [war, peace] = figure.eras;
    expect((war?.days.to ?? 0) + 1).toBe(peace?.days.from);
  });

  test.each<[what: string, yaml: string, told: readonly string[]]>([
    ['a day that does not exist', events(['31 February 2023', 'A']), ['timeline-date 7:11']],
    ['words that are no date', events(['2014', 'A'], ['someday', 'B']), ['timeline-date 9:11']],
    ['no year', events(['23 July', 'A']), ['timeline-date 7:11']],
    [
      'all mistakes at once',
      events(['someday', 'A'], ['31 June 2020', 'B']),
      ['timeline-date 7:11', 'timeline-date 9:11'],
    ],
    ['a fact as its date', events(["'{{fact.depth}}'", 'A']), ['timeline-date 7:11']],
    ['no text', 'events:\n  - date: 2014', ['missing-key 7:5']],
    ['an unknown key', `${events(['2014', 'A'])}\n    colour: red`, ['unknown-key 9:5']],
    ['no events', 'events: []', ['wrong-value 6:9']],
    ['nothing', '', ['missing-key 6:1']],
    ['a list', '- date: 2014', ['yaml-syntax 6:1']],
    ['another scale', `scale: log\n${events(['2014', 'A'])}`, ['wrong-value 6:8']],
    [
      'a highlight that is neither yes nor no',
      `${events(['2014', 'A'])}\n    highlight: perhaps`,
      ['wrong-value 9:16'],
    ],
    [
      'an era that ends before it begins',
      `${events(['2014', 'A'])}\neras:\n  - {name: War, from: 1945, to: 1939}`,
      ['timeline-date 10:23'],
    ],
    [
      'an era without its end',
      `${events(['2014', 'A'])}\neras:\n  - {name: War, from: 1945}`,
      ['missing-key 10:5'],
    ],
    [
      'eras over one another',
      `${events(['2014', 'A'])}\neras:\n  - {name: War, from: 1914, to: 1945}\n  - {name: Peace, from: 1939, to: 1991}`,
      ['timeline-eras 11:25'],
    ],
    ['a source that is not declared', `source: surve\n${events(['2014', 'A'])}`, ['unknown-source 5:1']],
    ['an unknown fact in a text', events(['2014', "'{{fact.dept}} deep'"]), ['unknown-fact 8:12']],
  ])('with %s says where', async (_, yaml, told) => {
    expect(await problemsOf('timeline', yaml)).toEqual(told);
  });

  test('of more events than anybody reads is answered at once', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [String(index + 1), 'A'] as const);
    const started = performance.now();
    expect(await problemsOf('timeline', events(...rows))).toContain('wrong-value 7:3');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
