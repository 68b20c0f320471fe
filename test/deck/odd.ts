import { readFileSync } from 'node:fs';

/** The deck of what authors write that no layout was drawn for: lists in lists, numbers that begin at seven, marks of their own. */
export const ODD = readFileSync(new URL('odd.md', import.meta.url), 'utf8');
