/** Gives random numbers from 0 to 1 that are the same on every run for a seed (Mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = {
  latin:
    'the Minsk bargain Tower AVATAR low-cost state-owned energy, price; of and/or (or not) “ground” 9.3 US\\$1.5 million 2014–2023 office affair fluffy To Yes; Łódź naïve one-page follow-up: 50% ‘why’ ready? Never! a I — then… e.g. Way-finding Rechtsstaatlichkeitsprüfung',
  cyrillic:
    'Беларусь доўг тэрыторыя, гэта «ўласныя» інтарэсы Масква Мінск 2023 — па-за будучыня; да Украіна падтрымка рашэнне-паведамленне і ў',
  greek: 'Η χώρα, πολιτική απόφαση Αθήνα του Μινσκ είναι «έδαφος» και ΑΥΤΟΣ 2023· χρέος ενέργεια Ταύρος',
} as const;

type Script = keyof typeof WORDS;

/** Pictures of every proportion, by name. */
export const PICTURES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  'wide.png': [1280, 720],
  'high.png': [400, 800],
  'small.png': [90, 60],
  'huge.png': [3000, 1900],
  'strip.png': [2400, 120],
  'mast.png': [60, 1600],
  'square.svg': [500, 500],
  'odd.svg': [333.33, 210.7],
  'map.svg': [1600, 1100],
};

/** Makes texts and slides, the same ones for the same seed. */
export function maker(seed: number) {
  const random = dice(seed);
  const under = (most: number): number => Math.floor(random() * most);
  const between = (least: number, most: number): number => least + under(most - least + 1);
  const pick = <T>(all: readonly T[]): T => all[under(all.length)] as T;
  const script = (): Script => pick(['latin', 'latin', 'latin', 'cyrillic', 'greek']);
  const words = (count: number, from = script()): string =>
    Array.from({ length: count }, () => pick(WORDS[from].split(' '))).join(' ');
  const rich = (count: number): string => {
    const from = script();
    const parts = Array.from({ length: Math.ceil(count / 3) }, () => {
      const some = words(between(1, 3), from);
      const safe = some.replace(/[“”«»‘’(),;:?!—…·]/g, '').trim();
      const dressed = [
        `**${safe}**`,
        `*${safe}*`,
        `\`${safe.replace('\\', '')}\``,
        `[${safe}](https://example.org)`,
      ];
      return random() < 0.25 && /^\p{L}.*\p{L}$/u.test(safe) ? pick(dressed) : some;
    });
    return parts.join(' ') + (random() < 0.3 ? '<sup>1, 2</sup>' : '');
  };
  const items = (count: number, make: () => string, mark = '- '): string =>
    Array.from({ length: count }, (_, index) => `${mark === '1. ' ? `${index + 1}. ` : mark}${make()}`).join(
      '\n',
    );
  const mode = (kind: string): string => pick([kind, kind, `${kind} dark`, `${kind} auto`]);
  const head = (kind: string): string =>
    `<!-- _class: ${mode(kind)} -->\n<!-- _header: "**Debt** Why Minsk" -->\n` +
    (random() < 0.6
      ? `<!-- _footer: "Source 1: ${words(between(3, 24), 'latin').replace(/[\\“”]/g, '')}" -->\n`
      : '') +
    `\n## ${words(between(3, 16))}\n\n`;
  const long = (): string =>
    pick([
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      '<https://example.org/briefings/2023/belarus-and-russia/what-it-owes?year=2023&by=month#table-4>',
      'Хваласпеўнасамаахвярнасцьнеразгаданасць',
      '`src/deck/measure/paragraph.ts:lineEnd(paragraph)`',
    ]);
  const cell = (most: number): string =>
    random() < 0.04 ? long() : rich(between(1, most)).replace(/\|/g, '');
  const caption = (): string => pick(['', `<br>\n<small>${rich(between(2, 30))}</small>`]);
  const image = (): string => `![Seen](${pick(Object.keys(PICTURES))})${caption()}`;
  const list = (): string => items(between(1, 6), () => cell(16), pick(['- ', '- ', '1. ']));
  const tasks = (): string => items(between(1, 5), () => `${pick(['☑', '☐'])} ${rich(between(2, 14))}`);
  const nested = (): string =>
    items(between(1, 3), () => `${rich(between(2, 9))}\n  - ${cell(6)}\n    - ${rich(5)}\n  - ${rich(9)}`);
  const table = (): string => {
    const columns = between(2, 4);
    const row = (make: () => string): string => `| ${Array.from({ length: columns }, make).join(' | ')} |`;
    const rows = Array.from({ length: between(1, 5) }, () => row(() => cell(7)));
    return [row(() => words(between(1, 3))), row(() => pick([':-', '-:', ':-:'])), ...rows].join('\n');
  };
  const line = (): string =>
    '  '.repeat(between(0, 3)) +
    words(between(1, 14), 'latin').replace(/[\\`]/g, '') +
    (random() < 0.05 ? ` ${'x'.repeat(between(60, 120))}` : '');
  const code = (): string =>
    `\`\`\`${pick(['', 'js', 'python'])}\n${Array.from({ length: between(1, 16) }, () => (random() < 0.1 ? '' : line())).join('\n')}\n\`\`\``;
  const quote = (): string => `> ${rich(between(4, 30))}${pick(['', `\n>\n> - ${rich(6)}\n> - ${rich(4)}`])}`;
  const callout = (): string => `> <small>${pick(['Note', 'Warning'])}</small>\n>\n${quote()}`;
  const paragraph = (): string => cell(40);
  const several = (count: number): string =>
    Array.from({ length: count }, () =>
      pick([list, tasks, nested, table, code, quote, callout, paragraph, image])(),
    ).join('\n\n');
  const headed = (): string =>
    [0, 1]
      .map(() => `### ${words(between(1, 9))}\n\n${pick([list, list, image, table, code, paragraph])()}`)
      .join('\n\n');
  const pictured = (): string => `${image()}\n\n${pick([list, paragraph, table])()}`;
  const slides: Record<string, () => string> = {
    title: () =>
      `<!-- _class: ${mode('title')} -->\n\n${words(3)}\n\n# ${words(between(2, 14))}\n\n${rich(between(4, 30))}\n\nDesk<br>July 2023`,
    agenda: () => head('agenda') + items(between(2, 9), () => words(between(2, 14)), '1. '),
    statement: () => head('statement') + rich(between(0, 60)),
    question: () =>
      head('question') +
      `${rich(between(3, 20))}\n\n` +
      items(
        between(1, 7),
        () => `**${pick(['South', 'Way through', 'Потреба', 'Who'])}** ${rich(between(2, 20))}`,
      ),
    rows: () => `${head('question')}${rich(8)}\n\n${items(between(1, 6), () => rich(between(2, 20)))}`,
    numbers: () =>
      head('numbers') +
      items(
        between(2, 4),
        () =>
          `**${pick(['9.3', '\\$1.5', '3', '207'])}<small>m</small>** **${words(between(1, 4))}** ${rich(between(0, 14))}`,
      ),
    compare: () =>
      head('compare') +
      [0, 1]
        .map(() => `### ${words(between(2, 8))}\n\n${items(between(1, 7), () => rich(between(2, 14)))}`)
        .join('\n\n'),
    points: () => head('points') + items(between(1, 11), () => rich(between(2, 26)), pick(['- ', '1. '])),
    nested: () =>
      head('points') +
      items(between(1, 5), () => `${rich(between(2, 12))}\n\n   - ${rich(6)}\n   - ${rich(9)}`, '1. '),
    timeline: () =>
      head('timeline') +
      items(
        between(3, 8),
        () => `**${pick(['', '<small>early</small> '])}${between(1990, 2023)}** ${rich(between(2, 14))}`,
      ),
    table: () => {
      const columns = between(2, 5);
      const row = (make: () => string): string => `| ${Array.from({ length: columns }, make).join(' | ')} |`;
      const cell = (): string => rich(between(1, 12)).replace(/\|/g, '');
      return `${head('table')}${row(() => words(between(1, 3)))}\n${row(() => pick([':-', '-:', '-']))}\n${Array.from({ length: between(1, 8) }, () => row(cell)).join('\n')}`;
    },
    quote: () =>
      `${head('quote')}> ${rich(between(5, 50))}${pick(['', `\n>\n> ${words(8)}`])}\n\n**${words(2)}**, ${words(between(2, 12))}`,
    sources: () =>
      head('sources') +
      items(
        between(1, 9),
        () =>
          `**${words(between(1, 9))}**, July 2023, [example.org](https://example.org) <small>${words(between(3, 30))}</small>`,
        '1. ',
      ),
    closing: () =>
      `<!-- _class: ${mode('closing')} -->\n\nWhat to remember\n\n## ${words(between(3, 30))}\n\n` +
      pick(['', '![Code](code.svg)\n\n']) +
      `### ${words(between(2, 6))}\n\n[example.org/${'long'.repeat(between(1, 12))}](https://example.org)\n\nJuly 2023 · version`,
    columns: () => `${head('columns')}${pick([headed, headed, pictured])()}`,
    figure: () => head('figure') + image(),
    bleed: () => head('bleed').replace(/.*_header.*\n/, '') + image(),
    code: () => head('code') + code(),
    mixed: () => head('points') + several(between(1, 4)),
    crossed: () =>
      head(pick(['question', 'statement', 'table', 'quote', 'code', 'figure'])) + several(between(1, 3)),
  };
  return { words, rich, between, slides };
}

/** Slides of a kind that what they hold does not call for. */
export const CROSSED = ['crossed'];

/** Gives a Marp document with some slides of every layout (or of some), text of every length and script in them. */
export function anySlides(seed: number, each: number, kinds?: readonly string[]): string {
  const { slides } = maker(seed);
  const wanted = Object.entries(slides).filter(([kind]) => kinds?.includes(kind) ?? !CROSSED.includes(kind));
  const all = wanted.flatMap(([, make]) => Array.from({ length: each }, make));
  return `---\nmarp: true\npaginate: true\n---\n\n${all.join('\n\n---\n\n')}\n`;
}
