import * as v from 'valibot';
import { COLOURS, FONT_CUTS, FONT_FAMILIES, PAGE_STYLES, ROOMS, SLIDE_STYLES } from '../base/kit.ts';
import { PAPERS } from '../base/model.ts';

const number = v.pipe(
  v.string('a number'),
  v.regex(/^-?\d+(\.\d+)?$/, 'a number such as 24 or 9.5'),
  v.examples(['24']),
  v.transform(Number),
);

const length = v.pipe(
  v.string('a number'),
  v.regex(/^\d+(\.\d+)?$/, 'a number such as 24 or 9.5'),
  v.examples(['24']),
  v.transform(Number),
  v.minValue(0.01, 'a number above zero'),
);

const colour = v.pipe(
  v.string('a colour'),
  v.regex(/^#[0-9A-Fa-f]{6}$/, "a colour such as '#1B3282', in quotes"),
  v.transform((text) => text.toUpperCase()),
  v.examples(['#1B3282']),
);

const fontFile = v.pipe(
  v.string('a font file'),
  v.regex(
    /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?:ttf|otf)$/i,
    'a TTF or OTF file of the kit, such as fonts/Name.ttf',
  ),
  v.examples(['fonts/Name.ttf']),
);

const optionalFontFile = v.optional(
  v.pipe(
    v.string('a font file'),
    v.check((text) => text === '' || v.is(fontFile, text), 'a TTF or OTF file of the kit, or nothing'),
  ),
  '',
);

const family = v.strictObject({
  family: v.pipe(
    v.string('a family name'),
    v.regex(/^[\p{L}\p{N} -]+$/u, 'a family name'),
    v.examples(['Diptych Sans']),
  ),
  regular: fontFile,
  semibold: fontFile,
  italic: optionalFontFile,
});

const style = v.strictObject({
  font: v.pipe(v.picklist(FONT_FAMILIES, 'display, text or sans'), v.examples(['sans'])),
  cut: v.pipe(v.picklist(FONT_CUTS, 'regular, semibold or italic'), v.examples(['regular'])),
  size: length,
  leading: length,
  tracking: v.optional(number, '0'),
});

const paper = v.strictObject({
  width: length,
  height: length,
  side: length,
  top: length,
  foot: length,
  column: length,
  gutter: length,
  masthead: length,
});

const LEAST_BODY = 8.5; // pt; below this running text is hard to read on paper, whatever the fonts
const LEGIBLE = `a size of at least ${LEAST_BODY} pt, so that it can be read`;

const leastSize = v.pipe(
  v.string(LEGIBLE),
  v.check((text) => /^\d+(\.\d+)?$/.test(text) && Number(text) >= LEAST_BODY, LEGIBLE),
  v.examples(['9.2']),
  v.transform(Number),
);

const body = v.pipe(
  v.strictObject({
    min: leastSize,
    max: length,
    step: length,
    leading: length,
  }),
  v.check(({ min, max }) => min <= max, 'a range whose min is not above its max'),
  v.examples([{ min: '9.2', max: '11', step: '0.1', leading: '1.4' } as never]),
);

const LEAST_SLIDE = 24; // px of a slide 720 px high; below this the last row does not read it
const READABLE = `a size of at least ${LEAST_SLIDE} px, so that the last row can read it`;

const floor = v.optional(
  v.pipe(
    v.string(READABLE),
    v.check((text) => /^\d+(\.\d+)?$/.test(text) && Number(text) >= LEAST_SLIDE, READABLE),
    v.examples(['24']),
    v.transform(Number),
  ),
  '24',
);

function all<const Name extends string, S extends v.GenericSchema>(
  names: readonly Name[],
  schema: S,
): Record<Name, S> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, S>;
}

const room = v.strictObject({ width: length, height: length, wing: v.optional(number, '0') });

const rooms = v.pipe(v.strictObject(all(ROOMS, room)), v.examples([{} as never]));

const palette = v.strictObject(all(COLOURS, colour));

/** `theme.yaml`. */
export const themeFields = v.strictObject({
  fonts: v.strictObject(all(FONT_FAMILIES, family)),
  colours: v.strictObject({ light: palette, dark: palette }),
  slide: v.strictObject({ floor, rooms, ...all(SLIDE_STYLES, style) }),
  page: v.strictObject({
    papers: v.strictObject(all(PAPERS, paper)),
    body,
    ...all(PAGE_STYLES, style),
  }),
});
