import { FIGURE_WORDS } from './figure-words.ts';
import { codePoint } from './signs.ts';
import type { Problem, ProblemOf } from './problems.ts';

/** What is wrong in the author's terms, and how to mend it. Whole sentences. */
export interface Words {
  readonly says: string;
  readonly mend: string;
}

/** Gives the words for a problem. */
export function wordsFor(problem: Problem): Words {
  const word = WORDS[problem.code] as (problem: Problem) => Words;
  return word(problem);
}

const WORDS: { readonly [C in Problem['code']]: (problem: ProblemOf<C>) => Words } = {
  ...FIGURE_WORDS,
  'missing-briefing': () => ({
    says: 'This folder has no briefing.md, so it is not a briefing yet.',
    mend: 'Add a briefing.md with a title, a standfirst and a date; content/README.md shows one.',
  }),
  'no-sections': () => ({
    says: 'This briefing has no sections.',
    mend: 'Add a file such as 01-what-happened.md beside briefing.md. Sections follow one another by file name.',
  }),
  'unusable-name': ({ name }) => ({
    says: `${quote(name)} is not the name of a section, so the file is not read.`,
    mend: 'Call it as in 03-position.md: a number, a hyphen, then letters, digits and hyphens. Or keep it elsewhere.',
  }),
  'not-utf8': () => ({
    says: 'This file is not UTF-8 text, so some of its letters cannot be read.',
    mend: 'Open it in your editor and save it again with the encoding UTF-8.',
  }),
  'too-large': ({ bytes, limit }) => ({
    says: `This file has ${kilobytes(bytes)}; ${kilobytes(limit)} is the most that is read.`,
    mend: 'Divide it into several sections, or take out what was pasted in by mistake.',
  }),
  'too-much': ({ what, most }) => ({
    says: TOO_MANY[what].says(most),
    mend: TOO_MANY[what].mend,
  }),
  'too-slow': ({ seconds }) => ({
    says: `This briefing took longer than ${seconds} s, so its build was stopped.`,
    mend: 'Take out what was pasted in last, a section or an image at a time, until it builds: something in it is no ordinary text.',
  }),
  'too-heavy': ({ megabytes }) => ({
    says: `This briefing filled ${megabytes} MB of memory, so its build was stopped.`,
    mend: 'Take out what was pasted in last, a section or an image at a time, until it builds: something in it is no ordinary text.',
  }),
  'front-matter-missing': () => ({
    says: 'This file does not begin with its details.',
    mend: 'Begin with a line ---, then the details (title: …, one to a line), then another line ---.',
  }),
  'front-matter-open': () => ({
    says: 'The details at the top of this file never end.',
    mend: 'Put a line with nothing but --- between the details and the text.',
  }),
  'front-matter-fence': ({ found }) => ({
    says: `This line is ${quote(found)}; it must be exactly ---.`,
    mend: 'Take away everything on that line but the three hyphens. Details are always YAML.',
  }),
  'yaml-syntax': ({ detail, unquoted }) =>
    unquoted === ''
      ? {
          says: `The details cannot be read here: ${sentence(detail)}`,
          mend: 'Write one name: value to a line, and indent lists and groups by two spaces, never by tabs.',
        }
      : {
          says: UNQUOTED[unquoted],
          mend: 'Put the value in quotes, as in title: "Gaza: what we know".',
        },
  'yaml-duplicate': ({ key }) => ({
    says: `${quote(key)} is given twice.`,
    mend: 'Keep the one you mean and delete the other.',
  }),
  'yaml-forbidden': ({ what }) => FORBIDDEN[what],
  'yaml-comment': ({ kept }) => ({
    says: `Everything after “ #” is left out, so this value is only ${quote(kept)}.`,
    mend: 'Put the value in quotes if the # belongs to it.',
  }),
  'unknown-key': ({ key, nearest, known }) => ({
    says: `There is no detail called ${quote(key)} here.`,
    mend: didYouMean(nearest, `What may stand here: ${list(known)}.`),
  }),
  'missing-key': ({ key, example }) => ({
    says: `${quote(key)} is missing.`,
    mend: `Add a line such as ${example}`,
  }),
  'wrong-value': ({ key, found, wanted, nearest }) => ({
    says: `${quote(key)} is ${quote(found)}; it must be ${wanted}.`,
    mend: didYouMean(nearest, 'Change the value; content/README.md tells what each detail takes.'),
  }),
  'unknown-fact': ({ name, nearest }) => ({
    says: `There is no fact called ${quote(name)}.`,
    mend: didYouMean(nearest, 'Declare it under facts: in briefing.md, with its value, source and date.'),
  }),
  'unknown-source': ({ name, nearest }) => ({
    says: `There is no source called ${quote(name)}.`,
    mend: didYouMean(nearest, 'Declare it under sources: in briefing.md, with its title and date.'),
  }),
  'not-a-reference': ({ found }) => ({
    says: `${quote(found)} is not the name of a fact.`,
    mend: 'Between double braces only a fact can stand, as in {{fact.population}}. Anything else belongs in a template.',
  }),
  'unused-source': ({ name }) => ({
    says: `The source ${quote(name)} is never used.`,
    mend: `Cite it where it speaks, with [^${name}], or take it out.`,
  }),
  'unused-fact': ({ name }) => ({
    says: `The fact ${quote(name)} is never used.`,
    mend: `Use it in the text, with {{fact.${name}}}, or take it out.`,
  }),
  'past-review': ({ name, review }) => ({
    says: `The fact ${quote(name)} was to be reviewed by ${review}.`,
    mend: 'Check it against its source, then give it a new as-of and a new review date.',
  }),
  'unseen-section': ({ name }) => ({
    says: `The section ${quote(name)} reaches neither the deck nor the brief.`,
    mend: 'Give it deck: yes, or brief: may; or take it out of the folder.',
  }),
  'unseen-content': ({ what, output }) => ({
    says: `${capital(what)} here never reaches the ${output}, nor anything else.`,
    mend:
      output === 'deck'
        ? 'Give the section deck: yes, or take the text out of its ::: slide or ::: notes.'
        : 'Give the section brief: may, or take the text out of its ::: page.',
  }),
  'raw-html': ({ found }) => ({
    says: `HTML such as ${quote(found)} cannot be used in a section.`,
    mend: 'Say it in Markdown; if you mean the sign itself, put a backslash before <.',
  }),
  'unsafe-link': ({ url }) => ({
    says: `The link to ${quote(url)} is not safe to hand out.`,
    mend: 'Link to an https or mailto address, or to a place in the deck with #.',
  }),
  unsupported: ({ what }) => ({
    says: `${capital(what)} cannot be used here.`,
    mend: 'Use paragraphs, lists, tables and quotes; content/README.md shows all that a section can hold.',
  }),
  'table-cells': ({ columns }) => ({
    says: `This row has more cells than the head of its table, which has ${columns}.`,
    mend: 'Add to the head what lacks; where a | belongs to the text, put a backslash before it.',
  }),
  'picture-place': () => ({
    says: 'This image stands within a line, a list, a table or a quote.',
    mend: 'Give it a paragraph of its own, with an empty line above and below.',
  }),
  'picture-alt': ({ path }) => ({
    says: `The image ${quote(path)} has no words for who cannot see it.`,
    mend: 'Say between its brackets what it shows: ![The bridge at Brest, closed to lorries](bridge.jpg).',
  }),
  'picture-missing': ({ path, nearest }) => ({
    says: `There is no file ${quote(path)} in this briefing’s folder.`,
    mend: didYouMean(
      nearest,
      'Put the image beside briefing.md, and name it as it is named there, capitals included.',
    ),
  }),
  'picture-unusable': ({ path, why }) => ({
    says: `The image ${quote(path)} ${REFUSALS[why].says}`,
    mend: REFUSALS[why].mend,
  }),
  'picture-heavy': ({ path, bytes, width }) => ({
    says: `The image ${quote(path)} has ${megabytes(bytes)}, which deck and presenter carry each: slow to send and to open.`,
    mend:
      width > ENOUGH
        ? `Save it ${ENOUGH} pixels wide, as JPEG or WebP of quality 80: no slide shows more.`
        : 'Save it as JPEG or WebP of quality 80.',
  }),
  'drawing-broken': ({ detail }) => ({
    says: `This drawing cannot be read: ${sentence(detail)}`,
    mend: 'Export it anew as plain SVG, or as PNG, about 2000 pixels wide.',
  }),
  'drawing-unsafe': ({ what }) => ({
    says: `This drawing holds ${what}; nothing in a briefing may run or be loaded from elsewhere.`,
    mend: 'Export it anew as plain SVG, with its text as text and nothing linked.',
  }),
  'drawing-large': ({ what }) => ({
    says: `This drawing has ${TOO_MUCH[what]}.`,
    mend: 'Simplify it, or export it as PNG, about 2000 pixels wide.',
  }),
  'drawing-lacks': ({ what }) => ({
    says: `${capital(what)} is left out of this drawing, which keeps to lines, areas and words.`,
    mend: 'Look at the slide and the page; if it matters, turn it into plain shapes, or export the drawing as PNG.',
  }),
  'drawing-small': ({ points }) => ({
    says: `The smallest words of this drawing are set in ${points.toFixed(1)} pt on the page, which is hard to read.`,
    mend: 'Draw its words larger or the drawing narrower: from 6 pt on they can be read.',
  }),
  'unused-link': ({ name }) => ({
    says: `The line that begins [${name}]: is taken for the target of a link, and nothing links to it.`,
    mend: 'Put a backslash before its [ if it is text; take it out if it is not.',
  }),
  'control-sign': ({ sign }) => ({
    says: `There is an invisible sign here, ${sign}, that changes how text is shown.`,
    mend: 'Delete it; it often comes along when text is copied from elsewhere.',
  }),
  'diagram-code': ({ language }) => ({
    says: `A diagram written in ${quote(language)} is not drawn.`,
    mend: 'Draw it with its own tool, save it as an image in this folder and show that: ![what it shows](diagram.png). To show the code itself, call the block ```text.',
  }),
  'fence-open': () => ({
    says: 'This block of code is opened here and never closed, so everything below it is code.',
    mend: 'Put a line with the same signs (``` or ~~~) where the code ends.',
  }),
  'container-open': ({ name }) => ({
    says: `::: ${name} is opened here and never closed.`,
    mend: 'Put a line with nothing but ::: where it ends.',
  }),
  'container-stray': () => ({
    says: 'This ::: closes nothing.',
    mend: 'Delete the line, or open something above it, as with ::: slide.',
  }),
  'container-nested': () => ({
    says: 'A ::: line cannot stand inside a list, a quote or another ::: block.',
    mend: 'Move it to the start of a line of its own, outside the list or quote.',
  }),
  'container-unknown': ({ name, nearest, known }) => ({
    says: `There is no block called ::: ${name}.`,
    mend: didYouMean(
      nearest && `::: ${nearest}`,
      `What there is: ${list(known.map((one) => `::: ${one}`))}.`,
    ),
  }),
  'numeral-missing': () => ({
    says: 'This line has no figure to set large.',
    mend: 'Begin it with the figure in bold, as in - **9.3m** people live in Belarus.',
  }),
  'missing-kit': ({ name, nearest, known }) => ({
    says: `There is no kit called ${quote(name)}.`,
    mend: didYouMean(
      nearest,
      known.length > 0
        ? `The kits there are: ${list(known)}.`
        : 'The templates folder holds no kit; copy one into it, or name another folder with --templates.',
    ),
  }),
  'missing-kit-file': ({ name }) => ({
    says: `The kit has no file ${quote(name)}.`,
    mend: 'Copy the file from the kit explainer, then change it; templates/README.md says what each is for.',
  }),
  'template-syntax': ({ detail }) => ({
    says: `This template cannot be read: ${sentence(detail)}`,
    mend: 'Look for braces that do not pair, and for a block that is not closed with {{/…}}.',
  }),
  'template-name': ({ name, nearest }) => ({
    says: `No template data is called ${quote(name)} here.`,
    mend: didYouMean(nearest, 'Look in templates/README.md, which lists what each template receives.'),
  }),
  'template-helper': ({ name, nearest }) => ({
    says: `There is no template helper called ${quote(name)}.`,
    mend: didYouMean(nearest, 'Look in templates/README.md, which lists the helpers, each with an example.'),
  }),
  'template-partial': ({ name, nearest }) => ({
    says: `The kit has no partial called ${quote(name)}.`,
    mend: didYouMean(nearest, `Add the file ${name}.hbs to the kit, or call one that is there.`),
  }),
  'template-failed': ({ detail }) => ({
    says: `This template failed: ${sentence(detail)}`,
    mend: 'Compare the line with the examples in templates/README.md.',
  }),
  'bad-font': ({ name, detail }) => ({
    says: `The font ${quote(name)} cannot be used: ${sentence(detail)}`,
    mend: 'Use a whole static font as a .ttf or .otf file (no .woff, no collection, no variable font).',
  }),
  'missing-glyph': ({ text }) => ({
    says: `No font of this kit has a sign for ${quote(visible(text))}, so the page cannot show it.`,
    mend: 'Write it another way, or name a font in theme.yaml that has it.',
  }),
  'borrowed-glyph': ({ text }) => ({
    says: `No font of this kit has a sign for ${quote(visible(text))}; each computer shows its own on the slides, or none.`,
    mend: 'Write it another way, or name a font in theme.yaml that has it.',
  }),
  'unsupported-script': ({ script, text }) => ({
    says: `${quote(text)} is written in ${script}, which cannot be set on the page yet.`,
    mend: 'Transcribe it into Latin, Greek or Cyrillic letters.',
  }),
  'slide-overflow': ({ slide, pixels, way, shrunk }) => ({
    says: `Slide ${slide} is ${amount(Math.ceil(pixels), 'pixel')} too ${way}${shrunk ? ', even at the smallest legible size' : ''}.`,
    mend: shrunk
      ? 'Shorten it, or divide the section in two.'
      : 'Shorten it, divide the section in two, or let it be set smaller with fit: shrink.',
  }),
  'slides-unmeasured': ({ slides }) => ({
    says: `Nothing tells whether ${slides.length > 1 ? 'slides' : 'slide'} ${list(slides.map(String))} can hold what is there: flex boxes, floats and columns are not measured.`,
    mend: 'Lay it out as a grid, a table or blocks in theme.css, or look at it in a browser.',
  }),
  'page-overflow': ({ points, lines, words, longest, optional, estimated }) => ({
    says:
      `The brief does not fit one page${without(optional)}: ${estimated ? 'about ' : ''}${amount(Math.ceil(points), 'point')} too tall at the smallest legible size, ` +
      `about ${amount(lines, 'line')} or ${amount(words, 'word')}.`,
    mend:
      longest.length > 0
        ? `Shorten ${list(longest)}, the longest; or give ${optional > 0 ? 'another' : 'a'} section brief: may, so that it can leave.`
        : 'Shorten a section, or give one brief: may, so that it can leave.',
  }),
  'section-left': ({ name }) => ({
    says: `There is no room for ${quote(name)} on the page, even at the smallest legible size, so it left.`,
    mend: 'Shorten the sections that stay, or let another leave before it with brief: may 2; brief: no ends this message.',
  }),
};

const REFUSALS: Readonly<Record<ProblemOf<'picture-unusable'>['why'], Words>> = {
  remote: {
    says: 'is elsewhere on the web, and nothing is loaded from there.',
    mend: 'Save it into the briefing’s folder, if its licence lets you, and name the file.',
  },
  outside: {
    says: 'is not a name within this briefing’s folder.',
    mend: 'Copy the file beside briefing.md and write its name alone, of letters, digits, spaces and hyphens.',
  },
  kind: {
    says: 'is neither a PNG nor a JPEG nor a WebP nor an SVG file.',
    mend: 'Export it as PNG, JPEG, WebP or SVG.',
  },
  large: {
    says: 'has more than 20 MB.',
    mend: 'Save it smaller: 2560 pixels in width are enough for slide and page.',
  },
  pixels: {
    says: 'has more than 40 million pixels.',
    mend: 'Save it smaller: 2560 pixels in width are enough for slide and page.',
  },
  'webp-pixels': {
    says: 'has more than 12 million pixels, the most that a WebP may have.',
    mend: 'Save it smaller: 2560 pixels in width are enough for slide and page.',
  },
  short: {
    says: 'ends before it should: a part of the file is missing.',
    mend: 'Copy it anew from where it came.',
  },
  damaged: { says: 'is damaged.', mend: 'Open it in a program for images and save it anew.' },
  cmyk: { says: 'is in the colours of print (CMYK), which screens show wrongly.', mend: 'Save it in RGB.' },
  moving: {
    says: 'moves, and a page cannot.',
    mend: 'Export the one picture of it that shows what matters, as PNG, JPEG or WebP.',
  },
  turned: {
    says: 'was taken with the camera turned, and browsers do not turn WebP files upright.',
    mend: 'Open it in a program for images, turn it upright and save it anew.',
  },
  coding: {
    says: 'is coded in a way that browsers do not know.',
    mend: 'Save it anew as an ordinary JPEG of 8 bits, or as PNG.',
  },
};

const TOO_MANY: Readonly<
  Record<ProblemOf<'too-much'>['what'], { says: (most: number) => string; mend: string }>
> = {
  sections: {
    says: (most) => `This briefing has more than ${most} sections; this one and those after it are not read.`,
    mend: 'Make two briefings of it.',
  },
  text: {
    says: (most) =>
      `With this file the briefing has more than ${kilobytes(most)} of text, so it is not read.`,
    mend: 'Make two briefings of it, or take out what was pasted in by mistake.',
  },
  details: {
    says: (most) => `The details of this file have more than ${most} names, so they are not read.`,
    mend: 'Keep those facts and sources that the text uses.',
  },
  figures: {
    says: (most) => `This briefing has more than ${most} figures; this one is not drawn.`,
    mend: 'Make two briefings of it, or keep those figures that say most.',
  },
};

const TOO_MUCH = {
  elements: 'more than 20,000 elements when all that it repeats is drawn',
  depth: 'elements in one another more than 64 deep',
  steps: 'more than 200,000 steps of paths and letters when all that it repeats is drawn',
} as const;

const UNQUOTED = {
  colon: 'The colon inside this value ends it too early.',
  sign: 'A sign of this value has a meaning of its own here.',
} as const;

const FORBIDDEN: Readonly<Record<ProblemOf<'yaml-forbidden'>['what'], Words>> = {
  anchor: {
    says: 'An & at the start of a value has a special meaning that is not allowed here.',
    mend: 'Put the value in quotes.',
  },
  alias: {
    says: 'A * at the start of a value has a special meaning that is not allowed here.',
    mend: 'Put the value in quotes.',
  },
  tag: {
    says: 'A ! at the start of a value has a special meaning that is not allowed here.',
    mend: 'Put the value in quotes.',
  },
  key: {
    says: 'This name is reserved by the machine and cannot be used.',
    mend: 'Give it another name, of small letters, digits and hyphens.',
  },
};

function without(optional: number): string {
  return optional > 0 ? `, even without ${amount(optional, 'optional section')}` : '';
}

function didYouMean(nearest: string, otherwise: string): string {
  return nearest ? `Did you mean ${quote(nearest)}?` : otherwise;
}

/** Gives text in which signs that show nothing are named by their code point. */
function visible(text: string): string {
  return text.replace(/[\p{C}\p{Z}]/gu, (sign) => codePoint(sign));
}

function quote(text: string): string {
  const signs = [...text];
  return `“${signs.length > 60 ? `${signs.slice(0, 59).join('')}…` : text}”`;
}

function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function sentence(detail: string): string {
  const text = detail.trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Gives a number with its thing, e.g. "1 slide", "2 slides". */
export function amount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

const ENOUGH = 2560; // px: a slide on a screen of two pixels to the point

function megabytes(bytes: number): string {
  return `${(Math.round(bytes / 1e5) / 10).toFixed(1)} MB`;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
