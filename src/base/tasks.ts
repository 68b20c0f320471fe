/** The signs of a task's box, empty and ticked. */
export const BOX = { open: '☐', done: '☑' } as const;

/** What readers who do not see a task's box are told, by language. */
const WORDS: Readonly<Record<string, readonly [open: string, done: string]>> = {
  be: ['не зроблена', 'зроблена'],
  bg: ['предстои', 'готово'],
  cs: ['zbývá', 'hotovo'],
  da: ['mangler', 'udført'],
  de: ['offen', 'erledigt'],
  el: ['εκκρεμεί', 'έγινε'],
  en: ['to do', 'done'],
  es: ['pendiente', 'hecho'],
  fi: ['tekemättä', 'tehty'],
  fr: ['à faire', 'fait'],
  it: ['da fare', 'fatto'],
  nl: ['te doen', 'gedaan'],
  pl: ['do zrobienia', 'zrobione'],
  pt: ['por fazer', 'feito'],
  ru: ['не сделано', 'сделано'],
  sv: ['kvar', 'klart'],
  uk: ['не зроблено', 'зроблено'],
};

/** Gives what is told of a task's box in a language (BCP 47); of an unknown language in English. */
export function taskWord(done: boolean, language: string): string {
  const words = WORDS[language.toLowerCase().split('-')[0] ?? ''] ?? WORDS['en'];
  return words?.[done ? 1 : 0] ?? '';
}
