import type { Root } from 'mdast';
import type { Checked } from '../base/checked.ts';
import { type Host, UserError } from '../base/host.ts';
import { isJpeg, readJpeg } from '../base/jpeg.ts';
import type { PictureNode } from '../base/markdown.ts';
import { nearest } from '../base/nearest.ts';
import type { SourceFile } from '../base/model.ts';
import {
  type Drawing,
  NO_PICTURES,
  type Picture,
  type Pictures,
  type Raster,
  type Refusal,
} from '../base/picture.ts';
import { cleanPng, isPng, readPng } from '../base/png.ts';
import type { Problem } from '../base/problems.ts';
import { isWebp, readWebp } from '../base/webp.ts';
import { placeOf } from './clean.ts';
import { readText } from './read.ts';

/** A body whose pictures are to be read, and the file it stands in. */
export interface Illustrated {
  readonly file: string;
  readonly root: Root;
}

/** The largest picture that is read. */
const MOST_BYTES = 20_000_000;

/** The most of a picture that a deck carries unsaid. */
const HEAVY_BYTES = 1_500_000;

type Read = Omit<Raster, 'name'> | Omit<Drawing, 'name'> | Refusal | 'missing' | 'told';

/** Pictures, and the texts of those that are drawings. */
interface ReadPictures extends Checked<Pictures> {
  readonly drawings: readonly SourceFile[];
}

/** Gives the pictures that bodies show and gives each the name of its file; what cannot be used is a problem. */
export async function readPictures(
  host: Host,
  folder: string,
  bodies: readonly Illustrated[],
  decoder: Uint8Array | null,
): Promise<ReadPictures> {
  const shown = bodies.flatMap(({ file, root }) => picturesIn(root).map((node) => ({ file, node })));
  if (shown.length === 0) return { value: NO_PICTURES, problems: [], drawings: [] };
  const paths = [...new Set(shown.map(({ node }) => node.path))];
  const files = new Map<string, Read>();
  const problems: Problem[] = [];
  const drawings: SourceFile[] = [];
  for (const path of paths) {
    const isDrawing = /\.svg$/i.test(path);
    const drawn = isDrawing ? await readSvg(host, folder, path) : null;
    files.set(path, drawn ? drawn.value : await readOne(host, `${folder}/${path}`, decoder));
    problems.push(...(drawn?.problems ?? []));
    drawings.push(...(drawn?.drawings ?? []));
  }
  const names = namesFor(files);
  const pictures = new Map<string, Picture>();
  for (const { file, node } of shown) {
    const { path } = node;
    const read = files.get(path) ?? 'missing';
    node.name = names.get(path) ?? '';
    const place = placeOf(file, node);
    if (read === 'missing') {
      const near = nearest(path, await namesBeside(host, folder, path));
      problems.push({ code: 'picture-missing', place, path, nearest: near });
    } else if (typeof read === 'string' && read !== 'told')
      problems.push({ code: 'picture-unusable', place, path, why: read });
    else if (typeof read !== 'string' && read.bytes.length > HEAVY_BYTES && !pictures.has(node.name))
      problems.push({ code: 'picture-heavy', place, path, bytes: read.bytes.length, width: read.width });
    pictures.set(node.name, { ...(typeof read === 'string' ? STAND_IN : read), name: node.name });
  }
  return { value: pictures, problems, drawings };
}

function picturesIn(root: Root): PictureNode[] {
  return root.children
    .flatMap((node) => (node.type === 'container' ? node.children : [node]))
    .filter((node) => node.type === 'picture');
}

async function readOne(host: Host, path: string, decoder: Uint8Array | null): Promise<Read> {
  const bytes = await bytesOf(host, path);
  if (!bytes) return 'missing';
  if (bytes.length > MOST_BYTES) return 'large';
  if (isJpeg(bytes)) {
    const jpeg = readJpeg(bytes);
    return typeof jpeg === 'string' ? jpeg : { kind: 'raster', type: 'jpeg', ...jpeg };
  }
  if (isWebp(bytes)) return readOneWebp(bytes, decoder);
  if (!isPng(bytes)) return 'kind';
  const png = readPng(bytes);
  if (typeof png === 'string') return png;
  const { width, height } = png;
  return { ...PLAIN, width, height, bytes: cleanPng(bytes) };
}

// What decodes WebP is loaded for a briefing that has any.
async function readOneWebp(bytes: Uint8Array, decoder: Uint8Array | null): Promise<Read> {
  const webp = readWebp(bytes);
  if (typeof webp === 'string') return webp;
  if (decoder) {
    const { webpPixels } = await import('../base/webp-pixels.ts');
    if (!webpPixels(decoder, webp)) return 'damaged';
  }
  return { ...PLAIN, type: 'webp', ...webp };
}

interface ReadSvg {
  readonly value: Read;
  readonly problems: readonly Problem[];
  readonly drawings: readonly SourceFile[];
}

// What reads drawings is loaded for a briefing that has any.
async function readSvg(host: Host, folder: string, path: string): Promise<ReadSvg> {
  if (!(await bytesOf(host, `${folder}/${path}`))) return { value: 'missing', problems: [], drawings: [] };
  const [, top = '', briefing = ''] = /^(?:(.*)\/)?([^/]+)$/.exec(folder) ?? [];
  const file = `${briefing}/${path}`;
  const text = await readText(host, top, file);
  if (text.problems.length > 0) return { value: 'told', problems: text.problems, drawings: [] };
  const { readDrawing } = await import('./svg/read.ts');
  const { value, problems } = readDrawing(file, text.value.text);
  const drawing = value && {
    kind: 'drawing' as const,
    file,
    ...value.size,
    scene: value.scene,
    table: null,
    bytes: NONE,
  };
  return { value: drawing ?? 'told', problems, drawings: [text.value] };
}

const NONE = new Uint8Array();

// A folder of this name, or a link that leads elsewhere: no file of the briefing.
async function bytesOf(host: Host, path: string): Promise<Uint8Array | undefined> {
  try {
    return await host.read(path);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function namesBeside(host: Host, folder: string, path: string): Promise<string[]> {
  const inner = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const names = await host.files(`${folder}/${inner}`.replace(/\/$/, ''));
  return names.filter((name) => /\.(?:png|jpe?g|webp|svg)$/i.test(name)).map((name) => inner + name);
}

/** Gives each path the name of its file beside deck and brief, in letters that every system and address takes. */
function namesFor(files: ReadonlyMap<string, Read>): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [path, read] of files) {
    const ending = endingOf(read);
    const bare = path
      .toLowerCase()
      .replace(/\.[^.]*$/, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-');
    const stem = `picture-${bare.replace(/^-|-$/g, '')}`;
    let name = `${stem}.${ending}`;
    for (let next = 2; taken.has(name); next += 1) name = `${stem}-${next}.${ending}`;
    taken.add(name);
    names.set(path, name);
  }
  return names;
}

function endingOf(read: Read): string {
  if (typeof read === 'string') return 'png';
  if (read.kind === 'drawing') return 'svg';
  return read.type === 'jpeg' ? 'jpg' : read.type;
}

const PLAIN = { kind: 'raster', type: 'png', turn: 1, isGrey: false, profile: new Uint8Array() } as const;

/** What stands for a picture that cannot be used, so that one run tells what else is wrong: a grey point. */
const STAND_IN: Omit<Raster, 'name'> = {
  ...PLAIN,
  width: 1,
  height: 1,
  bytes: Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
};
