import { CHART_WORDS } from './chart-words.ts';
import { CSV_WORDS } from './csv-words.ts';
import type { FigureProblem } from './figure-problems.ts';
import { TIMELINE_WORDS } from './timeline-words.ts';

/** What is wrong with a figure in the author's terms, and how to mend it. Whole sentences. */
export const FIGURE_WORDS: {
  readonly [C in FigureProblem['code']]: (problem: Extract<FigureProblem, { readonly code: C }>) => {
    readonly says: string;
    readonly mend: string;
  };
} = {
  ...TIMELINE_WORDS,
  ...CSV_WORDS,
  ...CHART_WORDS,
  'figure-place': () => ({
    says: 'A figure cannot stand in a list or a quote.',
    mend: 'Put its block between two paragraphs, with no spaces before the three backticks.',
  }),
  'figure-alt': ({ alt }) => ({
    says: `Who cannot see this figure is told its data alone, as “${shortened(alt)}”.`,
    mend: 'Say in alt: what it shows, in a sentence or two, as you would on the telephone.',
  }),
  'figure-labels': ({ left, output }) => ({
    says: `${output === 'deck' ? 'The slide' : 'The page'} has no room for some of this figure’s labels: ${firstOf(left)}.`,
    mend: 'Take something out of the figure, or shorten its labels.',
  }),
  'figure-room': ({ output }) => ({
    says: `${output === 'deck' ? 'The slide' : 'The page'} has no room for this figure, even at the smallest legible size.`,
    mend: 'Take something out of it, shorten its words, or divide it into two figures.',
  }),
  'flow-arrow': ({ found }) => ({
    says: `“${short(found)}” is no arrow from one box to another.`,
    mend: 'Write one arrow a line, as in - Moscow -> Minsk: loans',
  }),
  'flow-large': ({ what, count, most }) => ({
    says: `This flow has ${count} ${what === 'box' ? 'boxes' : `${what}s`}; more than ${most} cannot be followed by eye.`,
    mend: 'Keep those that carry the point, or divide it into two figures.',
  }),
  'flow-alike': ({ name, other }) => ({
    says: `“${short(name)}” and “${short(other)}” would be two boxes, and are written almost alike.`,
    mend: `Write “${short(other)}” both times if they are the same.`,
  }),
  'flow-node': ({ name, nearest }) => ({
    says: `No box of this flow is called “${short(name)}”.`,
    mend: nearest ? `Did you mean “${short(nearest)}”?` : 'Name boxes as in nodes: and arrows:.',
  }),
  'flow-groups': ({ name }) => ({
    says: `“${short(name)}” stands in two groups of this flow.`,
    mend: 'A box belongs to one group at the most: take it out of the other.',
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

function short(text: string): string {
  const signs = [...text];
  return signs.length > 60 ? `${signs.slice(0, 59).join('')}…` : text;
}

const LONGEST = 160; // signs of a text that a message repeats
const MOST = 3; // labels that it names

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

function firstOf(labels: readonly string[]): string {
  const named = labels.slice(0, MOST).map(shortened).join('; ');
  return labels.length <= MOST ? named : `${named}; and ${labels.length - MOST} more`;
}
