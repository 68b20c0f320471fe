import type { Rule } from './sheet.ts';

/** The style sheet of a kit, with the rules that are in it. */
export interface PackagedSheet {
  readonly css: string;
  readonly rules: () => readonly Rule[];
}

/**
 * The style sheets of the kits that come with Diptych, where this runs bundled: bundle-kits.ts puts them here. That of any
 * other kit is read when its first slide is measured.
 */
export const PACKAGED: readonly PackagedSheet[] = [];
