declare module 'hyphen' {
  /** Levels, trie and exceptions, as the package compiles them from TeX's patterns. */
  export type Patterns = readonly unknown[];
  export default function createHyphenator(
    patterns: Patterns,
    options: { readonly html: boolean; readonly hyphenChar: string; readonly minWordLength: number },
  ): (text: string) => string;
}

declare module 'hyphen/patterns/*' {
  const patterns: import('hyphen').Patterns;
  export default patterns;
}
