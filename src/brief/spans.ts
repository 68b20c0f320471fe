import type { Definition, PhrasingContent, RootContent } from 'mdast';
import type { FontCut } from '../base/kit.ts';

/** Words that look alike and lead to the same place. */
export interface Span {
  readonly text: string; // "\n" is a forced line end
  readonly cut: FontCut;
  readonly code: boolean; // set in the sans, whatever the style
  readonly struck: boolean;
  readonly cite: boolean; // a source's number, set superior
  readonly link: string; // "" when it leads nowhere
}

/** What a text needs to know of the Markdown around it. */
export interface SpanContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly refuse: (what: string, node: RootContent) => void;
}

const PLAIN: Span = { text: '', cut: 'regular', code: false, struck: false, cite: false, link: '' };

/** Gives the spans of inline Markdown; what cannot be set is refused and left out. */
export function toSpans(nodes: readonly PhrasingContent[], context: SpanContext): Span[] {
  return trim(join(parted(nodes.flatMap((node) => spansOf(node, PLAIN, context)))));
}

/** Gives one plain span. */
export function plainSpan(text: string): Span {
  return { ...PLAIN, text };
}

/** Gives the spans of plain text, none when it is empty. */
export function spanOf(text: string): Span[] {
  return text === '' ? [] : [plainSpan(text)];
}

/** Gives the spans in bold. */
export function semibold(spans: readonly Span[]): Span[] {
  return spans.map((span) => ({ ...span, cut: 'semibold' }));
}

/** Gives what spans say, without their looks. */
export function textOf(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}

/** Gives the spans as a style that has no bold words of its own carries them: semibold falls back to the style's cut. */
export function unemphasised(spans: readonly Span[]): Span[] {
  return join(spans.map((span) => (span.cut === 'semibold' ? { ...span, cut: 'regular' } : span)));
}

/** Gives the first span's bold words and the rest, as "**9.3m** people" is read. */
export function splitBold(spans: readonly Span[]): { bold: Span[]; rest: Span[] } {
  const end = spans.findIndex((span) => span.cut !== 'semibold' || span.cite);
  const cut = end < 0 ? spans.length : end;
  return { bold: unemphasised(spans.slice(0, cut)), rest: trim(spans.slice(cut)) };
}

/** Gives spans parted where the author ended a line. */
export function splitLines(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of spans)
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...span, text });
    });
  return lines.map(trim);
}

function spansOf(node: PhrasingContent, look: Span, context: SpanContext): Span[] {
  const inner = (children: readonly PhrasingContent[], change: Partial<Span>): Span[] =>
    children.flatMap((child) => spansOf(child, { ...look, ...change }, context));
  switch (node.type) {
    case 'text':
      return [{ ...look, text: clean(node.value) }];
    case 'inlineCode':
      return [{ ...look, text: clean(node.value), code: true }];
    case 'break':
      return [{ ...look, text: '\n' }];
    case 'strong':
      return inner(node.children, { cut: 'semibold' });
    case 'emphasis':
      return inner(node.children, { cut: look.cut === 'semibold' ? 'semibold' : 'italic' });
    case 'delete':
      return inner(node.children, { struck: true });
    case 'link':
      return inner(node.children, { link: onPaper(node.url) });
    case 'linkReference':
      return inner(node.children, { link: onPaper(context.definitions.get(node.identifier)?.url ?? '') });
    case 'footnoteReference':
      return [{ ...look, text: node.label ?? node.identifier, cite: true }];
    case 'cite':
      return [{ ...look, text: String(node.number), cite: true }];
    case 'numeral':
      return [
        {
          ...look,
          text: node.before ? `${node.unit} ${node.value}` : node.value + node.unit,
          cut: 'semibold',
        },
      ];
    case 'image':
    case 'imageReference':
      context.refuse('an image', node);
      return [];
    case 'html':
      context.refuse('raw HTML', node);
      return [];
  }
}

// Numbers of two sources side by side would read as one.
function parted(spans: readonly Span[]): Span[] {
  return spans.map((span, index) =>
    span.cite && spans[index - 1]?.cite ? { ...span, text: `\u00A0${span.text}` } : span,
  );
}

// An address that leads somewhere only within the deck or the author's folder leads nowhere from a page.
function onPaper(url: string): string {
  return /^(?:https?|mailto):/i.test(url) ? url : '';
}

// A soft hyphen shares the hyphen's glyph in some fonts and would make later hyphens vanish; ends of lines are spaces.
function clean(text: string): string {
  return text.replace(/[\u00AD\u200B\uFEFF]/g, '').replace(/[\t\n\r ]+/g, ' ');
}

function join(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && sameLook(last, span)) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else if (span.text !== '') joined.push(span);
  }
  return joined;
}

function sameLook(a: Span, b: Span): boolean {
  return (
    a.cut === b.cut && a.code === b.code && a.struck === b.struck && a.cite === b.cite && a.link === b.link
  );
}

function trim(spans: readonly Span[]): Span[] {
  const trimmed = [...spans];
  const first = trimmed[0];
  if (first) trimmed[0] = { ...first, text: first.text.trimStart() };
  const last = trimmed.at(-1);
  if (last) trimmed[trimmed.length - 1] = { ...last, text: last.text.trimEnd() };
  return trimmed.filter((span) => span.text !== '');
}
