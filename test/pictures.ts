import { crc32, deflateSync } from 'node:zlib';
import { type Png, type PngColour, channelsOf, lineSize, passesOf } from '../src/base/png.ts';

/** What a PNG for a test is made of. */
export interface PngRecipe {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: PngColour;
  readonly interlaced: boolean;
  readonly filter: number; // of every line
  readonly chunks: readonly (readonly [type: string, data: Uint8Array])[]; // before the picture's data
}

/** Gives a sample of a pixel: a slope across and down, with all values that the depth has. */
function sampleOf({ depth, width, height }: PngRecipe, x: number, y: number, channel: number): number {
  const most = 2 ** depth - 1;
  const share = [x / width, y / height, (x + y) / (width + height), 0.25 + (0.75 * x) / width][channel] ?? 0;
  return Math.round(share * most);
}

/** Gives a PNG file with a sloping pattern. */
export function makePng(recipe: PngRecipe): Uint8Array {
  const { width, height, depth, colour, interlaced } = recipe;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  return pngOf([
    ['IHDR', header],
    ...recipe.chunks,
    ['IDAT', deflateSync(linesFor(recipe))],
    ['IEND', new Uint8Array()],
  ]);
}

/** Gives a PNG file of chunks, with their checksums. */
export function pngOf(chunks: readonly (readonly [type: string, data: Uint8Array])[]): Uint8Array {
  const parts = chunks.map(([type, data]) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  });
  return Uint8Array.from(
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]),
  );
}

function linesFor(recipe: PngRecipe): Buffer {
  const lines: Buffer[] = [];
  for (const { x, y, dx, dy, width, height } of passesOf(recipe)) {
    let above = Buffer.alloc(lineSize(recipe, width));
    for (let row = 0; row < height; row += 1) {
      const line = lineFor(recipe, width, (column, channel) =>
        sampleOf(recipe, x + column * dx, y + row * dy, channel),
      );
      lines.push(Buffer.from([recipe.filter]), filtered(recipe, line, above));
      above = line;
    }
  }
  return Buffer.concat(lines);
}

function lineFor(
  recipe: PngRecipe,
  width: number,
  sample: (column: number, channel: number) => number,
): Buffer<ArrayBuffer> {
  const channels = channelsOf(recipe as Pick<Png, 'colour'>);
  const line = Buffer.alloc(lineSize(recipe, width));
  for (let index = 0; index < width * channels; index += 1) {
    const value = sample(Math.floor(index / channels), index % channels);
    const bit = index * recipe.depth;
    if (recipe.depth === 16) line.writeUInt16BE(value, index * 2);
    else line[bit >> 3] = (line[bit >> 3] ?? 0) | (value << (8 - recipe.depth - (bit & 7)));
  }
  return line;
}

function filtered({ filter, depth, ...recipe }: PngRecipe, line: Buffer, above: Buffer): Buffer {
  const step = Math.max(1, (channelsOf(recipe) * depth) >> 3);
  return Buffer.from(
    line.map((byte, at) => {
      const left = line[at - step] ?? 0;
      const up = above[at] ?? 0;
      const corner = at < step ? 0 : (above[at - step] ?? 0);
      const guess = left + up - corner;
      const nearest = [left, up, corner].reduce((best, one) =>
        Math.abs(guess - one) < Math.abs(guess - best) ? one : best,
      );
      return byte - ([0, left, up, (left + up) >> 1, nearest][filter] ?? 0);
    }),
  );
}
