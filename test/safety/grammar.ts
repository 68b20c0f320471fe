import fc from 'fast-check';

// Briefings as people might write them, in hurry or in malice: every construct that we read, in any mixture.

/** A section as it was drawn: its file, and what is known of it beforehand. */
export interface DrawnSection {
  readonly title: string; // plain words, in which only its own number is a number
  readonly brief: 'must' | 'may' | 'may 2' | 'no';
  readonly deck: 'yes' | 'no';
  readonly body: string;
}

/** A briefing as it was drawn. */
export interface DrawnBriefing {
  readonly head: string; // lines of front matter behind those that are needed
  readonly sections: readonly DrawnSection[];
}

const NASTY = [
  '\u200B',
  '\u00A0',
  '\u00AD',
  '\u2028',
  '\uFEFF',
  'e\u0301',
  '\u202E',
  '\0',
  '\uD800',
  '🙂',
  '👨‍👩‍👧',
  'ў',
  'ł',
  'Ω',
  'سلام',
  '日本',
  '\u{E0041}',
  '\u0301'.repeat(9),
  '\uFFFD',
  '\u2066',
  'ﬁ',
  '½',
  '\t',
  '\r',
  '\u000B',
  '\u0085',
  '---',
  '***',
  '<!--',
  '-->',
  '<b>',
  '</script>',
  '{{',
  '}}',
  '{{fact.one}}',
  '{{fact.no}}',
  '{{{',
  '[^one]',
  '[^no]',
  '[a](b)',
  '[a](javascript:b)',
  '![a](b.png)',
  '<http://a.org>',
  '&lt;',
  '&#10;',
  '&#0;',
  '\\',
  '`',
  '*',
  '_',
  '~~',
  '|',
  '$',
  ':::',
  '::: slide',
  '#',
  '>',
  '__proto__',
  'constructor',
  '[ ]',
  '[!NOTE]',
  '"',
  "'",
  '%',
  '^',
  '=',
  '~',
];

const ODD = [
  '---',
  '::: slide',
  '::: notes',
  ':::',
  '<div>',
  '<!-- open',
  '```',
  '[a]: b',
  '| - |',
  '![](a.png)',
  '![x](no.png)',
];

// Signs that mean something somewhere, and words; whatever stands where, a build may come of it.
const CALM = [
  '*',
  '_',
  '**',
  '~~',
  '`',
  '\\',
  '|',
  '#',
  '##',
  '>',
  '-',
  '+',
  '1.',
  '!',
  '(',
  ']',
  '[',
  '<',
  '&lt;',
  '&amp;',
  '&',
  '$',
  '=',
  '==',
  '--',
  '%',
  '^',
  '"',
  "'",
  '½',
  'ў',
  'ł',
  'Ω',
  'e\u0301',
  '\u00A0',
  '\u00AD',
  '\u2028',
  ':smile:',
  '_class: x',
  '…',
  '{{fact.one}}',
  '[^one]',
  '[a](b)',
  '<http://a.org>',
  'https://a.org',
  '\\{\\{',
  '::: a',
  '[ ]',
  '(c)',
  'x_y_z',
  '$$',
  '\t',
];

const PLAIN = ['a', 'river', 'the', 'Water', 'of', 'in', '3.5', 'x1', 'bank'];
const calm = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 1, arbitrary: fc.constantFrom(...CALM) },
);
const wild = fc.oneof(
  { weight: 3, arbitrary: calm },
  { weight: 1, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

function styled(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    inner,
    inner.map((one) => `**${one}**`),
    inner.map((one) => `*${one}*`),
    inner.map((one) => `\`${one}\``),
    inner.map((one) => `[${one}](https://example.org/${one.length})`),
    inner.map((one) => `${one}[^one]`),
  );
}

/** Gives sections, and lines for the front matter of a briefing, of some words; odd ones hold what cannot be used. */
function drawnOf(word: fc.Arbitrary<string>, isOdd: boolean): fc.Arbitrary<DrawnBriefing> {
  const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
  const glued = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(''));
  const text = fc.oneof(line, glued);

  const inline = fc.array(styled(text), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
  const cells = fc.array(text, { minLength: 1, maxLength: 4 });

  const table = fc.array(cells, { minLength: 1, maxLength: 4 }).map((rows) => {
    const [head = [], ...rest] = rows.map((row) => row.map((cell) => cell.replace(/[|\n]/g, ' ')));
    const width = isOdd ? undefined : head.length;
    const toRow = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
    return [toRow(head), toRow(head.map(() => '-')), ...rest.map((row) => toRow(row.slice(0, width)))].join(
      '\n',
    );
  });

  const event = fc.tuple(fc.constantFrom('2014', 'May 2020', ...(isOdd ? ['', 'x'] : [])), text);
  const timeline = fc.array(event, { minLength: isOdd ? 0 : 1, maxLength: 3 }).map((events) => {
    const rows = events.map(
      ([date, what]) => `  - { date: ${JSON.stringify(date)}, text: ${JSON.stringify(what)} }`,
    );
    return ['```timeline', 'alt: What happened', 'events:', ...rows, '```'].join('\n');
  });

  const block = fc.oneof(
    { depthSize: 'small' },
    inline,
    fc
      .array(inline, { minLength: 1, maxLength: 4 })
      .map((items) => items.map((item) => `- ${item}`).join('\n')),
    fc
      .array(inline, { minLength: 1, maxLength: 4 })
      .map((items) => items.map((item, at) => `${at + 1}. ${item}`).join('\n')),
    fc
      .array(inline, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item, at) => `${'  '.repeat(at)}- ${item}`).join('\n')),
    fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([depth, one]) => `${'#'.repeat(depth)} ${one}`),
    inline.map((one) => `> ${one}`),
    inline.map((one) => `> [!NOTE]\n> ${one}`),
    inline.map((one) => `- [ ] ${one}\n- [x] ${one}`),
    fc
      .tuple(fc.constantFrom('', 'js', 'text', ...(isOdd ? ['mermaid', 'timeline'] : [])), text)
      .map(([name, one]) => `\`\`\`${name}\n${one}\n\`\`\``),
    table,
    timeline,
    fc.constantFrom('- **3.5m** people', '![The river](a.png)', "![The river](a.png 'Words')"),
    ...(isOdd ? [fc.constantFrom(...ODD)] : []),
  );

  const contained = fc
    .tuple(fc.constantFrom('slide', 'notes', 'page'), fc.array(block, { maxLength: 2 }))
    .map(([name, blocks]) => `::: ${name}\n\n${blocks.join('\n\n')}\n\n:::`);

  const body = fc
    .tuple(
      fc.array(fc.oneof({ weight: 4, arbitrary: block }, { weight: 1, arbitrary: contained }), {
        maxLength: 5,
      }),
      fc.constantFrom('\n\n', '\n', '\n\n\n'),
    )
    .map(([blocks, between]) => `${blocks.join(between)}\n`);

  const section: fc.Arbitrary<DrawnSection> = fc.record({
    title: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('Rivers', 'Why now?', 'Łódź *and* Ω') },
      { weight: 1, arbitrary: text },
    ),
    brief: fc.constantFrom('must', 'may', 'may 2', 'no'),
    deck: fc.constantFrom('yes', 'yes', 'yes', 'no'),
    body,
  });

  const field = fc.oneof(
    text.map((one) => `byline: ${JSON.stringify(one)}`),
    text.map((one) => `contact: ${JSON.stringify(one)}`),
    fc.constantFrom(
      'agenda: yes',
      'theme: dark',
      'paper: letter',
      'language: pl',
      'fit: shrink',
      'fit: split',
      'minutes: 3',
    ),
    ...(isOdd
      ? [fc.constantFrom('kit: no', 'label: A: b', 'date: 2024', '__proto__: a', 'colour: red')]
      : []),
    fc.constant('address: https://example.org/a'),
  );
  return fc.record({
    head: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 2, arbitrary: field }),
    sections: fc.array(section, { minLength: 1, maxLength: 4 }),
  });
}

/** Any briefing: three in four of such as can be built. */
export const briefings: fc.Arbitrary<DrawnBriefing> = fc.oneof(
  { weight: 3, arbitrary: drawnOf(calm, false) },
  { weight: 1, arbitrary: drawnOf(wild, true) },
);

/**
 * Gives a drawn briefing's files by name. Titles begin with the number of their section, and the word "bank" is another
 * each time, so that both can be found again.
 */
export function filesOf({ head, sections }: DrawnBriefing): Record<string, string> {
  let count = 0;
  const files = sections.map(({ title, brief, deck, body: own }, index) => [
    `${index + 1}-s.md`,
    `---\ntitle: ${JSON.stringify(`S${index + 1}: ${title}`)}\nbrief: ${brief}\ndeck: ${deck}\n---\n\n${own.replace(/bank/g, () => `bank${(count += 1)}x`)}`,
  ]);
  return {
    'briefing.md': `---\ntitle: T\nstandfirst: S\ndate: 2026-01\n${HEAD}${head === '' ? '' : `${head}\n`}---\n`,
    ...Object.fromEntries(files),
  };
}

const HEAD =
  'facts: { one: { value: "3.5m", source: one, as-of: 2024 } }\nsources: { one: { title: Survey } }\n';
