/**
 * Parts of countries that can be called by name: code of ISO 3166-2 (or 3166-1, where there is one), the country in whose
 * shape Natural Earth has it, its standing, and west, south, east and north of a box around the middles of its shapes (a west
 * below -180 reaches across the antimeridian); then names in the order of NAMED_IN. What lies apart does not decide how
 * far a map of its country reaches.
 */
export const PARTS = `
UA-43 RU disputed 32 44 37 46.4|Crimea|Krim|Crimée|Crimea|Krym|Крым|Крим|Крым
SY-QU IL disputed 35.6 32.6 35.95 33.5|Golan Heights|Golanhöhen|Plateau du Golan|Altos del Golán|Wzgórza Golan|Голанские высоты|Голанські висоти|Галанскія вышыні
EH MA disputed -18 20 -8 27.7|Western Sahara|Westsahara|Sahara occidental|Sáhara Occidental|Sahara Zachodnia|Западная Сахара|Західна Сахара|Заходняя Сахара
RU-KUR RU disputed 145.3 43.2 149 45.7|Southern Kurils|Südliche Kurilen|Kouriles du Sud|Kuriles del Sur|Kuryle Południowe|Южные Курилы|Південні Курили|Паўднёвыя Курылы
RU-KGD RU part 19 54 23.5 55.6|Kaliningrad|Kaliningrad|Kaliningrad|Kaliningrado|Kaliningrad|Калининград|Калінінград|Калінінград
RU-SAK RU part 141 45.7 145 55|Sakhalin|Sachalin|Sakhaline|Sajalín|Sachalin|Сахалин|Сахалін|Сахалін
US-AK US part -190 51 -129.5 72|Alaska|Alaska|Alaska|Alaska|Alaska|Аляска|Аляска|Аляска
US-HI US apart -161 18 -154 23|Hawaii|Hawaii|Hawaï|Hawái|Hawaje|Гавайи|Гаваї|Гаваі
GF FR apart -55.5 1 -51 6.5|French Guiana|Französisch-Guayana|Guyane|Guayana Francesa|Gujana Francuska|Французская Гвиана|Французька Гвіана|Французская Гвіяна
GP FR apart -62 15.8 -61 16.6|Guadeloupe|Guadeloupe|Guadeloupe|Guadalupe|Gwadelupa|Гваделупа|Гваделупа|Гвадэлупа
MQ FR apart -61.4 14.3 -60.7 15|Martinique|Martinique|Martinique|Martinica|Martynika|Мартиника|Мартиніка|Марцініка
YT FR apart 45 -13.1 45.4 -12.5|Mayotte|Mayotte|Mayotte|Mayotte|Majotta|Майотта|Майотта|Маёта
RE FR apart 55 -21.5 56 -20.7|Réunion|Réunion|La Réunion|Reunión|Reunion|Реюньон|Реюньйон|Рэюньён
FR-20R FR part 8 41 10 43.5|Corsica|Korsika|Corse|Córcega|Korsyka|Корсика|Корсика|Корсіка
SJ NO apart 10 74 35 81|Svalbard|Spitzbergen|Svalbard|Svalbard|Svalbard|Шпицберген|Шпіцберген|Шпіцберген
NO-22 NO apart -9.5 70 -7 72|Jan Mayen|Jan Mayen|Jan Mayen|Jan Mayen|Jan Mayen|Ян-Майен|Ян-Маєн|Ян-Маен
GB-NIR GB part -8.3 54 -5.3 55.5|Northern Ireland|Nordirland|Irlande du Nord|Irlanda del Norte|Irlandia Północna|Северная Ирландия|Північна Ірландія|Паўночная Ірландыя
IT-82 IT part 12 36.5 15.8 38.5|Sicily|Sizilien|Sicile|Sicilia|Sycylia|Сицилия|Сицилія|Сіцылія
IT-88 IT part 8 38.7 10 41.4|Sardinia|Sardinien|Sardaigne|Cerdeña|Sardynia|Сардиния|Сардинія|Сардзінія
GR-M GR part 23.3 34.5 26.6 35.8|Crete|Kreta|Crète|Creta|Kreta|Крит|Крит|Крыт
ES-CN ES apart -19 27 -13 30|Canary Islands|Kanarische Inseln|Îles Canaries|Islas Canarias|Wyspy Kanaryjskie|Канарские острова|Канарські острови|Канарскія астравы
ES-IB ES part 1 38.5 4.5 40.3|Balearic Islands|Balearen|Îles Baléares|Islas Baleares|Baleary|Балеарские острова|Балеарські острови|Балеарскія астравы
PT-20 PT apart -32 36 -24 40|Azores|Azoren|Açores|Azores|Azory|Азорские острова|Азорські острови|Азорскія астравы
PT-30 PT apart -17.5 32 -16 33.3|Madeira|Madeira|Madère|Madeira|Madera|Мадейра|Мадейра|Мадэйра
EC-W EC apart -92 -2 -89 1|Galápagos|Galápagos|Galápagos|Galápagos|Galápagos|Галапагос|Галапагос|Галапагас
CL-IP CL apart -110 -28 -109 -26|Easter Island|Osterinsel|Île de Pâques|Isla de Pascua|Wyspa Wielkanocna|Остров Пасхи|Острів Пасхи|Востраў Пасхі
AU-TAS AU part 143 -44 149 -39.5|Tasmania|Tasmanien|Tasmanie|Tasmania|Tasmania|Тасмания|Тасманія|Тасманія
AU-MQ AU apart 158 -55.2 159.5 -54|Macquarie Island|Macquarieinsel|Île Macquarie|Isla Macquarie|Macquarie|Маккуори|Маккуорі|Макуоры
JP-01 JP part 139 41.3 146 45.6|Hokkaido|Hokkaido|Hokkaido|Hokkaido|Hokkaido|Хоккайдо|Хоккайдо|Хакайда
AZ-NX AZ part 44.5 38.7 46.3 40|Nakhchivan|Nachitschewan|Nakhitchevan|Najicheván|Nachiczewan|Нахичевань|Нахічевань|Нахічэвань
AO-CAB AO part 12 -5.9 13.2 -4.3|Cabinda|Cabinda|Cabinda|Cabinda|Kabinda|Кабинда|Кабінда|Кабінда
TZ-15 TZ part 39 -6.6 39.8 -5.6|Zanzibar|Sansibar|Zanzibar|Zanzíbar|Zanzibar|Занзибар|Занзібар|Занзібар
NZ-CIT NZ apart -177.5 -45 -175.5 -43|Chatham Islands|Chathaminseln|Îles Chatham|Islas Chatham|Wyspy Chatham|Чатем|Чатем|Чатэм
ZA-PE ZA apart 37 -47.5 38.5 -46|Prince Edward Islands|Prinz-Edward-Inseln|Îles du Prince-Édouard|Islas del Príncipe Eduardo|Wyspy Księcia Edwarda|Острова Принс-Эдуард|Острови Принс-Едвард|Астравы Прынс-Эдуард
PS-GZA PS part 34.1 31.1 34.7 31.7|Gaza|Gazastreifen|Gaza|Gaza|Strefa Gazy|Сектор Газа|Сектор Гази|Сектар Газа
PS-WBK PS part 34.8 31.2 35.8 32.7|West Bank|Westjordanland|Cisjordanie|Cisjordania|Zachodni Brzeg|Западный берег|Західний берег|Заходні бераг
SE-09 SE part 18 56.8 19.6 58.1|Gotland|Gotland|Gotland|Gotland|Gotlandia|Готланд|Готланд|Готланд
`;

/** Land that the atlas has as a country without a number: a key of our own, and names as above. */
export const UNNUMBERED = `
XG|Siachen Glacier|Siachengletscher|Glacier de Siachen|Glaciar de Siachen|Lodowiec Siachen|Ледник Сиачен|Льодовик Сіачен|Ледавік Сіячэн
XI|Indian Ocean Territories|Territorien im Indischen Ozean|Territoires de l’océan Indien|Territorios del océano Índico|Terytoria na Oceanie Indyjskim|Территории в Индийском океане|Території в Індійському океані|Тэрыторыі ў Індыйскім акіяне
XN|Northern Cyprus|Nordzypern|Chypre du Nord|Chipre del Norte|Cypr Północny|Северный Кипр|Північний Кіпр|Паўночны Кіпр
XS|Somaliland|Somaliland|Somaliland|Somalilandia|Somaliland|Сомалиленд|Сомаліленд|Самаліленд
`;

/** The name by which the atlas has each country without a number. */
export const ATLAS_NAMES: Readonly<Record<string, string>> = {
  XK: 'Kosovo',
  XG: 'Siachen Glacier',
  XI: 'Indian Ocean Ter.',
  XN: 'N. Cyprus',
  XS: 'Somaliland',
};

/** Countries of the atlas whose standing is disputed. */
export const DISPUTED: readonly string[] = ['EH', 'XK', 'XS', 'XN', 'XG'];
