import { describe, expect, test } from 'vitest';
import { Marp } from '@marp-team/marp-core';
import { marpTheme, preamble } from '../../src/deck/theme.ts';
import { readKit } from './kit.ts';

const kit = readKit();

describe('the theme of slides', () => {
  test('gives each value of theme.yaml once, under its own name', () => {
    const css = preamble(kit.theme);
    expect(css).toContain('--accent: #1B3282');
    expect(css).toContain('--headline: 600 48px/56px var(--display)');
    expect(css).toContain('--statement-tracking: -0.018em');
    expect(css).toMatch(/section\.invert, section\.dark \{[^}]*--accent: #A9BDFF/);
  });

  test('follows the kit: another colour, size or font needs no other CSS', () => {
    const { theme } = kit;
    const changed = {
      ...theme,
      fonts: { ...theme.fonts, sans: { ...theme.fonts.sans, family: 'Other Sans' } },
      colours: { ...theme.colours, light: { ...theme.colours.light, accent: '#006600' } },
      slide: { ...theme.slide, body: { ...theme.slide.body, size: 30 } },
    };
    const css = preamble(changed);
    for (const part of ["--sans: 'Other Sans'", '--accent: #006600', '--body-size: 30px'])
      expect(css).toContain(part);
  });

  test('leaves colours, fonts and sizes to theme.yaml', () => {
    const rules = kit.css.replace(/\/\*[\s\S]*?\*\//g, '');
    expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i);
    expect(rules).not.toMatch(/font(-family)?:[^;]*(px|serif|['"])/);
    expect(rules).not.toMatch(/font-size:\s*\d+px/);
  });

  test('uses only properties that exist', () => {
    const used = [...kit.css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]);
    const defined = new Set(marpTheme(kit).match(/--[\w-]+(?=:)/g));
    expect(used.filter((name) => !defined.has(name ?? ''))).toEqual([]);
  });

  test('is a Marp theme named after the kit', () => {
    const css = marpTheme(kit);
    expect(css.startsWith('/* @theme explainer */')).toBe(true);
    const marp = new Marp();
    marp.themeSet.add(css);
    const packed = marp.render('---\ntheme: explainer\npaginate: true\n---\n\n# One\n\n---\n\n# Two').css;
    expect(packed).toContain('--accent: #1B3282');
    expect(packed).toMatch(/\[data-marpit-pagination="2"\]\s*\{\s*--at: 2/);
  });
});
