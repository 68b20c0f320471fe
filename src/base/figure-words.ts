import type { FigureProblem } from './figure-problems.ts';

/** What is wrong with a figure in the author's terms, and how to mend it. Whole sentences. */
export const FIGURE_WORDS: {
  readonly [C in FigureProblem['code']]: (problem: Extract<FigureProblem, { readonly code: C }>) => {
    readonly says: string;
    readonly mend: string;
  };
} = {
  'figure-place': () => ({
    says: 'A figure cannot stand in a list or a quote.',
    mend: 'Put its block between two paragraphs, with no spaces before the three backticks.',
  }),
  'figure-alt': ({ alt }) => ({
    says: `Who cannot see this figure is told its data alone, as “${alt}”.`,
    mend: 'Say in alt: what it shows, in a sentence or two, as you would on the telephone.',
  }),
  'figure-labels': ({ left, output }) => ({
    says: `${output === 'deck' ? 'The slide' : 'The page'} has no room for some of this figure’s labels: ${left.join(', ')}.`,
    mend: 'Take something out of the figure, or shorten its labels.',
  }),
  'map-name': ({ name, what, nearest }) => ({
    says: `No ${what} is known as “${name}”.`,
    mend: nearest
      ? `Did you mean “${nearest}”?`
      : {
          country: 'Write its name in English or in the briefing’s language, or its code, such as PL or POL.',
          city: 'Say where it is: { name: …, at: [53.9, 27.57] }, first latitude, then longitude.',
          sea: 'Say where its name may stand: { name: …, at: [57.3, 19.6] }, first latitude, then longitude.',
        }[what],
  }),
  'map-coordinates': ({ latitude, longitude }) => ({
    says: `There is no place at latitude ${latitude}, longitude ${longitude}.`,
    mend: 'Write latitude first, from -90 to 90, then longitude, from -180 to 180.',
  }),
  'map-disputed': ({ name, nearest, known }) => ({
    says: `“${name}” is not among the disputed lands that a rule can be made for.`,
    mend: nearest ? `Did you mean “${nearest}”?` : `They are: ${known.join(', ')}.`,
  }),
  'map-twice': ({ name, before, after }) => ({
    says: `“${name}” is in “${before}” and in “${after}”, and can have one colour.`,
    mend: 'Take it out of one of the two.',
  }),
  'map-many': ({ key, most }) => ({
    says: `A map can have ${most} ${key} at the most.`,
    mend: 'Take some out, or make two maps.',
  }),
  'map-empty': () => ({
    says: 'This map names no place.',
    mend: 'Say what it is about, such as focus: Belarus.',
  }),
};
