import * as v from 'valibot';
import { encodedAddress, LONGEST_ADDRESS } from '../base/links.ts';
import { ASKED_KINDS, MODES, PAPERS, PRIORITIES, SLIDE_FITS } from '../base/model.ts';

// Each field says what it is for (description), what is wanted (its messages) and what it looks like (examples);
// the checks, the JSON Schemas and the tables of content/README.md are all made from these.

const NAME = /^[a-z][a-z0-9-]*$/;

const name = v.pipe(
  v.string(),
  v.regex(NAME, 'a name of small letters, digits and hyphens, such as gas-price'),
);

function words(wanted: string, example: string) {
  return v.pipe(v.string(wanted), v.trim(), v.nonEmpty(wanted), v.examples([example]));
}

function optionalWords(wanted: string, example: string) {
  return v.optional(v.pipe(v.string(wanted), v.trim(), v.examples([example])), '');
}

const DATE_WANTED = 'a date such as 2023, 2023-07 or 2023-07-15';

function date(example: string) {
  return v.pipe(v.string(DATE_WANTED), v.check(isDate, DATE_WANTED), v.examples([example]));
}

/** Gives an ISO date that may be left out. */
export function optionalDate(example: string) {
  const check = v.check((text: string) => text === '' || isDate(text), DATE_WANTED);
  return v.optional(v.pipe(v.string(DATE_WANTED), check, v.examples([example])), '');
}

function language(wanted: string) {
  return v.pipe(
    v.string(wanted),
    v.check(isLanguage, wanted),
    v.examples(['en-GB']),
    v.transform(canonicalTag),
  );
}

function minutes(wanted: string) {
  const check = v.regex(/^([1-9]\d{0,2})?$/, wanted);
  return v.optional(v.pipe(v.string(wanted), check, v.examples(['12']), v.transform(Number)), '');
}

/** Gives whether a text is an ISO year, month or day that exists in the Gregorian calendar. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 1, day = 1] = match
    .slice(1)
    .map((part) => (part === undefined ? 1 : Number(part)));
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Gives a language tag with the case that readers of it expect, e.g. "de-AT" for "DE-at". */
function canonicalTag(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0] ?? tag;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}\\<>]+$/iu.test(text) && URL.canParse(text);
}

function isShort(text: string): boolean {
  return !isWebAddress(text) || encodedAddress(text).length <= LONGEST_ADDRESS;
}

function address(example: string) {
  const wanted = 'a web address that begins with https://';
  return v.optional(
    v.pipe(
      v.string(wanted),
      v.trim(),
      v.check((text) => text === '' || isWebAddress(text), wanted),
      v.examples([example]),
    ),
    '',
  );
}

const fact = v.strictObject({
  value: v.pipe(
    words('the figure or name as it reads in a sentence', '9.3 million'),
    v.description('How it reads in a sentence.'),
  ),
  numeral: v.pipe(
    optionalWords('a short form to be set large', '9.3m'),
    v.description('How it is set large; the value when left out.'),
  ),
  label: v.pipe(
    optionalWords('what the fact is', 'Population'),
    v.description('What it is, in the key facts and the list of sources.'),
  ),
  source: v.pipe(
    v.string('the name of a source'),
    v.regex(NAME, 'the name of a source, such as explainer'),
    v.examples(['explainer']),
    v.description('The source it rests on.'),
  ),
  'as-of': v.pipe(date('2023-07'), v.description('The date for which it is true.')),
  review: v.pipe(
    optionalDate('2024-07'),
    v.description('From this date on the build asks you to look again.'),
  ),
});

const source = v.strictObject({
  title: v.pipe(words('the title of the source', 'News explainer'), v.description('Its title.')),
  publisher: v.pipe(
    optionalWords('who published it', 'Statistics office'),
    v.description('Who published it.'),
  ),
  date: v.pipe(optionalDate('2023-07'), v.description('When it was published.')),
  url: v.pipe(address('https://example.org/report'), v.description('Where it can be read.')),
});

const FIT_WANTED = 'shrink, split or fail';

/** The front matter of `briefing.md`. */
export const briefingFields = v.strictObject({
  title: v.pipe(
    words('a title', 'Why Minsk stands with Moscow'),
    v.description('The title of deck and brief; inline Markdown and facts may be used.'),
  ),
  standfirst: v.pipe(
    words('one or two sentences', 'Belarus lends Russia its ground.'),
    v.description('The sentence under the title, at most about 110 signs.'),
  ),
  date: v.pipe(date('2023-07'), v.description('The date of the briefing.')),
  byline: v.pipe(optionalWords('who wrote it', 'Eastern Europe desk'), v.description('Who wrote it.')),
  label: v.pipe(
    optionalWords('a line above the title', 'Explainer'),
    v.description('The small line above the title.'),
  ),
  language: v.pipe(
    v.optional(language('a language tag such as en-GB, pl or uk'), 'en'),
    v.description('The language of the text (BCP 47): hyphenation, dates, screen readers.'),
  ),
  kit: v.pipe(
    v.optional(v.pipe(name, v.examples(['explainer'])), 'explainer'),
    v.description('The folder of templates it is set with.'),
  ),
  paper: v.pipe(
    v.optional(v.picklist(PAPERS, 'a4 or letter'), 'a4'),
    v.description('The sheet of the brief.'),
  ),
  minutes: v.pipe(
    minutes('a whole number of minutes such as 12'),
    v.description('How long the talk may be; as long as the notes take when left out.'),
  ),
  theme: v.pipe(
    v.optional(v.picklist(MODES, 'light, dark or auto'), 'light'),
    v.description("The colours of the slides; `auto` follows each reader's device. Paper is always light."),
  ),
  agenda: v.pipe(
    v.optional(v.picklist(['yes', 'no'], 'yes or no'), 'no'),
    v.description('Whether a slide behind the title says what follows: the labels of the sections.'),
  ),
  fit: v.pipe(
    v.optional(v.picklist(SLIDE_FITS, FIT_WANTED), 'shrink'),
    v.description(
      'What is done with slides that hold too much: set smaller, then divided (`shrink`), divided at full size (`split`), or told (`fail`). A section may say otherwise.',
    ),
  ),
  address: v.pipe(
    address('https://example.org/belarus'),
    v.check(isShort, `a web address of at most ${LONGEST_ADDRESS} signs`),
    v.description('Where the deck is published; shown with a QR code on the last slide and the page.'),
  ),
  updated: v.pipe(
    v.optional(
      v.strictObject({
        date: date('2026-07-23'),
        what: words('what was corrected, in a few words', 'loans figure'),
      }),
    ),
    v.description(
      'When and what was corrected since the page went out; shown on the page and the first slide.',
    ),
  ),
  contact: v.pipe(
    optionalWords('whom to write to', 'desk@example.org'),
    v.description('Whom readers write to: words, or an address of mail.'),
  ),
  facts: v.pipe(
    v.optional(v.record(name, fact), {}),
    v.description('Figures and names, used as {{fact.name}}.'),
  ),
  sources: v.pipe(
    v.optional(v.record(name, source), {}),
    v.description('Where facts and claims come from, cited as [^name].'),
  ),
});

/** The front matter of a section. */
export const sectionFields = v.strictObject({
  title: v.pipe(
    words('a title', 'Why does Belarus help Russia?'),
    v.description('The headline of the slide and of the section on the page.'),
  ),
  kind: v.pipe(
    v.optional(v.picklist(ASKED_KINDS, `one of ${ASKED_KINDS.join(', ')}`), 'auto'),
    v.description('What the section is; the kit lays it out accordingly. `auto` goes by what it holds.'),
  ),
  takeaway: v.pipe(
    optionalWords('one sentence', 'It sits between Russia, Ukraine and NATO.'),
    v.description(
      'The section in one sentence: the short answer of a question, the reason under a statement.',
    ),
  ),
  label: v.pipe(
    optionalWords('a word or two', 'Position'),
    v.description('The name of its chapter, shown at the head of the slide.'),
  ),
  brief: v.pipe(
    v.optional(v.picklist(PRIORITIES, 'must, may, may 2, may 3 or no'), 'must'),
    v.description('On the page: required, there if it fits (`may 3` leaves before `may 2`), or never.'),
  ),
  deck: v.pipe(
    v.optional(v.picklist(['yes', 'no'], 'yes or no'), 'yes'),
    v.description('Whether it is a slide.'),
  ),
  fit: v.pipe(
    v.optional(v.picklist(SLIDE_FITS, FIT_WANTED)),
    v.description(
      'If its slide holds too much: set it smaller, then divide it (`shrink`), divide it at full size (`split`), or stop (`fail`); as the briefing says when left out.',
    ),
  ),
});

export type BriefingFields = v.InferOutput<typeof briefingFields>;
