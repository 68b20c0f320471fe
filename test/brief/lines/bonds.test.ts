import { describe, expect, test } from 'vitest';
import { type Bond, bondsOf } from '../../../src/brief/lines/bonds.ts';

/** Words on either side of a space, by what holds them together. */
const CASES: Readonly<Record<string, Readonly<Record<Bond, readonly string[]>>>> = {
  en: {
    tied: [
      '5 May',
      '31st August,',
      '5–7 June.',
      '3 Sept.',
      'Loans ·',
      '5 km',
      '9.3 million',
      'US$1.5 billion.',
      '10 000',
      '30 %',
      '$ 5',
      'No. 5',
      'p. 12',
      'Mr Smith',
      'J. Smith',
    ],
    thin: [],
    open: [
      '45 May',
      '2020 May',
      '· Neighbours',
      '5 Mayors',
      '2020 people',
      '2020 300',
      'a border',
      'plan Then',
      'Smith Mr',
      'was I',
      '5 border',
    ],
  },
  'en-GB': {
    tied: ['(Dr. Novak', 'R. R.', 'war –', 'war —', 'War II'],
    thin: [],
    open: ['– peace', 'in March'],
  },
  de: {
    tied: [
      '5. Mai',
      '24. Dezember',
      '5 Mio.',
      '5,2 Milliarden',
      'S. 12',
      'Abb. 3',
      'Dr. Weiß',
      'Karl XII.',
      'Prof. Dr.',
    ],
    thin: ['z. B.', 'd. h.,', '(z. B.'],
    open: ['ein Haus', 'Haus z.'],
  },
  fr: {
    tied: [
      '1er mai',
      '5 août',
      'M. Dupont',
      'Mme Curie',
      '5 millions',
      '240 km',
      'Louis XIV',
      'XXe siècle',
      'art. 5',
    ],
    thin: ['Pourquoi ?', 'Non !', 'deux :', 'un ;', '« Oui', 'Oui »', 'Oui »,', '(« Oui'],
    open: ['le détour', 'à qui', 'Oui «'],
  },
  es: {
    tied: ['5 de', 'de mayo', 'Sr. García', 'EE. UU.', '5 millones', 'pág. 7', 'p. ej.'],
    thin: [],
    open: ['de facto', 'y también', '¿Qué tal'],
  },
  pl: {
    tied: [
      '3 maja',
      'w parku',
      'W parku',
      '(w parku',
      'i tak',
      '2020 r.',
      'ul. Długa',
      'dr Nowak',
      '5 tys.',
      '5 zł',
    ],
    thin: [],
    open: ['do parku', 'park w'],
  },
  cs: { tied: ['v parku', 's tím', '5 Kč', 'č. 5'], thin: [], open: ['na parku'] },
  sk: { tied: ['v parku', '5 mil.'], thin: [], open: ['na stole'] },
  ru: {
    tied: [
      '5 мая',
      'в парке',
      'А. С.',
      'С. Пушкин',
      'т. е.',
      '2020 г.',
      'XX в.',
      'г. Минск',
      '5 млн',
      'он же',
      'Минск —',
    ],
    thin: [],
    open: ['май 5', 'на парк', '— столица', 'же он', 'г. был'],
  },
  uk: { tied: ['у парку', 'і так', '2020 р.', 'м. Київ', '5 грн', 'він же'], thin: [], open: ['на столі'] },
  be: { tied: ['у парку', 'і так', 'г. Мінск', '5 млрд', 'ён жа'], thin: [], open: ['на стале'] },
  xx: { tied: ['5 km', 'J. Smith'], thin: [], open: ['w parku', 'Pourquoi ?'] },
};

describe.each(Object.entries(CASES))('in %s', (language, byBond) => {
  const cases = Object.entries(byBond).flatMap(([bond, texts]) => texts.map((text) => [text, bond] as const));

  test.each(cases)('"%s" is %s', (text, bond) => {
    const [left = '', right = ''] = text.split(' ');
    expect(bondsOf(language)(left, right)).toBe(bond);
  });
});
