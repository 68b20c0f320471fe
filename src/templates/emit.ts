import type { BlockContent, Image, List, ListItem, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { defaultHandlers, type Handle, type Join, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Callout, Cite, Numeral, PictureNode } from '../base/markdown.ts';
import { BOX } from '../base/tasks.ts';

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    numeral: 'numeral';
  }
}

/** Which of the two generated Markdown files a text is written for. */
export type Panel = 'deck' | 'brief';

/**
 * Gives blocks as Markdown that means the same wherever a template puts it: nothing in it opens a slide or a
 * container, sets a Marp directive, or leaves a fence open. "" for no blocks.
 */
export function emitBlocks(blocks: readonly BlockContent[], panel: Panel): string {
  return emit({ type: 'root', children: [...blocks] }, panel);
}

/** Gives a line as inline Markdown that is safe in a heading and in a paragraph of its own. */
export function emitLine(nodes: readonly PhrasingContent[], panel: Panel): string {
  return emit({ type: 'root', children: [{ type: 'paragraph', children: [...nodes] }] }, panel);
}

/** Gives plain words as inline Markdown. */
export function emitText(text: string, panel: Panel): string {
  return text === '' ? '' : emitLine([{ type: 'text', value: text }], panel);
}

function emit(root: Root, panel: Panel): string {
  return keepBlankLines(toMarkdown(root, OPTIONS[panel]).replace(/^\n+|\n+$/g, ''));
}

// Templates leave blank lines behind, which are cut down to one; those of an author's code must not be. No text holds
// a NUL, since Markdown turns it into U+FFFD.
const KEPT = '\0';

function keepBlankLines(markdown: string): string {
  return markdown.replace(/\n(?=\n\n)/g, `\n${KEPT}`);
}

/** Gives what a template wrote with one blank line wherever it left several, and the author's own as they were. */
export function tidyBlankLines(markdown: string): string {
  return `${markdown
    .replace(/\n{3,}/g, '\n\n')
    .replaceAll(KEPT, '')
    .trim()}\n`;
}

// Signs that Markdown reads anything into, wherever they stand, and those it does only at the beginning of a line.
const CALM = /^(?![\s\d(-])[^\\`*_[\]<>&~|!:#$^{}+=\t\r\n]*[^\s\\`*_[\]<>&~|!:#$^{}+=]$/;

/** Emits text; running words, which need no escape, without trying each of some fifty ways to be unsafe. */
const text: Handle = (node: Text, _, state, info) =>
  CALM.test(node.value) ? node.value : state.safe(node.value, info);

// Words of an image's text that Marp takes for its size or a filter (Marpit 3, "image syntax"): a word joiner, which
// nobody sees or hears, makes them others.
const MARP_WORD =
  /(?<!\S)(?:bg|[\d.]+%|(?:w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S*)?)(?!\S)/g;
const WORD_JOINER = '\u2060';

const image: Handle = (node: Image, parent, state, info) => {
  const alt = (node.alt ?? '').replace(/\s+/g, ' ').replace(MARP_WORD, `$&${WORD_JOINER}`);
  return defaultHandlers.image({ ...node, alt }, parent, state, info);
};

/** A picture and, on the next line, its caption. */
function picture(caption: (text: string) => string, isShort = (_: PictureNode): boolean => false): Handle {
  return (node: PictureNode, _, state, info) => {
    const shown = image({ type: 'image', url: node.name, alt: node.alt }, undefined, state, info);
    const children = isShort(node) ? [] : node.children;
    const text = state.containerPhrasing({ type: 'paragraph', children }, info);
    return text === '' ? shown : `${shown}${caption(text)}`;
  };
}

// The foot of the slide names the sources, so their numbers alone are no caption.
function citesOnly({ children }: PictureNode): boolean {
  return children.every(({ type }) => type === 'cite');
}

const calloutOnSlide: Handle = (node: Callout, _, state, info) => {
  const label = { type: 'html', value: `<small>${escapeLabel(node.label)}</small>` } as const;
  const quote = {
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [label] }, ...node.children],
  };
  return state.handle(quote, undefined, state, info);
};

const calloutOnPage: Handle = (node: Callout, _, state, info) => {
  const label = state.safe(node.label, { ...info, before: '\n', after: '\n' });
  return `::: callout\n\n**${label}**\n\n${state.containerFlow(node as never, info)}\n\n:::`;
};

// A kit's word, which stands in HTML on the slide.
function escapeLabel(label: string): string {
  return label.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** A paragraph that opens a task, behind the sign of its box: Marp knows no tasks. */
const taskOnSlide: Handle = (node: Paragraph, parent, state, info) => {
  const text = defaultHandlers.paragraph(node, parent, state, info);
  const task = parent?.type === 'listItem' && parent.children[0] === node ? parent.checked : null;
  return typeof task === 'boolean' ? `${task ? BOX.done : BOX.open} ${text}` : text;
};

const HANDLERS: Record<Panel, Record<string, Handle>> = {
  deck: {
    callout: calloutOnSlide,
    image,
    paragraph: taskOnSlide,
    picture: picture((text) => `<br>\n<small>${text}</small>`, citesOnly),
    cite: (node: Cite, parent, state) => `<sup>${followsCite(parent, state) ? ', ' : ''}${node.number}</sup>`,
    numeral: (node: Numeral, _, state, info) => {
      const value = state.safe(node.value, info);
      const unit = node.unit.trim();
      if (unit === '') return `**${value}**`;
      const space = node.before || node.unit.startsWith(' ') ? ' ' : '';
      const small = `<small>${state.safe(unit, info)}</small>`;
      return node.before ? `**${small}${space}${value}**` : `**${value}${space}${small}**`;
    },
  },
  brief: {
    callout: calloutOnPage,
    picture: picture((text) => `\\\n${text}`),
    cite: (node: Cite) => `[^${node.number}]`,
    numeral: (node: Numeral, _, state, info) =>
      `**${state.safe(node.before ? `${node.unit} ${node.value}`.trim() : node.value + node.unit, info)}**`,
  },
};

function followsCite(parent: Parameters<Handle>[1], state: Parameters<Handle>[2]): boolean {
  const siblings: readonly { type: string }[] = parent && 'children' in parent ? parent.children : [];
  return siblings[(state.indexStack.at(-1) ?? 0) - 1]?.type === 'cite';
}

// Layouts of slides read lists whose items are a line each, with or without the blank lines that an author left between.
const joinRows: Join = (_, __, parent) =>
  (parent.type === 'list' && isOfLines(parent)) || (parent.type === 'listItem' && isLine(parent))
    ? 0
    : undefined;

function isOfLines({ children }: List): boolean {
  return children.every(isLine);
}

/** Gives whether an item is a line, with no more than lists below it. */
function isLine({ children: [line, ...below] }: ListItem): boolean {
  return line?.type === 'paragraph' && below.every((block) => block.type === 'list' && isOfLines(block));
}

function optionsFor(panel: Panel): Options {
  return {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    fence: '`',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    handlers: { text, ...HANDLERS[panel] } as never,
    join: panel === 'deck' ? [joinRows] : [],
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmStrikethroughToMarkdown(),
      ...(panel === 'brief' ? [gfmTaskListItemToMarkdown()] : []),
    ],
    unsafe: [
      { atBreak: true, character: ':', after: '::' }, // a container
      { character: '#', after: '(?:[\\r\\n]|$)', inConstruct: 'phrasing' }, // the closing signs of a heading
      ...(panel === 'deck' ? MARP_UNSAFE : []),
    ],
  };
}

// What Marp's plugins read in plain text: math between dollar signs, emoji by name, and bare addresses, which take the
// backtick that follows for a part of them and so open up the code behind it.
const MARP_UNSAFE: NonNullable<Options['unsafe']> = [
  { character: '$', inConstruct: 'phrasing' },
  { character: ':', after: '[A-Za-z0-9_+-]+:', inConstruct: 'phrasing' },
  { character: ':', after: '\\/\\/\\S*`', inConstruct: 'phrasing' },
];

const OPTIONS: Record<Panel, Options> = { deck: optionsFor('deck'), brief: optionsFor('brief') };
