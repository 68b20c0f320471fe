import { hasMarks, isAside } from '../base/quotes.ts';
import { spanOf, type Token } from './marp.ts';

/**
 * Marks in each quote, by classes, what no style sheet sees: `as-is` when it brings quotation marks of its own or is more
 * than paragraphs, `short` when it is a few short words, `aside` on a paragraph that tells whose words they are, and
 * `end` behind the last word where numbers of sources follow it. Gives the tokens.
 */
export function tellQuotes(tokens: readonly Token[]): readonly Token[] {
  for (const [index, token] of tokens.entries())
    if (token.type === 'blockquote_open') tellQuote(token, insideOf(tokens, index));
  return tokens;
}

const SHORT = 54; // signs: four lines of the design's largest text
const SHORT_WORD = 12;

/** A paragraph of a quote: what opens it, and its words. */
interface Paragraph {
  readonly open: Token;
  readonly inline: Token;
  readonly text: string;
}

function tellQuote(quote: Token, inside: readonly Token[]): void {
  const paragraphs = inside.flatMap((open, index): Paragraph[] => {
    const inline = inside[index + 1];
    return open.type === 'paragraph_open' && inline ? [{ open, inline, text: textOf(inline) }] : [];
  });
  const said = paragraphs.slice(0, paragraphs.findLastIndex(({ text }) => !isAside(text)) + 1);
  const isPlain = inside.every(({ type }) => /^(paragraph_|inline$)/.test(type));
  const words = said.map(({ text }) => text).join(' ');
  const asIs = !isPlain || said.length === 0 || hasMarks(words);
  const isShort = isPlain && said.length === 1 && words.length <= SHORT && longestOf(words) <= SHORT_WORD;
  add(quote, [asIs ? 'as-is' : '', isShort ? 'short' : '']);
  for (const { open } of paragraphs.slice(said.length)) add(open, ['aside']);
  const last = said.at(-1)?.inline;
  if (last?.children && !asIs) last.children = withEnd(last.children);
}

/** Gives the tokens between one that opens and the one that closes it. */
function insideOf(tokens: readonly Token[], open: number): readonly Token[] {
  let depth = 0;
  const end = tokens.findIndex((token, index) => index >= open && (depth += token.nesting) === 0);
  return tokens.slice(open + 1, end);
}

function add(token: Token, classes: readonly string[]): void {
  const names = classes.filter(Boolean);
  if (names.length > 0) token.attrs = [...(token.attrs ?? []), ['class', names.join(' ')]];
}

/** Gives tokens with a mark before the numbers of sources that end them; the same ones where there are none. */
function withEnd(children: readonly Token[]): readonly Token[] {
  let end = children.length;
  while (children[end - 1]?.content === '</sup>') {
    const open = children.slice(0, end).findLastIndex(({ content }) => content === '<sup>');
    if (open < 0) break;
    end = open;
  }
  return end === children.length
    ? children
    : [...children.slice(0, end), ...spanOf([], 'end'), ...children.slice(end)];
}

function textOf({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => (type.endsWith('break') ? ' ' : type === 'html_inline' ? '' : content))
    .join('')
    .trim();
}

function longestOf(text: string): number {
  return Math.max(...text.split(/\s+/).map((word) => word.length));
}
