import hljs from 'highlight.js/lib/common';

/**
 * Gives code as HTML whose words have classes (`hljs-keyword` …), which are also those of Marp's own highlighter, so that
 * theme.css colours both; "" for a language that is not among the 36 usual ones.
 */
export function highlight(code: string, language: string): string {
  if (!hljs.getLanguage(language)) return '';
  return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}
