import type { Cases } from './cases.ts';

/** Templates of a deck, in a kit "own" whose page is one word. */
export const TEMPLATES: Cases = {
  'nothing at all': ['', ''],
  'a block never closed': ['{{#each slides}}a', 'template-syntax own/deck.hbs:1:1'],
  'a block closed by another': ['{{#if title}}a{{/each}}', 'template-syntax own/deck.hbs:1:1'],
  'braces never closed': ['a {{title', 'template-syntax own/deck.hbs:1:1'],
  'a name nobody knows': ['{{titel}}', 'template-name own/deck.hbs:1:3'],
  'a name of objects': ['{{constructor}}', 'template-name own/deck.hbs:1:3'],
  'a name of the prototype': ['{{__proto__}}', 'template-name own/deck.hbs:1:3'],
  'a helper nobody knows': ['{{shout title}}', 'template-helper own/deck.hbs:1:3'],
  'a helper of Handlebars that looks up': ['{{lookup this "constructor"}}', ''],
  'a helper that logs': ['{{log title}}', 'template-helper own/deck.hbs:1:3'],
  'a partial nobody has': ['{{> deck/nobody}}', 'template-partial own/deck.hbs:1:5'],
  'a partial that calls itself': ['{{> deck}}', 'template-failed own/deck.hbs:1:1'],
  'a partial by a name made at run time': ['{{> (lookup . "title")}}', 'template-partial own/deck.hbs:1:5'],
  'a partial above the folder': ['{{> ../../x}}', 'template-partial own/deck.hbs:1:5'],
  'a block of a decorator': ['{{#*inline "x"}}a{{/inline}}', ''],
  'a climb out of the data': ['{{../../title}}', 'template-failed own/deck.hbs:1:3'],
  'a place of the data of Handlebars': ['{{@root.constructor}}', 'template-name own/deck.hbs:1:3'],
  'a template at the limit': [`{{!-- ${'a'.repeat(199_989)} --}}`, ''],
  'a template past the limit': ['a'.repeat(200_001), 'too-large own/deck.hbs:1:1'],
  'a comment never closed': ['{{!-- a', 'template-syntax own/deck.hbs:1:1'],
};

/** Drawings, as `a.svg`. */
export const DRAWINGS: Cases = {
  'nothing at all': ['', 'drawing-broken a.svg:1:1'],
  text: ['a', 'drawing-broken a.svg:1:2'],
  HTML: ['<html><body/></html>', 'drawing-broken a.svg:1:1'],
  'a drawing never closed': [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g>',
    'drawing-broken a.svg:1:61',
  ],
  'a script': [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>',
    'drawing-unsafe a.svg:1:59',
  ],
  'a handler': [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"/>',
    'drawing-unsafe a.svg:1:1',
  ],
  'a foreign page': [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><foreignObject/></svg>',
    'drawing-lacks a.svg:1:59',
  ],
  'an image on the web': [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="https://a.org/a.png"/></svg>',
    'drawing-unsafe a.svg:1:59, drawing-lacks a.svg:1:59',
  ],
  'a style from the web': [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>@import "https://a.org/a.css";</style></svg>',
    'drawing-unsafe a.svg:1:59',
  ],
  'a link that runs': [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><a href="javascript:alert(1)"><rect/></a></svg>',
    'drawing-unsafe a.svg:1:59',
  ],
  'an entity': [
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    'drawing-unsafe a.svg:1:32',
  ],
  'a bomb of entities': [
    '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
    'drawing-unsafe a.svg:1:58',
  ],
  'a file of the system': [
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    'drawing-unsafe a.svg:1:56',
  ],
  'a use of itself': [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a"><use href="#a"/></g></svg>',
    'drawing-lacks a.svg:1:69',
  ],
  'elements without end': [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${'<g/>'.repeat(30_000)}</svg>`,
    'drawing-large a.svg:1:80055',
  ],
  'elements too deep': [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${'<g>'.repeat(9000)}${'</g>'.repeat(9000)}</svg>`,
    'drawing-large a.svg:1:248',
  ],
  'a path without end': [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0${'l1 1'.repeat(210_000)}"/></svg>`,
    'drawing-large a.svg:1:59',
  ],
  'attributes without end': [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ${Array.from({ length: 9000 }, (_, one) => `a${one}=""`).join(' ')}/>`,
    '',
  ],
};

/** Names of files beside a section; each file holds a section. */
export const NAMES: Cases = {
  'no number': ['a.md', 'unusable-name a.md:1:1'],
  'no hyphen': ['02.md', 'unusable-name 02.md:1:1'],
  'a blank': ['02-a b.md', 'unusable-name 02-a b.md:1:1'],
  'an ending in capitals': ['02-a.MD', 'unusable-name 02-a.MD:1:1'],
  'another ending of Markdown': ['02-a.markdown', 'unusable-name 02-a.markdown:1:1'],
  'no words': ['02-.md', 'unusable-name 02-.md:1:1'],
  'a hidden file': ['.02-a.md', 'unusable-name .02-a.md:1:1'],
  'a copy': ['02-a (1).md', 'unusable-name 02-a (1).md:1:1'],
  'a backup': ['02-a.md~', ''],
  'a file of an editor': ['.#02-a.md', 'unusable-name .#02-a.md:1:1'],
  'a script': ['02-<script>.md', 'unusable-name 02-<script>.md:1:1'],
  'a sign of direction': ['02-\u202Ea.md', 'unusable-name 02-‮a.md:1:1'],
  'a number that is too high': [`${'9'.repeat(30)}-a.md`, ''],
  'a name of the prototype': ['02-__proto__.md', 'unusable-name 02-__proto__.md:1:1'],
  'a face': ['02-🙂.md', 'unusable-name 02-🙂.md:1:1'],
  'a name in Belarusian': ['02-ўся.md', ''],
};
