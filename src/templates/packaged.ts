import type { Kit, Theme } from '../base/kit.ts';

/** A kit whose text files were read, checked and compiled before: each result stands beside the text it is made of. */
export interface PackagedKit {
  readonly theme: { readonly text: string; readonly value: Theme };
  readonly words: { readonly text: string; readonly value: Kit['words'] };
  readonly templates: ReadonlyMap<
    string,
    { readonly text: string; readonly compiled: TemplateSpecification }
  >;
}

/**
 * The kits that come with Diptych, where this runs bundled: bundle-kits.ts puts them here. Whoever changes a file of
 * such a kit has a kit of their own, which is read in full.
 */
export const PACKAGED: readonly PackagedKit[] = [];
