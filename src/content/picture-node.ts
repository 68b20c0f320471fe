import type { Definition, Image, ImageReference, Node, Paragraph, PhrasingContent } from 'mdast';
import { parseLine } from '../base/lines.ts';
import type { PictureNode } from '../base/markdown.ts';
import type { Place } from '../base/model.ts';
import type { Refusal } from '../base/picture.ts';

type Definitions = ReadonlyMap<string, Definition>; // of links, by identifier

/** Gives a paragraph that holds one image and nothing else as a picture, its title as the caption; undefined for any other. */
export function toPicture(node: Paragraph, definitions: Definitions, place: Place): PictureNode | undefined {
  const [image, ...others] = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (!image || others.length > 0 || (image.type !== 'image' && image.type !== 'imageReference'))
    return undefined;
  const { url, title } = targetOf(image, definitions);
  const caption = parseLine(title ?? '', place).nodes;
  return {
    type: 'picture',
    path: readable(url).replace(/^(?:\.\/)+/, ''),
    name: '',
    alt: (image.alt ?? '').replace(/\s+/g, ' ').trim(),
    children: caption.map((child) => placedAt(child, image)),
    ...(image.position && { position: image.position }),
  };
}

function targetOf(
  image: Image | ImageReference,
  definitions: Definitions,
): { url: string; title?: string | null | undefined } {
  return image.type === 'image' ? image : (definitions.get(image.identifier) ?? { url: '' });
}

function readable(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Gives a node of a caption, which was parsed by itself, with its picture's place: what is wrong in it is looked for there. */
export function placedAt(node: PhrasingContent, { position }: Node): PhrasingContent {
  const children =
    'children' in node
      ? { children: node.children.map((child) => placedAt(child, { position } as Node)) }
      : {};
  return { ...node, ...children, position } as PhrasingContent;
}

// Names that mean the same on every system, within the folder and not hidden.
const STEP = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N} ._()&+,'’-]*$/u;

/** Gives why a path cannot be that of a picture in the briefing's folder; "" when it can. */
export function refusalOf(path: string): Refusal | '' {
  if (/^[a-z]:[\\/]/i.test(path)) return 'outside';
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return 'remote';
  if (!path.split('/').every((step) => STEP.test(step) && !/[. ]$/.test(step))) return 'outside';
  return /\.(?:png|jpe?g|webp|svg)$/i.test(path) ? '' : 'kind';
}
