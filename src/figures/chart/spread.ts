/** Something on a line that would like to stand at a place. */
export interface Wish {
  readonly at: number; // of its middle
  readonly size: number;
}

/**
 * Gives places for the middles of things on a line, in their order, none over another and each as near as can be to where
 * it would like to stand. The line must be as long as all of them.
 */
export function spread(wishes: readonly Wish[], from: number, to: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => at(a) - at(b) || a - b);
  const groups: { members: number[]; size: number; sum: number; start: number }[] = [];
  for (const index of order) {
    const { size } = wishes[index] as Wish;
    let group = { members: [index], size, sum: at(index) - size / 2, start: 0 };
    group.start = within(group.sum, size);
    for (let above = groups.at(-1); above && above.start + above.size > group.start; above = groups.at(-1)) {
      groups.pop();
      const members = [...above.members, ...group.members];
      const sum = above.sum + group.sum - group.members.length * above.size;
      const whole = above.size + group.size;
      group = { members, size: whole, sum, start: within(sum / members.length, whole) };
    }
    groups.push(group);
  }
  return placed(groups, wishes);

  function at(index: number): number {
    return wishes[index]?.at ?? 0;
  }
  function within(start: number, size: number): number {
    return Math.max(from, Math.min(start, to - size));
  }
}

function placed(
  groups: readonly { readonly members: readonly number[]; readonly start: number }[],
  wishes: readonly Wish[],
): number[] {
  const places: number[] = wishes.map(() => 0);
  for (const { members, start } of groups) {
    let next = start;
    for (const index of members) {
      const size = wishes[index]?.size ?? 0;
      places[index] = next + size / 2;
      next += size;
    }
  }
  return places;
}
