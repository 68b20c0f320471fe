import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load.ts';
import type { Content } from '../../src/base/model.ts';
import type { Checked } from '../../src/base/checked.ts';
import { memoryHost } from '../host.ts';
import { makePng } from '../pictures.ts';

const PNG = makePng({ width: 4, height: 3, depth: 8, colour: 6, interlaced: false, filter: 0, chunks: [] });
const JPEG = readFileSync(new URL('../cases/pictures/content/river/photos/Old Bridge.jpg', import.meta.url));
const HEAD = '---\ntitle: The river\nstandfirst: It rises.\ndate: 2024-05\n---\n';
const SECTION = '---\ntitle: A bridge\n---\n';

function read(
  body: string,
  files: Readonly<Record<string, Uint8Array | string>> = {},
): Promise<Checked<Content>> {
  const named = Object.entries({ 'bridge.png': PNG, 'sub/bridge.png': PNG, 'photo.jpeg': JPEG, ...files });
  const all = Object.fromEntries(named.map(([name, bytes]) => [`content/river/${name}`, bytes]));
  const text = { 'content/river/briefing.md': HEAD, 'content/river/01-a.md': SECTION + body };
  return load(memoryHost({ ...text, ...all }), 'content', 'river');
}

describe('an image', () => {
  test.each([
    ['in a paragraph of its own', '![A bridge](bridge.png)'],
    ['in a folder', '![A bridge](./sub/bridge.png)'],
    ['by a reference', '![A bridge][b]\n\n[b]: bridge.png "Its *caption*"'],
    ['on the slide alone', '::: slide\n\n![A bridge](bridge.png)\n\n:::'],
    ['under a name with its spaces encoded', '![A bridge](old%20bridge.png)'],
    ['under a name in another script', '![Мост](міст.png)'],
  ])('%s is read', async (_, body) => {
    const { value, problems } = await read(body, { 'old bridge.png': PNG, 'міст.png': PNG });
    expect(problems).toEqual([]);
    const [picture] = [...value.pictures.values()];
    expect(picture).toMatchObject({ kind: 'raster', type: 'png', width: 4, height: 3 });
    expect(picture?.name).toMatch(/^picture-[\p{Ll}-]+\.png$/u);
  });

  test.each<[name: string, body: string, problem: object]>([
    ['without words', '![](bridge.png)', { code: 'picture-alt' }],
    ['with words of spaces', '![ ](bridge.png)', { code: 'picture-alt' }],
    ['within a line', 'See ![a bridge](bridge.png) here.', { code: 'picture-place' }],
    ['in a list', '- ![a bridge](bridge.png)', { code: 'picture-place' }],
    ['in a quote', '> ![a bridge](bridge.png)', { code: 'picture-place' }],
    ['in a table', '| A |\n| --- |\n| ![a bridge](bridge.png) |', { code: 'picture-place' }],
    ['in a heading', '### ![a bridge](bridge.png)', { code: 'picture-place' }],
    ['in a link', '[![a bridge](bridge.png)](https://example.org)', { code: 'picture-place' }],
    ['beside another', '![a bridge](bridge.png)\n![a bridge](bridge.png)', { code: 'picture-place' }],
    ['in the caption of another', '![a](bridge.png "![b](bridge.png)")', { code: 'picture-place' }],
    ['that is not there', '![a bridge](brigde.png)', { code: 'picture-missing', nearest: 'bridge.png' }],
    [
      'that is there in other letters',
      '![a bridge](Bridge.PNG)',
      { code: 'picture-missing', nearest: 'bridge.png' },
    ],
    ['without a name', '![a bridge]()', { code: 'picture-unusable', why: 'outside' }],
    ['on the web', '![a](https://example.org/a.png)', { code: 'picture-unusable', why: 'remote' }],
    ['on a share', '![a](//host/a.png)', { code: 'picture-unusable', why: 'remote' }],
    ['in its address', '![a](data:image/png;base64,AAAA)', { code: 'picture-unusable', why: 'remote' }],
    ['on a drive', '![a](C:\\\\a.png)', { code: 'picture-unusable', why: 'outside' }],
    ['above the folder', '![a](../secret.png)', { code: 'picture-unusable', why: 'outside' }],
    ['above the folder, encoded', '![a](%2e%2e/secret.png)', { code: 'picture-unusable', why: 'outside' }],
    ['from the root', '![a](/etc/passwd.png)', { code: 'picture-unusable', why: 'outside' }],
    ['that is hidden', '![a](.secret.png)', { code: 'picture-unusable', why: 'outside' }],
    ['in SVG that is packed', '![a](map.svgz)', { code: 'picture-unusable', why: 'kind' }],
    ['in SVG that is not there', '![a](map.svg)', { code: 'picture-missing' }],
    ['of a kind that nobody sets', '![a](clip.gif)', { code: 'picture-unusable', why: 'kind' }],
    ['that is another thing in truth', '![a](text.png)', { code: 'picture-unusable', why: 'kind' }],
    ['that is cut off', '![a](short.png)', { code: 'picture-unusable', why: 'short' }],
    ['of more than twenty million bytes', '![a](large.png)', { code: 'picture-unusable', why: 'large' }],
    ['that is a fact', '![a]({{fact.x}})', { code: 'not-a-reference' }],
  ])('%s is told with its place', async (_, body, problem) => {
    const files = {
      'text.png': 'no picture',
      'short.png': PNG.slice(0, 40),
      'large.png': new Uint8Array(20_000_001),
    };
    const { problems } = await read(body, files);
    const [told] = problems;
    expect(told).toMatchObject({ ...problem, place: { file: 'river/01-a.md' } });
    expect(told?.place.line).toBeGreaterThan(3);
  });

  test('in WebP is read, tried with the decoder that a build has', async () => {
    const whole = readFileSync(new URL('../base/webps/lossy-alpha.webp', import.meta.url));
    const decoder = readFileSync(createRequire(import.meta.url).resolve('@cwasm/webp/webp.wasm'));
    const damaged = Uint8Array.from(whole).fill(0, 60);
    const host = (bytes: Uint8Array) =>
      memoryHost({
        'content/river/briefing.md': HEAD,
        'content/river/01-a.md': `${SECTION}![A bridge](bridge.webp)`,
        'content/river/bridge.webp': bytes,
      });
    const { value, problems } = await load(host(whole), 'content', 'river', decoder);
    expect(problems).toEqual([]);
    expect([...value.pictures.values()]).toMatchObject([
      { name: 'picture-bridge.webp', type: 'webp', width: 16, height: 12 },
    ]);
    expect((await load(host(damaged), 'content', 'river', decoder)).problems).toMatchObject([
      { code: 'picture-unusable', why: 'damaged', place: { line: 4 } },
    ]);
  });

  test('of up to 20 MB and 40 million pixels is read, told where it makes a deck heavy; of more it is refused', async () => {
    const padded = (size: number): Uint8Array => {
      const scan = Buffer.alloc(size - JPEG.length, 0x55); // behind the picture's own data, before its end
      return Buffer.concat([JPEG.subarray(0, -2), scan, JPEG.subarray(-2)]);
    };
    const told = async (bytes: Uint8Array) =>
      (await read('![A bridge](big.jpg)', { 'big.jpg': bytes })).problems;
    expect(await told(padded(1_500_000))).toEqual([]);
    expect(await told(padded(1_600_000))).toMatchObject([
      { code: 'picture-heavy', path: 'big.jpg', place: { line: 4 } },
    ]);
    expect(await told(padded(20_000_000))).toMatchObject([{ code: 'picture-heavy' }]);
    expect(await told(padded(20_000_001))).toMatchObject([{ code: 'picture-unusable', why: 'large' }]);
    const sized = (width: number, height: number): Uint8Array => {
      const bytes = Buffer.from(JPEG);
      const frame = bytes.findIndex(
        (byte, at) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(bytes[at + 1] ?? 0),
      );
      bytes.writeUInt16BE(height, frame + 5);
      bytes.writeUInt16BE(width, frame + 7);
      return bytes;
    };
    expect(await told(sized(8000, 5000))).toEqual([]);
    expect(await told(sized(8000, 5001))).toMatchObject([{ code: 'picture-unusable', why: 'pixels' }]);
  });

  test('in SVG is read as a drawing, and what is wrong in it is told there', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">\n<g filter="url(#f)"/></svg>';
    const { value, problems } = await read('![A map](maps/Map.svg)', { 'maps/Map.svg': svg });
    expect(problems).toMatchObject([
      { code: 'drawing-lacks', place: { file: 'river/maps/Map.svg', line: 2 } },
    ]);
    expect([...value.pictures.values()]).toMatchObject([
      { kind: 'drawing', name: 'picture-maps-map.svg', width: 120, height: 90, scene: { shapes: [] } },
    ]);
    expect(value.attached).toEqual([{ name: 'river/maps/Map.svg', text: svg }]);
  });

  test.each([
    ['that is no XML', '<svg', 'drawing-broken'],
    ['in other letters than UTF-8', Uint8Array.of(0xff, 0xfe, 0x3c, 0x00), 'not-utf8'],
    ['of more than a million bytes', ' '.repeat(1_000_001), 'too-large'],
  ])('in SVG %s is told with its place', async (_, svg, code) => {
    const { problems } = await read('![A map](map.svg)', { 'map.svg': svg });
    expect(problems).toMatchObject([{ code, place: { file: 'river/map.svg', line: 1 } }]);
  });

  test('keeps its own file where two have nearly one name', async () => {
    const other = makePng({
      width: 9,
      height: 3,
      depth: 8,
      colour: 2,
      interlaced: false,
      filter: 0,
      chunks: [],
    });
    const { value } = await read('![A](sub/bridge.png)\n\n![B](sub-bridge.png)', { 'sub-bridge.png': other });
    const widths = [...value.pictures.values()].map((one) => one.kind === 'raster' && [one.name, one.width]);
    expect(widths).toEqual([
      ['picture-sub-bridge.png', 4],
      ['picture-sub-bridge-2.png', 9],
    ]);
  });
});
