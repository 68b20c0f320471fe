import type { HelperDelegate } from 'handlebars';
import { emitLine } from './emit.ts';

/** The helpers a template may call, beside Handlebars' own `if`, `unless`, `each`, `with` and `lookup`. */
export const HELPERS: Readonly<Record<string, HelperDelegate>> = {
  /** `{{quoted title}}`: a text in quotes for front matter and directives, where no sign of it can end them. */
  quoted: (text: unknown) => JSON.stringify(String(text)).replace(/[<>\u2028\u2029]/g, escapeSign),

  /** `{{#note}}…{{/note}}`: Markdown as a speaker's note that cannot be read as a directive or end early. */
  note(this: unknown, options: Handlebars.HelperOptions) {
    const text = options.fn(this).trim();
    return text === ''
      ? ''
      : `<!--\nNotes\n\n${text.replaceAll('<!--', '<\\!--').replaceAll('-->', '--\\>')}\n-->\n`;
  },

  /** `(where blocks "kind" "question" "points")`: the items whose field has one of the values. */
  where: (items: readonly Item[], field: string, ...rest: unknown[]) =>
    items.filter((item) => rest.slice(0, -1).includes(item[field])),

  /** `(except blocks "kind" "numbers")`: the items whose field has none of the values. */
  except: (items: readonly Item[], field: string, ...rest: unknown[]) =>
    items.filter((item) => !rest.slice(0, -1).includes(item[field])),

  /** `{{#if (is kind "statement" "quote")}}`: whether a text is one of some others. */
  is: (text: string, ...rest: unknown[]) => rest.slice(0, -1).includes(text),

  /** `{{> (layout "deck/kinds" kind)}}`: the name of the partial in a folder that sets a kind. */
  layout: (folder: string, name: string) => `${folder}/${name}`,

  /** `(any byline label)`: whether one of them is not empty. */
  any: (...values: unknown[]) =>
    values.slice(0, -1).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),

  /** `{{line byline date}}`: the ones that are not empty, with a middle dot between. */
  line: (...values: unknown[]) => values.slice(0, -1).filter(Boolean).join(' · '),

  /** `{{phrase (strong label) title}}`: the ones that are not empty, with a space between. */
  phrase: (...values: unknown[]) => values.slice(0, -1).filter(Boolean).join(' '),

  /** `{{series title date}}`: the ones that are not empty, with a comma between. */
  series: (...values: unknown[]) => values.slice(0, -1).filter(Boolean).join(', '),

  /** `{{labelled words.source footnote}}`: a text behind its label; nothing when there is no text. */
  labelled: (label: string, text: string) => (text === '' ? '' : `${label} ${text}`),

  /** `{{strong label}}`: inline Markdown in bold; nothing stays nothing. */
  strong: (text: string) => (text === '' ? '' : `**${text}**`),

  /** `{{link address}}`: a web address as a link that shows itself without its scheme. */
  link: (url: string) => {
    const text = url.replace(/^https?:\/\/|\/$/g, '');
    return url === ''
      ? ''
      : emitLine([{ type: 'link', url, children: [{ type: 'text', value: text }] }], 'deck');
  },

  /** `{{image code "Code to scan"}}`: a picture by the name of its file, and what it shows for who does not see it. */
  image: (url: string, alt: string) => (url === '' ? '' : emitLine([{ type: 'image', url, alt }], 'deck')),
};

/** Helpers whose result has the shape of their first argument. */
export const FILTERS: ReadonlySet<string> = new Set(['where', 'except']);

type Item = Readonly<Record<string, unknown>>;

function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
