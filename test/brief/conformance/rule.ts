import type { PdfFile } from '../../pdf/objects.ts';

/** Something that holds for every page that conforms. */
export interface Rule {
  readonly name: string;
  /** Gives what breaks the rule in a file, in words; nothing when it is kept. */
  readonly broken: (file: PdfFile) => string[];
}

/** Gives a finding when something does not hold. */
export function unless(holds: boolean, finding: string): string[] {
  return holds ? [] : [finding];
}
