import { channelsOf, linesOf, lineSize, type Pass, passesOf, type Png } from '../../base/png.ts';

/** Gives a PNG's pixels from top left, red, green and blue of 8 bits each; what is transparent stands on white. */
export function pixelsOf(png: Png): Uint8Array {
  const lines = linesOf(png);
  if (!lines) throw new Error('a PNG that was read is damaged');
  const pixels = new Uint8Array(png.width * png.height * 3);
  let at = 0;
  for (const pass of passesOf(png)) {
    const size = lineSize(png, pass.width);
    let above = new Uint8Array(size);
    for (let row = 0; row < pass.height; row += 1) {
      const line = lines.subarray(at + 1, at + 1 + size);
      unfilter(lines[at] ?? 0, line, above, Math.max(1, (channelsOf(png) * png.depth) >> 3));
      spread(png, line, pixels, { ...pass, y: pass.y + row * pass.dy });
      above = line as Uint8Array<ArrayBuffer>;
      at += 1 + size;
    }
  }
  return pixels;
}

/** Undoes a line's filter in place (PNG 1.2, chapter 6); `step` is the distance to the byte on the left. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  const predict = PREDICTIONS[filter];
  if (!predict) return;
  for (let at = 0; at < line.length; at += 1) {
    const left = at < step ? 0 : (line[at - step] ?? 0);
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    line[at] = (line[at] ?? 0) + predict(left, above[at] ?? 0, corner);
  }
}

const PREDICTIONS: readonly (((left: number, up: number, corner: number) => number) | undefined)[] = [
  undefined,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => {
    const a = Math.abs(up - corner); // of the guess, left + up - corner, from left
    const b = Math.abs(left - corner);
    const c = Math.abs(left + up - 2 * corner);
    return a <= b && a <= c ? left : b <= c ? up : corner;
  },
];

/** Puts a line's pixels where they belong, on white. A picture has millions: nothing is made for each of them. */
function spread(png: Png, line: Uint8Array, pixels: Uint8Array, { x, y, dx, width }: Pass): void {
  const { colour, depth, palette, clear } = png;
  const channels = channelsOf(png);
  const samples = samplesOf(line, depth, width * channels);
  const scale = 255 / (2 ** depth - 1);
  const isGrey = colour === 0 || colour === 4;
  const hasAlpha = colour >= 4;
  for (let column = 0; column < width; column += 1) {
    const from = column * channels;
    const first = samples[from] ?? 0;
    const at = (y * png.width + x + column * dx) * 3;
    if (colour === 3) {
      const alpha = clear[first] ?? 255;
      for (let part = 0; part < 3; part += 1)
        pixels[at + part] = onWhite(palette[first * 3 + part] ?? 0, alpha);
    } else {
      const alpha = hasAlpha
        ? (samples[from + channels - 1] ?? 0) * scale
        : isClear(png, samples, from)
          ? 0
          : 255;
      for (let part = 0; part < 3; part += 1)
        pixels[at + part] = onWhite((isGrey ? first : (samples[from + part] ?? 0)) * scale, alpha);
    }
  }
}

function samplesOf(line: Uint8Array, depth: number, count: number): Uint8Array | Uint16Array {
  if (depth === 8) return line;
  const samples = new Uint16Array(count);
  for (let index = 0; index < count; index += 1) {
    const bit = index * depth;
    samples[index] =
      depth === 16
        ? (line[index * 2] ?? 0) * 256 + (line[index * 2 + 1] ?? 0)
        : ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  }
  return samples;
}

/** Gives whether a pixel has the one colour that is transparent in a PNG without alpha. */
function isClear({ colour, clear }: Png, samples: Uint8Array | Uint16Array, from: number): boolean {
  const channels = colour === 0 ? 1 : 3;
  if (clear.length < channels * 2) return false;
  for (let channel = 0; channel < channels; channel += 1) {
    const key = (clear[channel * 2] ?? 0) * 256 + (clear[channel * 2 + 1] ?? 0);
    if (samples[from + channel] !== key) return false;
  }
  return true;
}

function onWhite(part: number, alpha: number): number {
  return Math.round(255 + ((part - 255) * alpha) / 255);
}
