/** Colours of one mark on light and on dark ground; `fill` and `stroke` as "#RRGGBB". */
export interface ModePair {
  readonly property: 'fill' | 'stroke';
  readonly light: string;
  readonly dark: string;
}

/** Colours that follow the reader's device: marks carry the light one and a class, under which a style has the dark. */
export interface Modes {
  /** Gives the class of a pair of colours; "" where both are one. */
  readonly classOf: (pair: ModePair) => string;
  /** Gives the style of all classes given out; "" when none was. Paper is always light. */
  readonly style: () => string;
}

/** Gives modes of which no class was given out yet. */
export function openModes(): Modes {
  const names = new Map<string, string>();
  return {
    classOf: ({ property, light, dark }) => {
      if (light === dark) return '';
      const rule = `{${property}:${dark}}`;
      const name = names.get(rule) ?? `d${names.size}`;
      names.set(rule, name);
      return name;
    },
    style: () => {
      const rules = [...names].map(([rule, name]) => `.${name}${rule}`);
      return rules.length === 0 ? '' : `@media screen and (prefers-color-scheme:dark){${rules.join('')}}`;
    },
  };
}
