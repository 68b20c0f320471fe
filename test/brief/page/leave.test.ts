import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choose,
  inLeavingOrder,
  missing,
  type Optional,
  optionalsIn,
} from '../../../src/brief/page/leave.ts';
import { toBlocks } from '../../../src/brief/read/read.ts';

const SECTIONS = ['', '01-a', '02-b', '03-c', '04-d'];

describe('what leaves first', () => {
  test('is the later section, wherever the kit put it', () => {
    const page = [section('03-c may'), section('01-a may'), section('02-b may')];
    expect(order(page)).toEqual(['03-c', '02-b', '01-a']);
  });

  test('is what the author numbered higher', () => {
    const page = [section('01-a may 2'), section('02-b may'), section('03-c may 3'), section('04-d may 2')];
    expect(order(page)).toEqual(['03-c', '04-d', '01-a', '02-b']);
  });

  test('is never required, nor a container that holds something required', () => {
    const page = ['::: wing may', section('01-a must'), section('02-b may'), ':::', section('03-c')];
    expect(order(page)).toEqual(['02-b']);
  });

  test('is a container with its own inner ones', () => {
    const page = ['::: panel 01-a may', '::: timeline\n\n- **2014** x\n\n:::', ':::'];
    const found = optionalsIn(blocksOf(page));
    expect(found).toHaveLength(1);
    expect(missing(found, new Set([0]))).toEqual(found);
  });
});

describe('as little as possible leaves', () => {
  test('nothing comes back that does not fit, and nothing stays out that does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 }),
        fc.nat(200),
        (heights, room) => {
          const optionals = order12(heights.length);
          const needed = (gone: ReadonlySet<number>): number =>
            heights.reduce((sum, height, index) => sum + (gone.has(index) ? 0 : height), 0);
          const gone = choose(optionals, (some) => needed(some) <= room);
          expect(gone).not.toBeNull();
          if (!gone || needed(new Set()) <= room) return;
          expect(needed(gone)).toBeLessThanOrEqual(room);
          for (const index of gone) expect(needed(gone) + (heights[index] ?? 0)).toBeGreaterThan(room);
        },
      ),
    );
  });

  test('a large one leaves, and the small ones that left before it come back', () => {
    const heights = [40, 5, 5];
    const fits = (gone: ReadonlySet<number>): boolean =>
      heights.reduce((sum, height, index) => sum + (gone.has(index) ? 0 : height), 0) <= 12;
    expect([...(choose(order12(3).reverse(), fits) ?? [])]).toEqual([0]);
  });

  test('when all of it is not enough, there is no answer', () => {
    expect(choose(order12(2), () => false)).toBeNull();
  });
});

function section(words: string): string {
  return `::: section ${words}\n\nText.\n\n:::`;
}

function blocksOf(lines: readonly string[]): ReturnType<typeof toBlocks>['value'] {
  return toBlocks(lines.join('\n\n'), { file: 'river/brief.md', places: new Map() }).value;
}

function order(lines: readonly string[]): string[] {
  return inLeavingOrder(optionalsIn(blocksOf(lines)), SECTIONS).map(({ group }) => group.section);
}

/** Gives containers that leave in the order of their numbers. */
function order12(count: number): Optional[] {
  const [group] = optionalsIn(blocksOf([section('01-a may')]));
  if (!group) throw new Error('unreachable');
  return Array.from({ length: count }, (_, index) => ({ ...group, index, within: [] }));
}
