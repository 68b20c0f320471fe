/** What a word of a date means; `{}` is one that dates are read without. */
export type Meaning =
  | { readonly kind: 'month'; readonly month: number } // 1 to 12
  | { readonly kind: 'season'; readonly month: number } // its first
  | { readonly kind: 'part'; readonly part: 0 | 1 | 2 } // early, mid, late
  | { readonly kind: 'century' | 'decade' | 'to' | 'before-christ' | 'after-christ' | 'filler' };

// A line for each month: in English, German, French, Spanish, Polish, Russian, Ukrainian and Belarusian, as it stands
// alone, in a date, behind "in" and shortened. The languages never mean different months by one word.
const MONTHS = [
  'january jan januar jänner janvier janv enero ene styczeń stycznia styczniu январь января январе янв січень січня січні студзень студзеня студзені sty січ сту',
  'february feb februar feber février févr fév febrero luty lutego lutym февраль февраля феврале фев лютий лютого лютому люты лютага лютым lut февр лют',
  'march mar märz mär mars marzo marzec marca marcu март марта марте березень березня березні сакавік сакавіка сакавіку бер сак',
  'april apr avril avr abril abr kwiecień kwietnia kwietniu апрель апреля апреле апр квітень квітня квітні красавік красавіка красавіку kwi квіт кра',
  'may mai mayo maj maja maju май мая мае травень травня травні мая травеня траўня траўні маі трав',
  'june jun juni juin junio czerwiec czerwca czerwcu июнь июня июне червень червня червні чэрвень чэрвеня чэрвені cze черв чэр',
  'july jul juli juillet juil julio lipiec lipca lipcu июль июля июле липень липня липні ліпень ліпеня ліпені lip лип ліп',
  'august aug août aout agosto ago sierpień sierpnia sierpniu август августа августе авг серпень серпня серпні жнівень жніўня жніўні sie серп жні',
  'september sep sept septembre septiembre setiembre wrzesień września wrześniu сентябрь сентября сентябре сен сент вересень вересня вересні верасень верасня верасні wrz вер',
  'october oct oktober okt octobre octubre październik października październiku октябрь октября октябре окт жовтень жовтня жовтні кастрычнік кастрычніка кастрычніку paź жовт кас',
  'november nov novembre noviembre listopad listopada listopadzie ноябрь ноября ноябре ноя листопад листопада листопаді лістапад лістапада лістападзе lis нояб лист ліс',
  'december dec dezember dez décembre déc diciembre dic grudzień grudnia grudniu декабрь декабря декабре дек грудень грудня грудні снежань снежня снежні gru груд сне',
];

const SEASONS: Readonly<Record<number, string>> = {
  3: 'spring frühling frühjahr printemps primavera wiosna wiosną весна весной весною навесні вясна вясной',
  6: 'summer sommer été verano lato latem лето летом літо влітку улітку лета летам',
  9: 'autumn fall herbst automne otoño jesień jesienią осень осенью осінь восени восень увосень увосені',
  12: 'winter hiver invierno zima zimą зима зимой взимку узимку зімой',
};

const PARTS = [
  'early beginning start anfang début debut principios comienzos inicios początek początku wczesne wczesny начало начале початок початку пачатак пачатку',
  'mid middle mitte milieu mi mediados połowa połowie середина середине середині сярэдзіна сярэдзіне',
  'late end ende fin finales fines koniec końcu późne późny конец конце кінець кінці наприкінці канец канцы',
];

const OTHERS: Readonly<Record<Exclude<Meaning['kind'], 'month' | 'season' | 'part'>, string>> = {
  century:
    'century centuries cent jahrhundert jahrhunderts jh jhdt siècle siglo wiek wieku w. век века веке в. століття столітті ст ст. стагоддзе стагоддзя стагоддзі',
  decade: 'années años lata latach lat',
  to: 'to until till bis à au al do a по до да',
  'before-christ': 'bc bce b.c. b.c.e.',
  'after-christ': 'ad ce a.d. c.e.',
  filler:
    'the year years of in on from by about around circa ca ca. c. approx since before after roughly dem der des den im am vom von um seit vor nach gegen etwa jahr jahre jahren le la les en du de des vers depuis avant après environ el los hacia desde antes después año w we od ok. około roku rok r r. przed po г г. гг гг. год года году годы годов в во около с к до после р р. рр рр. рік року роки років у близько з до після каля год года годзе гады гадоў пасля',
};

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...Object.entries(OTHERS)
    .reverse() // what fills is whatever means nothing else
    .flatMap(([kind, words]) => entries(words, { kind } as Meaning)),
  ...MONTHS.flatMap((words, index) => entries(words, { kind: 'month', month: index + 1 })),
  ...Object.entries(SEASONS).flatMap(([month, words]) =>
    entries(words, { kind: 'season', month: Number(month) }),
  ),
  ...PARTS.flatMap((words, part) => entries(words, { kind: 'part', part: part as 0 | 1 | 2 })),
]);

function entries(words: string, meaning: Meaning): [string, Meaning][] {
  return words.split(' ').map((word) => [word, meaning]);
}

/** Gives what a word means in a date, in any of the languages; undefined when it means nothing. */
export function meaningOf(word: string): Meaning | undefined {
  const small = word.toLowerCase();
  return MEANINGS.get(small) ?? MEANINGS.get(small.replace(/\.$/, ''));
}

/** How languages write "before Christ" and "after", in several words or with signs. */
export const CHRIST: readonly (readonly [RegExp, ' bc ' | ' ad '])[] = [
  [
    /v\.\s*chr\.?|avant\s+j\.?-?c\.?|av\.\s*j\.?-?c\.?|a\.\s*c\.|a\.\s*de\s*c\.|p\.\s*n\.\s*e\.|до\s+н\.?\s*[эе]\.?|да\s+н\.?\s*э\.?/giu,
    ' bc ',
  ],
  [/n\.\s*chr\.?|ap\.\s*j\.?-?c\.?|d\.\s*c\.|(?<!p\.\s*)n\.\s*e\.|н\.\s*[эе]\.?/giu, ' ad '],
];
