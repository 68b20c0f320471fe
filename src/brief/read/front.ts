import { type Paper, PAPERS } from '../../base/model.ts';
import { readYaml } from '../../base/yaml.ts';

/** What the brief's front matter says. */
export interface Front {
  readonly title: string;
  readonly author: string;
  readonly language: string; // BCP 47
  readonly paper: Paper;
  readonly date: string; // ISO
  readonly version: string;
}

/** Gives the front matter of the brief's Markdown and the rest of it, which keeps its line numbers. */
export function readFront(markdown: string): { front: Front; body: string } {
  const [whole = '', yaml = ''] = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(markdown) ?? [];
  const { data } = readYaml({ file: '', text: yaml, firstLine: 2 }).value;
  const fields = (data ?? {}) as Readonly<Record<string, unknown>>;
  const field = (key: string, form: RegExp, otherwise: string): string =>
    typeof fields[key] === 'string' && form.test(fields[key]) ? fields[key] : otherwise;
  const body = whole.replace(/[^\n]+/g, '') + markdown.slice(whole.length);
  const front = {
    title: field('title', /\S/, '') || firstWords(body),
    author: field('author', ANY, ''),
    language: field('language', LANGUAGE, 'en'),
    paper: PAPERS.find((paper) => paper === fields['paper']) ?? 'a4',
    date: field('date', DATE, '1970'),
    version: field('version', ANY, ''),
  };
  return { front, body };
}

const ANY = /^/;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i; // RFC 5646, 2.1
const DATE = /^\d{4}(?:-\d\d){0,2}$/;

// A document has to have a title (ISO 14289-1, 7.1), even where a template gives none.
function firstWords(markdown: string): string {
  const line = markdown.split('\n').find((one) => !one.startsWith(':::') && /[\p{L}\p{N}]/u.test(one));
  return line?.replace(/^[^\p{L}\p{N}]+|[*_`]+/gu, '').trim() ?? 'Untitled';
}
