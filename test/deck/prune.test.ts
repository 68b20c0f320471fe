import { describe, expect, test } from 'vitest';
import { makeDeck } from '../../src/deck/deck.ts';
import { namesIn, prune } from '../../src/deck/prune.ts';
import { LAYOUTS, META } from './files.ts';
import { readAssets, readKit } from './kit.ts';

const names = namesIn(
  '<body><section class="points wide"><p class=\'low\'>a <b>b</b></p></section>',
  'e.classList.add("current");e.bleed=1;document.createElement("dialog")',
);

describe('a rule stays', () => {
  test.each([
    'p',
    'P > B',
    'section.points:not(.wide) p',
    'section:not(.agenda)',
    'section:is(.agenda, .points) > p',
    'section:has(> p:first-child > b:only-child)',
    'table, p',
    '.current',
    'dialog::backdrop',
    '.low:nth-child(2n + 1)::before',
    '*',
    ':root',
    '[data-veil="black"] p',
    '[title=".agenda"]',
    '#agenda > p',
    'html head',
    '.p\\:x',
    '& > p',
    'svg|a',
    ':not(:is(.agenda, .table))',
    ':nth-child(1 of .agenda)',
  ])('when its selector might match: %s', (selector) => {
    const css = `${selector}{color:red}`;
    expect(prune(css, names)).toBe(css);
  });

  test.each([
    '@font-face{font-family:"x"}',
    '@import "agenda.css";p{color:red}',
    '@layer a{.agenda{color:red}}',
    '@keyframes turn{from{color:red}50%{color:blue}}',
    '.agenda,p{color:red}',
    'p{content:"}.agenda{"}b{color:red}',
    'p{color:red',
  ])('when it cannot be told apart: %s', (css) => {
    expect(prune(css, names)).toBe(css);
  });
});

describe('a rule leaves', () => {
  test.each([
    'table',
    '.agenda',
    'section.agenda > p',
    'section:is(.agenda, .table)',
    'section:has(> table)',
    'section:not(.wide) .agenda',
    'section:is(.points, .wide):has(:is(table, .agenda)) p',
    '.bleed', // a property of the script, not a class
    'table, .agenda',
    '.p.low.agenda::after',
  ])('when no element has all that it asks for: %s', (selector) => {
    expect(prune(`b{color:red}${selector}{color:red}p{color:red}`, names)).toBe('b{color:red}p{color:red}');
  });

  test('from a query of the medium too, which goes when it is empty', () => {
    const css = '@media print{table{color:red}p{color:red}}@media screen{table{color:red}}';
    expect(prune(css, names)).toBe('@media print{p{color:red}}');
  });
});

test('a deck carries the layouts, colours and sizes that its slides ask for', async () => {
  const [kit, assets] = [readKit(), readAssets()];
  const slides = LAYOUTS.split('\n---\n');
  const points = slides.filter((slide) => slide.includes('_class: points')).slice(0, 1);
  const { value } = await makeDeck([slides[0], '', ...points].join('\n---\n'), kit, assets, META);
  for (const html of [value.html, value.presenter]) {
    expect(html).toContain('section.points>');
    expect(html).toContain('--headline:');
    expect(html).not.toMatch(/section\.(numbers|quote|bleed)|section\.dark|--numeral|\.hljs/);
  }
});
