/** How two words on either side of a space hold together. */
export type Bond =
  | 'open' // a line may end between them
  | 'tied' // it may not
  | 'thin'; // it may not, and they stand a thin space apart

/** Gives how two words of a text hold together. */
export type BondOf = (left: string, right: string) => Bond;

/** What a language ties together, as words parted by spaces. */
interface Custom {
  readonly letters?: boolean; // a word of one letter stays with the next word
  readonly titles?: string; // stay with the word behind them: "Dr. Novak"
  readonly counters?: string; // stay with the number behind them: "No. 5"
  readonly units?: string; // stay with the number before them: "5 km"
  readonly particles?: string; // stay with the word before them
  readonly months?: string; // stay with their day: "5 May", "5. Mai"
  readonly of?: string; // between a day and its month: "5 de mayo"
  readonly pieces?: Bond; // how the pieces of an abbreviation hold together: "z. B."
  readonly apart?: boolean; // signs such as "?" stand a thin space behind their word
}

/** What every language ties. */
const COMMON = {
  counters: 'No. no. Nr. nr. № n° N° n.º § §§ p. pp. Fig. fig. € $ £ ¥ US$ EUR USD CHF GBP',
  units:
    '% ‰ ° °C °F K m km cm mm µm nm m² km² m³ km³ ha kg g mg t kt Mt l hl ml min h s V kV W kW MW GW TW kWh MWh ' +
    'GWh TWh Hz kHz MHz GHz B kB MB GB TB km/h m/s bn € $ £ ¥ ₽ ₴ zł Kč kr EUR USD CHF GBP PLN RUB UAH BYN',
} as const;

/** Customs by language. A new language is one line. */
const CUSTOMS: Readonly<Record<string, Custom>> = {
  be: {
    letters: true,
    titles: 'сп. г. в. вул. імя',
    counters: 'с. гл. мал. арт.',
    units: 'тыс. млн млрд трлн км м см мм кг г т га ч хв г. гг. ст. стст. руб. дол. еўра',
    particles: 'ж жа б бы',
    months:
      'студзеня лютага сакавіка красавіка мая траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
  },
  bg: {
    titles: 'г-н г-жа д-р проф. ул.',
    units: 'хил. млн. млрд. км м кг г т ч г. в. лв.',
    months: 'януари февруари март април май юни юли август септември октомври ноември декември',
  },
  cs: {
    letters: true,
    titles: 'p. pí dr. prof. ing. sv.',
    counters: 'č. s. str.',
    units: 'tis. mil. mld. r. st. korun',
    months: 'ledna února března dubna května června července srpna září října listopadu prosince',
  },
  de: {
    titles: 'Dr. Prof. Hr. Fr. Herr Frau St.',
    counters: 'S. Abb. Tab. Art. Abs. Kap. Bd.',
    units: 'Mio. Mrd. Tsd. Millionen Milliarden Prozent Euro Uhr',
    pieces: 'thin',
    months: 'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember',
  },
  en: {
    titles: 'Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. Gen. Sen. Rep. Gov. Capt. Lt. Sgt. St St.',
    counters: 'vol. ch. art.',
    units: 'million billion trillion thousand percent a.m. p.m. am pm BC AD CE BCE',
    months:
      'January February March April May June July August September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.',
  },
  es: {
    titles: 'Sr. Sra. Srta. D. Dña. Dr. Dra. Prof. Gral. S. Sta. EE. p. ej.',
    counters: 'núm. pág. págs. art. fig. cap. vol.',
    units: 'mil millón millones billones euros pesos a. d.',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    of: 'de',
  },
  fr: {
    titles: 'M. MM. Mme Mmes Mlle Dr Pr Me St Ste',
    counters: 'art. chap. vol. nº nᵒ',
    units: 'millions milliards million milliard mille euros siècle heures',
    apart: true,
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  },
  hr: {
    titles: 'g. gđa dr. prof. sv.',
    counters: 'br. str. čl.',
    units: 'tis. mil. mlrd. r. st.',
    months:
      'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca',
  },
  it: {
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  },
  nl: {
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
  },
  pl: {
    letters: true,
    titles: 'p. dr prof. mgr inż. gen. ks. św. ul. al. im. m. pan pani',
    counters: 'nr s. str. art. ust. rys. tab. pkt',
    units: 'tys. mln mld bln proc. r. w. godz. ton osób',
    months:
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  },
  pt: {
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    of: 'de',
  },
  ru: {
    letters: true,
    titles: 'г-н г-жа г. им. ул. пр. пл. акад. проф. ген. св. гг.',
    counters: 'с. гл. рис. табл. ст. стр. п.',
    units: 'тыс. млн млрд трлн км м см мм кг г т га ч мин сек г. гг. в. вв. руб. долл. евро',
    particles: 'же ли бы ж б ль',
    months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  },
  sk: {
    letters: true,
    titles: 'p. pán pani dr. prof. ing. sv.',
    counters: 'č. s. str.',
    units: 'tis. mil. mld. r. st.',
    months: 'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra',
  },
  sl: {
    letters: true,
    titles: 'g. ga. dr. prof. sv.',
    counters: 'št. str. čl.',
    units: 'tisoč mio. mrd. l.',
    months: 'januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra',
  },
  uk: {
    letters: true,
    titles: 'п. пан пані м. вул. ім. акад. проф. ген. св.',
    counters: 'с. гл. рис. табл. ст.',
    units: 'тис. млн млрд трлн км м см мм кг г т га год хв р. рр. ст. грн дол. євро',
    particles: 'ж же б би',
    months: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  },
};

/** Gives the bonds between words in a language (BCP 47); of an unknown language those that all share. */
export function bondsOf(language: string): BondOf {
  const known = bondsBy.get(language) ?? bondsIn(CUSTOMS[language.toLowerCase().split('-')[0] ?? ''] ?? {});
  bondsBy.set(language, known);
  return known;
}

const bondsBy = new Map<string, BondOf>();

function bondsIn(custom: Custom): BondOf {
  const [titles, particles] = [setOf(custom.titles), setOf(custom.particles)];
  const counters = setOf(COMMON.counters, custom.counters);
  const units = setOf(COMMON.units, custom.units);
  const months = setOf(custom.months);
  return (left, right) => {
    if (left === '' || right === '') return 'open';
    const [bare, stopped] = closings(right);
    const rightIn = (set: ReadonlySet<string>): boolean => set.has(bare) || set.has(stopped);
    if (custom.apart && (opensQuote(left) || isSign(right))) return 'thin';
    if (right === '–' || right === '—' || right === '·') return 'tied';
    const word = unopened(left);
    if (isPiece(word) && isPiece(stopped)) return custom.pieces ?? 'tied';
    if (isDigit(word.at(-1)) && isGroup(word, right)) return 'tied';
    if ((isDigit(word.at(-1)) || isOrdinal(word)) && rightIn(units)) return 'tied';
    if (isDay(word) ? rightIn(months) || right === custom.of : word === custom.of && rightIn(months))
      return 'tied';
    if (counters.has(word) && isDigit(right.at(0))) return 'tied';
    if (titles.has(word) && (isUpper(right) || isDigit(right.at(0)) || titles.has(right))) return 'tied';
    if (isInitials(word) && isUpper(right)) return 'tied';
    if (isUpper(word) && isOrdinal(right)) return 'tied';
    return (custom.letters && isLetter(word)) || rightIn(particles) ? 'tied' : 'open';
  };
}

function setOf(...lists: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list?.split(' ') ?? []));
}

const OPENING = /^[«„“‚‘"'([]+/;
const CLOSING = /[.,;:!?»”“’)\]]+$/;

function unopened(word: string): string {
  return word.replace(OPENING, '');
}

/** Gives a word without the signs behind it, and with the full stop among them that may be its own. */
function closings(word: string): readonly [bare: string, stopped: string] {
  const bare = word.replace(CLOSING, '');
  return [bare, word.startsWith('.', bare.length) ? `${bare}.` : bare];
}

function opensQuote(word: string): boolean {
  return word.endsWith('«');
}

function isSign(word: string): boolean {
  return /^[;:!?»]/.test(word);
}

function isDigit(sign = ''): boolean {
  return sign >= '0' && sign <= '9' && sign.length === 1;
}

/** Gives whether a word is a day of a month, or several: "5", "5.", "1er", "5–7", "31st". */
function isDay(word: string): boolean {
  if (!isDigit(word.at(0))) return false;
  const [, day] = /^(?:\d{1,2}\.?[–-])?(\d{1,2})(?:\.|er|st|nd|rd|th)?$/.exec(word) ?? [];
  return day !== undefined && Number(day) > 0 && Number(day) < 32;
}

/** Gives whether a number goes on in groups of three digits, as "10 000" does. */
function isGroup(left: string, right: string): boolean {
  return /(?:^|\D)\d{1,3}$/.test(left) && /^\d{3}(?!\d)/.test(right);
}

function isUpper(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

function isLetter(word: string): boolean {
  return word.length === 1 && word.toLowerCase() !== word.toUpperCase();
}

/** Gives whether a word is one letter and a full stop, as the parts of "z. B." are. */
function isPiece(word: string): boolean {
  return word.length === 2 && word.endsWith('.') && isLetter(word.charAt(0));
}

/** Gives whether a word is a name's first letters, e.g. "J." or "J.R.R.". */
function isInitials(word: string): boolean {
  const letters = word.split('.');
  return letters.length > 1 && letters.pop() === '' && letters.every((one) => isLetter(one) && isUpper(one));
}

/** Gives whether a word is the number of a ruler or a century, e.g. "XIV" or, in French, "XXe". */
function isOrdinal(word: string): boolean {
  return /^[IVX]{2,5}e?(?![a-z])/.test(word);
}
