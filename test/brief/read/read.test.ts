import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/base/model.ts';
import type { RawBlock } from '../../../src/brief/blocks.ts';
import { toBlocks } from '../../../src/brief/read/read.ts';
import { textOf } from '../../../src/brief/spans.ts';

const PLACE: Place = { file: 'river/02-debt.md', line: 2, column: 8, endColumn: 20 };
const ORIGIN = { file: 'river/brief.md', places: new Map([['02-debt', PLACE]]) };

describe('blocks', () => {
  test('know their section and whether they may leave', () => {
    const [group] = read('::: section 02-debt may\n\nText.\n\n:::');
    expect(group).toMatchObject({ kind: 'group', name: 'section', section: '02-debt', priority: 'may' });
  });

  test('are required unless they say otherwise', () => {
    expect(read('::: section 02-debt\n\nText.\n\n:::')[0]).toMatchObject({ priority: 'must' });
  });

  test('read a wholly bold paragraph under a heading as its answer', () => {
    const [group] = read('::: section 02-debt\n\n## Why?\n\n**Because.**\n\n**Bold.** And not.\n\n:::');
    const styles = inside(group).map((block) => ('leaf' in block ? block.leaf.style : ''));
    expect(styles).toEqual(['question', 'answer', 'body']);
  });

  test('read key numbers as figure, unit, what is counted and a note', () => {
    const [group] = read('::: numbers\n\n- **$1.5bn** **in loans** tie Minsk to Moscow\n\n:::');
    const [block] = inside(group);
    const number = block?.kind === 'numbers' ? block.numbers[0] : undefined;
    const said =
      number && [number.numeral, number.unit, number.label, number.note].map(({ text }) => textOf(text));
    expect(said).toEqual(['$1.5', 'bn', 'in loans', 'tie Minsk to Moscow']);
  });

  test('keep everything that is said of a key number in its note, its source too', () => {
    const [group] = read(
      '::: numbers\n\n- **9.3m[^1]** **people**\n\n  - in towns\n  - in villages\n\n:::\n\n[^1]: One',
    );
    const [block] = inside(group);
    const number = block?.kind === 'numbers' ? block.numbers[0] : undefined;
    expect(number && textOf(number.numeral.text)).toBe('9.3');
    expect(number && textOf(number.note.text)).toBe('1 people in towns in villages');
  });

  test('read facts as what they are, their value with its source, and their date', () => {
    const [group] = read(
      '::: facts\n\n- **Crossing** 11 *km*[^1]\\\n  May 2026\n- **Owner** nobody\n- only words\n\n:::\n\n[^1]: One',
    );
    const [block] = inside(group);
    const facts = block?.kind === 'facts' ? block.facts : [];
    expect(
      facts.map(({ label, value, date }) => [label, value, date].map(({ text }) => textOf(text))),
    ).toEqual([
      ['Crossing', '11 km1', 'May 2026'],
      ['Owner', 'nobody', ''],
      ['', 'only words', ''],
    ]);
  });

  test('read a timeline as years with the words before them', () => {
    const [group] = read('::: timeline\n\n- **late June 2023** A deal\n\n:::');
    const [block] = inside(group);
    const event = block?.kind === 'timeline' ? block.events[0] : undefined;
    expect(event && [textOf(event.before.text), textOf(event.year.text)]).toEqual(['late June', '2023']);
  });

  test.each([
    ['- | Name | 2019 |\n  | --- | --- |\n  | Poland | 1,200 |', 'right'],
    ['- | Name | 2019 |\n  | --- | --- |\n  | Poland | none yet |', 'left'],
    ['- | Name | Ally |\n  | --- | --- |\n  | Poland | US |', 'left'],
    ['- | Name | 2019 |\n  | --- | :-: |\n  | Poland | 1,200 |', 'center'],
  ])('range columns of figures right unless the author says otherwise', (markdown, align) => {
    const [list] = read(markdown);
    const table = list?.kind === 'list' ? list.entries[0]?.blocks[0] : undefined;
    expect(table?.kind === 'table' && table.align[1]).toBe(align);
  });

  test('tell of what cannot be set at the place of the author’s section', () => {
    const { problems } = toBlocks('::: section 02-debt\n\n![map](map.png)\n\n:::', ORIGIN);
    expect(problems).toEqual([
      { code: 'unsupported', place: PLACE, what: 'an image that is no file of the briefing, map.png,' },
    ]);
  });

  test('tell of a container that nobody knows and the name it may have meant', () => {
    const { problems } = toBlocks('::: pannel\n\nText.\n\n:::', ORIGIN);
    expect(problems).toMatchObject([{ code: 'container-unknown', name: 'pannel', nearest: 'panel' }]);
  });

  test('tell of a second masthead, which would have no panel to stand on', () => {
    const { problems } = toBlocks('::: masthead\n\n# One\n\n:::\n\n::: masthead\n\n# Two\n\n:::', ORIGIN);
    expect(problems).toMatchObject([{ code: 'unsupported', what: 'a second masthead' }]);
  });

  test('tell of a container left open where there is no author’s place for it', () => {
    const { problems } = toBlocks('\n::: panel\n\nText.', ORIGIN);
    expect(problems).toMatchObject([
      { code: 'container-open', name: 'panel', place: { file: 'river/brief.md', line: 2 } },
    ]);
  });
});

function read(markdown: string): RawBlock[] {
  const { value, problems } = toBlocks(markdown, ORIGIN);
  expect(problems).toEqual([]);
  return value;
}

function inside(block: RawBlock | undefined): readonly RawBlock[] {
  return block?.kind === 'group' ? block.blocks : [];
}
