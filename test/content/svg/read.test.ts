import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/base/problems.ts';
import { severityOf } from '../../../src/base/problems.ts';
import type { Scene } from '../../../src/base/scene.ts';
import { readDrawing } from '../../../src/content/svg/read.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** Reads the inside of a drawing of 100 × 100. */
function read(inner: string): { scene: Scene | undefined; problems: Problem[] } {
  const { value, problems } = readDrawing(
    'river/a.svg',
    `<svg ${NS} viewBox="0 0 100 100" width="100">\n${inner}\n</svg>`,
  );
  return { scene: value?.scene, problems };
}

const FINE = '<rect width="10" height="10"/>';
const SEEN = [expect.objectContaining({ kind: 'rect', x: 0, y: 0, width: 10, height: 10 })];

describe('what is harmless', () => {
  test.each([
    ['title, description and metadata', '<title>a</title><desc>b</desc><metadata><x y="1"/></metadata>'],
    ['what an editor notes', '<e:view xmlns:e="http://example.org/" e:onload="x" zoom="2"/>'],
    ['comments and instructions', '<!-- <script/> --><?editor version="1"?>'],
    ['what is defined and not used', '<defs><filter id="f"/><marker id="m"/><g id="g"/></defs>'],
    ['what is not shown', '<g display="none"><foreignObject/></g>'],
    ['links that lead to a part', '<a href="#x"></a>'],
  ])('is passed by: %s', (_, inner) => {
    expect(read(inner + FINE)).toEqual({ scene: { width: 100, height: 100, shapes: SEEN }, problems: [] });
  });
});

describe('what lives or leads elsewhere', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', 'a script'],
    ['a script of HTML', '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', 'a script'],
    ['a script in what is not shown', '<defs><g display="none"><script/></g></defs>', 'a script'],
    ['a handler', '<rect onload="alert(1)"/>', 'a script, in onload'],
    ['a handler in other letters', '<rect onLoad="alert(1)"/>', 'a script, in onLoad'],
    ['a link that is a script', '<a href=" java\tscript:alert(1)">a</a>', 'a link that is a script'],
    ['the same by its old name', '<a xlink:href="JAVASCRIPT:alert(1)">a</a>', 'a link that is a script'],
    ['an image of the web', '<image href="https://example.org/a.png"/>', 'something from elsewhere'],
    ['an image of the disk', '<image href="../secret.png"/>', 'something from elsewhere'],
    ['a part of another file', '<use href="b.svg#a"/>', 'something from elsewhere'],
    ['a paint of the web', '<rect fill="url(https://example.org/a#b)"/>', 'something from elsewhere'],
    ['a style from the web', '<rect style="fill:url( \'//example.org/a\')"/>', 'something from elsewhere'],
    [
      'a style sheet from the web',
      '<style>@import "https://example.org/a.css";</style>',
      'a style sheet from elsewhere',
    ],
    [
      'a font of the web',
      '<style>@font-face{src:url(https://example.org/a.woff)}</style>',
      'something from elsewhere',
    ],
  ])('is an error with its place: %s', (_, inner, what) => {
    const { problems } = read(FINE + inner);
    const [problem] = problems.filter((one) => severityOf(one) === 'error');
    expect(problem).toMatchObject({ code: 'drawing-unsafe', place: { file: 'river/a.svg', line: 2 } });
    expect(problem).toMatchObject({ what: expect.stringContaining(what) });
  });

  test.each([
    ['entities', '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg/>'],
    ['a style sheet beside it', '<?xml-stylesheet href="https://example.org/a.css"?><svg/>'],
  ])('is an error before anything is drawn: %s', (_, text) => {
    const { value, problems } = readDrawing('river/a.svg', text);
    expect(value).toBe(null);
    expect(problems).toMatchObject([{ code: 'drawing-unsafe', place: { line: 1 } }]);
  });
});

describe('what cannot be drawn', () => {
  test.each([
    [
      'HTML in it',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
      'the element <foreignObject>',
    ],
    ['an image of its own', '<image href="data:image/png;base64,AAAA"/>', 'the element <image>'],
    ['animation', `<animate attributeName="x" to="1"/>`, 'the element <animate>'],
    ['a filter', '<rect width="9" height="9" filter="url(#f)"/>', 'a filter'],
    ['a mask', '<g style="mask: url(#f)"/>', 'a mask'],
    [
      'a gradient',
      '<linearGradient id="g"><stop stop-color="red"/></linearGradient><rect fill="url(#g)" width="1" height="1"/>',
      'a gradient',
    ],
    ['a pattern', '<pattern id="g"/><rect fill="url(#g)" width="1" height="1"/>', 'a pattern'],
    ['a link', '<a href="https://example.org">x</a>', 'a link'],
    ['words on a path', '<text><textPath href="#p">a</textPath></text>', 'the textPath in a text'],
    ['letters one by one', '<text x="1 2 3">abc</text>', 'the places of single letters'],
    [
      'a round cut',
      '<clipPath id="c"><circle r="5"/></clipPath><g clip-path="url(#c)"><rect width="9" height="9"/></g>',
      'a cut to any shape',
    ],
    ['a rule for some screens', '<style>@media print { rect { fill: red } }</style>', 'the rule @media'],
    ['a rule by place', '<style>g > rect { fill: red }</style>', 'the rule g'],
    ['a use of nothing', '<use href="#nothing"/>', 'a <use> of what is not in it'],
    ['a ring of uses', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', 'a <use> of itself'],
    ['a transform of its own kind', '<rect transform="wobble(3)" width="1" height="1"/>', 'a transform'],
  ])('is told, and the rest is drawn: %s', (_, inner, what) => {
    const { scene, problems } = read(inner + FINE);
    expect(problems).toMatchObject([{ code: 'drawing-lacks', what: expect.stringContaining(what) }]);
    expect(problems.map(severityOf)).toEqual(['warning']);
    expect(scene?.shapes.at(-1)).toMatchObject({ kind: 'rect', width: 10 });
  });

  test('is told once, where it is met first', () => {
    const { problems } = read('<g/>\n  <g filter="url(#a)"/><g filter="url(#b)"/>');
    expect(problems).toMatchObject([{ place: { line: 3, column: 3, endColumn: 5 } }]);
  });
});

describe('a file that is no drawing', () => {
  test.each([
    ['nothing', '', 'root element'],
    ['words', 'no drawing', 'outside'],
    ['HTML', '<html/>', 'outermost'],
    ['an open element', '<svg viewBox="0 0 1 1"><g></svg>', 'tag'],
    ['a lost prefix', '<svg viewBox="0 0 1 1" xlink:href="a"/>', 'xlink'],
    ['an unknown entity', '<svg viewBox="0 0 1 1">&boom;</svg>', 'entity'],
    ['no size', '<svg/>', 'size'],
    ['a size of nothing', '<svg width="0" height="5"/>', 'size'],
    ['a size of everything', '<svg width="1e9" height="1e9"/>', 'size'],
    ['the shape of a thread', '<svg viewBox="0 0 1 500"/>', 'size'],
  ])('is told: %s', (_, text, detail) => {
    const { value, problems } = readDrawing('river/a.svg', text);
    expect(value).toBe(null);
    expect(problems).toMatchObject([{ code: 'drawing-broken', place: { file: 'river/a.svg' } }]);
    expect(JSON.stringify(problems)).toContain(detail);
  });
});

describe('a file that is meant to take for ever', () => {
  const laughs = Array.from(
    { length: 40 },
    (_, n) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(10)}</g>`,
  );
  const long = 'a'.repeat(900_000);
  test.each([
    ['elements in one another', '<g>'.repeat(100_000) + '</g>'.repeat(100_000), 'drawing-large'],
    ['elements beside one another', '<g/>'.repeat(100_000), 'drawing-large'],
    ['uses of uses of uses', `<g id="a0">${FINE}</g>${laughs.join('')}`, 'drawing-large'],
    [
      'words that are used again',
      `<text id="t">${'word '.repeat(9000)}</text>${'<use href="#t"/>'.repeat(9000)}`,
      'drawing-large',
    ],
    [
      'markers on each corner',
      `<marker id="m"><path d="M0 0h1" marker-end="url(#m)"/></marker><polyline marker-mid="url(#m)" points="${'1 2 '.repeat(90_000)}"/>`,
      'drawing-large',
    ],
    ['a path without end', `<path d="M0 0${'l1 1'.repeat(220_000)}"/>`, 'drawing-large'],
    [
      'an attribute without end',
      `<g transform="${long}" style="${long}" class="${long}" href="#${long}"/>${FINE}`,
      '',
    ],
    ['calls without end', `<g transform="${'a('.repeat(400_000)}"/>${FINE}`, ''],
    ['a style sheet without end', `<style>${'/*'.repeat(200_000)}${'{'.repeat(200_000)}</style>${FINE}`, ''],
    ['a style sheet of commas', `<style>${','.repeat(800_000)}{}</style>${FINE}`, ''],
    [
      'rules without end',
      `<style>${'.a,'.repeat(150_000)}g{fill:red}</style>${'<g class="a"/>'.repeat(15_000)}`,
      '',
    ],
    ['names without end', `<style>${long}</style>${FINE}`, ''],
    ['points without end', `<polygon points="${'1 '.repeat(400_000)}"/>${FINE}`, 'drawing-large'],
    [
      'digits without end',
      `<polygon points="${'1'.repeat(800_000)}"/><path d="M${'1'.repeat(800_000)} 0z"/>${FINE}`,
      '',
    ],
    [
      'colours that are used again',
      `<linearGradient id="g">${'<stop/>'.repeat(9000)}</linearGradient>${'<g fill="url(#g)"/>'.repeat(9000)}`,
      '',
    ],
  ])('is answered at once: %s', (_, inner, code) => {
    const start = performance.now();
    const { scene, problems } = read(inner);
    expect(performance.now() - start).toBeLessThan(4000);
    if (code === '') expect(scene).toBeDefined();
    else expect(problems).toMatchObject([{ code }]);
  });
});

describe('what is read', () => {
  const words = (inner: string): unknown => read(`<text>${inner}</text>`).scene?.shapes;
  test.each([
    ['spaces as one', '  a \n\t b <tspan> c</tspan> ', [['a b ', 'c']]],
    [
      'lines that begin at a place',
      '<tspan x="1" dy="2">a</tspan> <tspan x="1" dy="1.5em">b</tspan>',
      [['a'], ['b']],
    ],
    ['words within links', 'a <a href="#x">b</a>', [['a ', 'b']]],
  ])('from words: %s', (_, inner, lines) => {
    const shown = words(inner) as { runs: { text: string }[] }[];
    expect(shown.map(({ runs }) => runs.map(({ text }) => text))).toEqual(lines);
  });

  test('places of lines', () => {
    expect(words('<tspan x="1" y="5" dy="2">a</tspan><tspan x="3" dy="1em">b</tspan>')).toMatchObject([
      { x: 1, y: 7 },
      { x: 3, y: 23 },
    ]);
  });

  test.each([
    ['tomato', '#FF6347'],
    ['#abc', '#AABBCC'],
    ['rgb(50%, 0%, 100%)', '#8000FF'],
    ['hsl(120 100% 25%)', '#008000'],
    ['currentColor', '#102030'],
    ['no colour', '#102030'],
  ])('%s as a colour', (fill, colour) => {
    const { scene } = read(
      `<g color="#102030" fill="#102030"><rect width="1" height="1" fill="${fill}"/></g>`,
    );
    expect(scene?.shapes).toMatchObject([{ look: { fill: { colour } } }]);
  });
});
