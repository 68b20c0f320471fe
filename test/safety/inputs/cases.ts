/** Inputs by what they are, each with what is told of it; "" where it is fine, and means what it says. */
export type Cases = Readonly<Record<string, readonly [input: string, told: string]>>;

/** Gives problems as the tables have them: of more than four alike the first two and their number. */
export function summary(told: readonly string[]): string {
  const alike = new Set(told.map((one) => one.split(' ')[0])).size === 1;
  return (told.length > 4 && alike ? [...told.slice(0, 2), `… ${told.length}`] : told).join(', ');
}

/** Gives a row of a table. */
export function rowOf(count: number, cell: string): string {
  return `|${` ${cell} |`.repeat(count)}`;
}
