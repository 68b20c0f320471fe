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
  const head = (kind: string): string =>
    `<!-- _class: ${kind} -->\n<!-- _header: "**Debt** Why Minsk" -->\n` +
    (random() < 0.6
      ? `<!-- _footer: "Source 1: ${words(between(3, 24), 'latin').replace(/[\\“”]/g, '')}" -->\n`
      : '') +
    `\n## ${words(between(3, 16))}\n\n`;
  const slides: Record<string, () => string> = {
    title: () =>
      `<!-- _class: title -->\n\n${words(3)}\n\n# ${words(between(2, 14))}\n\n${rich(between(4, 30))}\n\nDesk<br>July 2023`,
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
      `<!-- _class: closing -->\n\nWhat to remember\n\n## ${words(between(3, 30))}\n\n### ${words(between(2, 6))}\n\n[example.org/${'long'.repeat(between(1, 12))}](https://example.org)\n\nJuly 2023 · version`,
  };
  return { words, rich, between, slides };
}

/** Gives a Marp document with some slides of every layout, text of every length and script in them. */
export function anySlides(seed: number, each: number): string {
  const { slides } = maker(seed);
  const all = Object.values(slides).flatMap((make) => Array.from({ length: each }, make));
  return `---\nmarp: true\npaginate: true\n---\n\n${all.join('\n\n---\n\n')}\n`;
}
