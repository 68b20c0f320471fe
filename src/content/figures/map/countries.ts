/** The languages in which places have names, in the order of the columns below; others take the English. */
export const NAMED_IN = ['en', 'de', 'fr', 'es', 'pl', 'ru', 'uk', 'be'] as const;

/**
 * The countries of Natural Earth's map at 1:50m: two and three letters and number of ISO 3166-1 (Kosovo's letters are those
 * in general use), then their names, which are those of Unicode's CLDR 48 but for a few shorter ones.
 */
export const COUNTRIES = `
AD AND 020|Andorra|Andorra|Andorre|Andorra|Andora|Андорра|Андорра|Андора
AE ARE 784|United Arab Emirates|Vereinigte Arabische Emirate|Émirats arabes unis|Emiratos Árabes Unidos|Zjednoczone Emiraty Arabskie|ОАЭ|Обʼєднані Арабські Емірати|Аб’яднаныя Арабскія Эміраты
AF AFG 004|Afghanistan|Afghanistan|Afghanistan|Afganistán|Afganistan|Афганистан|Афганістан|Афганістан
AG ATG 028|Antigua and Barbuda|Antigua und Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Antigua i Barbuda|Антигуа и Барбуда|Антигуа і Барбуда|Антыгуа і Барбуда
AI AIA 660|Anguilla|Anguilla|Anguilla|Anguila|Anguilla|Ангилья|Ангілья|Ангілья
AL ALB 008|Albania|Albanien|Albanie|Albania|Albania|Албания|Албанія|Албанія
AM ARM 051|Armenia|Armenien|Arménie|Armenia|Armenia|Армения|Вірменія|Арменія
AO AGO 024|Angola|Angola|Angola|Angola|Angola|Ангола|Ангола|Ангола
AQ ATA 010|Antarctica|Antarktis|Antarctique|Antártida|Antarktyda|Антарктида|Антарктика|Антарктыка
AR ARG 032|Argentina|Argentinien|Argentine|Argentina|Argentyna|Аргентина|Аргентина|Аргенціна
AS ASM 016|American Samoa|Amerikanisch-Samoa|Samoa américaines|Samoa Americana|Samoa Amerykańskie|Американское Самоа|Американське Самоа|Амерыканскае Самоа
AT AUT 040|Austria|Österreich|Autriche|Austria|Austria|Австрия|Австрія|Аўстрыя
AU AUS 036|Australia|Australien|Australie|Australia|Australia|Австралия|Австралія|Аўстралія
AW ABW 533|Aruba|Aruba|Aruba|Aruba|Aruba|Аруба|Аруба|Аруба
AX ALA 248|Åland Islands|Ålandinseln|Îles Åland|Islas Aland|Wyspy Alandzkie|Аландские о-ва|Аландські Острови|Аландскія астравы
AZ AZE 031|Azerbaijan|Aserbaidschan|Azerbaïdjan|Azerbaiyán|Azerbejdżan|Азербайджан|Азербайджан|Азербайджан
BA BIH 070|Bosnia and Herzegovina|Bosnien und Herzegowina|Bosnie-Herzégovine|Bosnia y Herzegovina|Bośnia i Hercegowina|Босния и Герцеговина|Боснія і Герцеговина|Боснія і Герцагавіна
BB BRB 052|Barbados|Barbados|Barbade|Barbados|Barbados|Барбадос|Барбадос|Барбадас
BD BGD 050|Bangladesh|Bangladesch|Bangladesh|Bangladés|Bangladesz|Бангладеш|Бангладеш|Бангладэш
BE BEL 056|Belgium|Belgien|Belgique|Bélgica|Belgia|Бельгия|Бельгія|Бельгія
BF BFA 854|Burkina Faso|Burkina Faso|Burkina Faso|Burkina Faso|Burkina Faso|Буркина-Фасо|Буркіна-Фасо|Буркіна-Фасо
BG BGR 100|Bulgaria|Bulgarien|Bulgarie|Bulgaria|Bułgaria|Болгария|Болгарія|Балгарыя
BH BHR 048|Bahrain|Bahrain|Bahreïn|Baréin|Bahrajn|Бахрейн|Бахрейн|Бахрэйн
BI BDI 108|Burundi|Burundi|Burundi|Burundi|Burundi|Бурунди|Бурунді|Бурундзі
BJ BEN 204|Benin|Benin|Bénin|Benín|Benin|Бенин|Бенін|Бенін
BL BLM 652|St Barthélemy|St. Barthélemy|Saint-Barthélemy|San Bartolomé|Saint-Barthélemy|Сен-Бартелеми|Сен-Бартелемі|Сен-Бартэльмі
BM BMU 060|Bermuda|Bermuda|Bermudes|Bermudas|Bermudy|Бермудские о-ва|Бермудські Острови|Бермудскія астравы
BN BRN 096|Brunei|Brunei Darussalam|Brunei|Brunéi|Brunei|Бруней|Бруней|Бруней
BO BOL 068|Bolivia|Bolivien|Bolivie|Bolivia|Boliwia|Боливия|Болівія|Балівія
BR BRA 076|Brazil|Brasilien|Brésil|Brasil|Brazylia|Бразилия|Бразилія|Бразілія
BS BHS 044|Bahamas|Bahamas|Bahamas|Bahamas|Bahamy|Багамы|Багамські Острови|Багамскія астравы
BT BTN 064|Bhutan|Bhutan|Bhoutan|Bután|Bhutan|Бутан|Бутан|Бутан
BW BWA 072|Botswana|Botsuana|Botswana|Botsuana|Botswana|Ботсвана|Ботсвана|Батсвана
BY BLR 112|Belarus|Belarus|Biélorussie|Bielorrusia|Białoruś|Беларусь|Білорусь|Беларусь
BZ BLZ 084|Belize|Belize|Belize|Belice|Belize|Белиз|Беліз|Беліз
CA CAN 124|Canada|Kanada|Canada|Canadá|Kanada|Канада|Канада|Канада
CD COD 180|DR Congo|DR Kongo|RD Congo|RD del Congo|DR Konga|ДР Конго|ДР Конго|ДР Конга
CF CAF 140|Central African Republic|Zentralafrikanische Republik|République centrafricaine|República Centroafricana|Republika Środkowoafrykańska|Центрально-Африканская Республика|Центральноафриканська Республіка|Цэнтральна-Афрыканская Рэспубліка
CG COG 178|Congo|Kongo|Congo|Congo|Kongo|Конго|Конго|Конга
CH CHE 756|Switzerland|Schweiz|Suisse|Suiza|Szwajcaria|Швейцария|Швейцарія|Швейцарыя
CI CIV 384|Côte d’Ivoire|Côte d’Ivoire|Côte d’Ivoire|Côte d’Ivoire|Côte d’Ivoire|Кот-д’Ивуар|Кот-дʼІвуар|Кот-д’Івуар
CK COK 184|Cook Islands|Cookinseln|Îles Cook|Islas Cook|Wyspy Cooka|о-ва Кука|Острови Кука|Астравы Кука
CL CHL 152|Chile|Chile|Chili|Chile|Chile|Чили|Чилі|Чылі
CM CMR 120|Cameroon|Kamerun|Cameroun|Camerún|Kamerun|Камерун|Камерун|Камерун
CN CHN 156|China|China|Chine|China|Chiny|Китай|Китай|Кітай
CO COL 170|Colombia|Kolumbien|Colombie|Colombia|Kolumbia|Колумбия|Колумбія|Калумбія
CR CRI 188|Costa Rica|Costa Rica|Costa Rica|Costa Rica|Kostaryka|Коста-Рика|Коста-Рика|Коста-Рыка
CU CUB 192|Cuba|Kuba|Cuba|Cuba|Kuba|Куба|Куба|Куба
CV CPV 132|Cape Verde|Cabo Verde|Cap-Vert|Cabo Verde|Republika Zielonego Przylądka|Кабо-Верде|Кабо-Верде|Каба-Вердэ
CW CUW 531|Curaçao|Curaçao|Curaçao|Curazao|Curaçao|Кюрасао|Кюрасао|Кюрасаа
CY CYP 196|Cyprus|Zypern|Chypre|Chipre|Cypr|Кипр|Кіпр|Кіпр
CZ CZE 203|Czechia|Tschechien|Tchéquie|Chequia|Czechy|Чехия|Чехія|Чэхія
DE DEU 276|Germany|Deutschland|Allemagne|Alemania|Niemcy|Германия|Німеччина|Германія
DJ DJI 262|Djibouti|Dschibuti|Djibouti|Yibuti|Dżibuti|Джибути|Джибуті|Джыбуці
DK DNK 208|Denmark|Dänemark|Danemark|Dinamarca|Dania|Дания|Данія|Данія
DM DMA 212|Dominica|Dominica|Dominique|Dominica|Dominika|Доминика|Домініка|Дамініка
DO DOM 214|Dominican Republic|Dominikanische Republik|République dominicaine|República Dominicana|Dominikana|Доминиканская Республика|Домініканська Республіка|Дамініканская Рэспубліка
DZ DZA 012|Algeria|Algerien|Algérie|Argelia|Algieria|Алжир|Алжир|Алжыр
EC ECU 218|Ecuador|Ecuador|Équateur|Ecuador|Ekwador|Эквадор|Еквадор|Эквадор
EE EST 233|Estonia|Estland|Estonie|Estonia|Estonia|Эстония|Естонія|Эстонія
EG EGY 818|Egypt|Ägypten|Égypte|Egipto|Egipt|Египет|Єгипет|Егіпет
EH ESH 732|Western Sahara|Westsahara|Sahara occidental|Sáhara Occidental|Sahara Zachodnia|Западная Сахара|Західна Сахара|Заходняя Сахара
ER ERI 232|Eritrea|Eritrea|Érythrée|Eritrea|Erytrea|Эритрея|Еритрея|Эрытрэя
ES ESP 724|Spain|Spanien|Espagne|España|Hiszpania|Испания|Іспанія|Іспанія
ET ETH 231|Ethiopia|Äthiopien|Éthiopie|Etiopía|Etiopia|Эфиопия|Ефіопія|Эфіопія
FI FIN 246|Finland|Finnland|Finlande|Finlandia|Finlandia|Финляндия|Фінляндія|Фінляндыя
FJ FJI 242|Fiji|Fidschi|Fidji|Fiyi|Fidżi|Фиджи|Фіджі|Фіджы
FK FLK 238|Falkland Islands|Falklandinseln|Îles Malouines|Islas Malvinas|Falklandy|Фолклендские о-ва|Фолклендські Острови|Фалклендскія астравы
FM FSM 583|Micronesia|Mikronesien|Micronésie|Micronesia|Mikronezja|Федеративные Штаты Микронезии|Мікронезія|Мікранезія
FO FRO 234|Faroe Islands|Färöer|Îles Féroé|Islas Feroe|Wyspy Owcze|Фарерские о-ва|Фарерські Острови|Фарэрскія астравы
FR FRA 250|France|Frankreich|France|Francia|Francja|Франция|Франція|Францыя
GA GAB 266|Gabon|Gabun|Gabon|Gabón|Gabon|Габон|Габон|Габон
GB GBR 826|United Kingdom|Vereinigtes Königreich|Royaume-Uni|Reino Unido|Wielka Brytania|Великобритания|Велика Британія|Вялікабрытанія
GD GRD 308|Grenada|Grenada|Grenade|Granada|Grenada|Гренада|Гренада|Грэнада
GE GEO 268|Georgia|Georgien|Géorgie|Georgia|Gruzja|Грузия|Грузія|Грузія
GG GGY 831|Guernsey|Guernsey|Guernesey|Guernesey|Guernsey|Гернси|Гернсі|Гернсі
GH GHA 288|Ghana|Ghana|Ghana|Ghana|Ghana|Гана|Гана|Гана
GL GRL 304|Greenland|Grönland|Groenland|Groenlandia|Grenlandia|Гренландия|Гренландія|Грэнландыя
GM GMB 270|Gambia|Gambia|Gambie|Gambia|Gambia|Гамбия|Гамбія|Гамбія
GN GIN 324|Guinea|Guinea|Guinée|Guinea|Gwinea|Гвинея|Гвінея|Гвінея
GQ GNQ 226|Equatorial Guinea|Äquatorialguinea|Guinée équatoriale|Guinea Ecuatorial|Gwinea Równikowa|Экваториальная Гвинея|Екваторіальна Гвінея|Экватарыяльная Гвінея
GR GRC 300|Greece|Griechenland|Grèce|Grecia|Grecja|Греция|Греція|Грэцыя
GS SGS 239|South Georgia and South Sandwich Islands|Südgeorgien und die Südlichen Sandwichinseln|Géorgie du Sud-et-les Îles Sandwich du Sud|Islas Georgia del Sur y Sandwich del Sur|Georgia Południowa i Sandwich Południowy|Южная Георгия и Южные Сандвичевы о-ва|Південна Джорджія та Південні Сандвічеві Острови|Паўднёвая Георгія і Паўднёвыя Сандвічавы астравы
GT GTM 320|Guatemala|Guatemala|Guatemala|Guatemala|Gwatemala|Гватемала|Гватемала|Гватэмала
GU GUM 316|Guam|Guam|Guam|Guam|Guam|Гуам|Гуам|Гуам
GW GNB 624|Guinea-Bissau|Guinea-Bissau|Guinée-Bissau|Guinea-Bisáu|Gwinea Bissau|Гвинея-Бисау|Гвінея-Бісау|Гвінея-Бісау
GY GUY 328|Guyana|Guyana|Guyana|Guyana|Gujana|Гайана|Гаяна|Гаяна
HK HKG 344|Hong Kong|Hongkong|Hong Kong|Hong Kong|Hongkong|Гонконг|Гонконг|Ганконг
HM HMD 334|Heard and McDonald Islands|Heard und McDonaldinseln|Îles Heard-et-MacDonald|Islas Heard y McDonald|Wyspy Heard i McDonalda|о-ва Херд и Макдональд|Острови Герд і Макдоналд|Астравы Херд і Макдональд
HN HND 340|Honduras|Honduras|Honduras|Honduras|Honduras|Гондурас|Гондурас|Гандурас
HR HRV 191|Croatia|Kroatien|Croatie|Croacia|Chorwacja|Хорватия|Хорватія|Харватыя
HT HTI 332|Haiti|Haiti|Haïti|Haití|Haiti|Гаити|Гаїті|Гаіці
HU HUN 348|Hungary|Ungarn|Hongrie|Hungría|Węgry|Венгрия|Угорщина|Венгрыя
ID IDN 360|Indonesia|Indonesien|Indonésie|Indonesia|Indonezja|Индонезия|Індонезія|Інданезія
IE IRL 372|Ireland|Irland|Irlande|Irlanda|Irlandia|Ирландия|Ірландія|Ірландыя
IL ISR 376|Israel|Israel|Israël|Israel|Izrael|Израиль|Ізраїль|Ізраіль
IM IMN 833|Isle of Man|Isle of Man|Île de Man|Isla de Man|Wyspa Man|о-в Мэн|Острів Мен|Востраў Мэн
IN IND 356|India|Indien|Inde|India|Indie|Индия|Індія|Індыя
IO IOT 086|British Indian Ocean Territory|Britisches Territorium im Indischen Ozean|Territoire britannique de l’océan Indien|Territorio Británico del Océano Índico|Brytyjskie Terytorium Oceanu Indyjskiego|Британская территория в Индийском океане|Британська територія в Індійському океані|Брытанская тэрыторыя ў Індыйскім акіяне
IQ IRQ 368|Iraq|Irak|Irak|Irak|Irak|Ирак|Ірак|Ірак
IR IRN 364|Iran|Iran|Iran|Irán|Iran|Иран|Іран|Іран
IS ISL 352|Iceland|Island|Islande|Islandia|Islandia|Исландия|Ісландія|Ісландыя
IT ITA 380|Italy|Italien|Italie|Italia|Włochy|Италия|Італія|Італія
JE JEY 832|Jersey|Jersey|Jersey|Jersey|Jersey|Джерси|Джерсі|Джэрсі
JM JAM 388|Jamaica|Jamaika|Jamaïque|Jamaica|Jamajka|Ямайка|Ямайка|Ямайка
JO JOR 400|Jordan|Jordanien|Jordanie|Jordania|Jordania|Иордания|Йорданія|Іарданія
JP JPN 392|Japan|Japan|Japon|Japón|Japonia|Япония|Японія|Японія
KE KEN 404|Kenya|Kenia|Kenya|Kenia|Kenia|Кения|Кенія|Кенія
KG KGZ 417|Kyrgyzstan|Kirgisistan|Kirghizstan|Kirguistán|Kirgistan|Киргизия|Киргизстан|Кыргызстан
KH KHM 116|Cambodia|Kambodscha|Cambodge|Camboya|Kambodża|Камбоджа|Камбоджа|Камбоджа
KI KIR 296|Kiribati|Kiribati|Kiribati|Kiribati|Kiribati|Кирибати|Кірибаті|Кірыбаці
KM COM 174|Comoros|Komoren|Comores|Comoras|Komory|Коморы|Комори|Каморскія астравы
KN KNA 659|St Kitts and Nevis|St. Kitts und Nevis|Saint-Christophe-et-Niévès|San Cristóbal y Nieves|Saint Kitts i Nevis|Сент-Китс и Невис|Сент-Кітс і Невіс|Сент-Кітс і Невіс
KP PRK 408|North Korea|Nordkorea|Corée du Nord|Corea del Norte|Korea Północna|КНДР|Північна Корея|Паўночная Карэя
KR KOR 410|South Korea|Südkorea|Corée du Sud|Corea del Sur|Korea Południowa|Республика Корея|Південна Корея|Паўднёвая Карэя
KW KWT 414|Kuwait|Kuwait|Koweït|Kuwait|Kuwejt|Кувейт|Кувейт|Кувейт
KY CYM 136|Cayman Islands|Kaimaninseln|Îles Caïmans|Islas Caimán|Kajmany|о-ва Кайман|Кайманові Острови|Кайманавы астравы
KZ KAZ 398|Kazakhstan|Kasachstan|Kazakhstan|Kazajistán|Kazachstan|Казахстан|Казахстан|Казахстан
LA LAO 418|Laos|Laos|Laos|Laos|Laos|Лаос|Лаос|Лаос
LB LBN 422|Lebanon|Libanon|Liban|Líbano|Liban|Ливан|Ліван|Ліван
LC LCA 662|St Lucia|St. Lucia|Sainte-Lucie|Santa Lucía|Saint Lucia|Сент-Люсия|Сент-Люсія|Сент-Люсія
LI LIE 438|Liechtenstein|Liechtenstein|Liechtenstein|Liechtenstein|Liechtenstein|Лихтенштейн|Ліхтенштейн|Ліхтэнштэйн
LK LKA 144|Sri Lanka|Sri Lanka|Sri Lanka|Sri Lanka|Sri Lanka|Шри-Ланка|Шрі-Ланка|Шры-Ланка
LR LBR 430|Liberia|Liberia|Liberia|Liberia|Liberia|Либерия|Ліберія|Ліберыя
LS LSO 426|Lesotho|Lesotho|Lesotho|Lesoto|Lesotho|Лесото|Лесото|Лесота
LT LTU 440|Lithuania|Litauen|Lituanie|Lituania|Litwa|Литва|Литва|Літва
LU LUX 442|Luxembourg|Luxemburg|Luxembourg|Luxemburgo|Luksemburg|Люксембург|Люксембург|Люксембург
LV LVA 428|Latvia|Lettland|Lettonie|Letonia|Łotwa|Латвия|Латвія|Латвія
LY LBY 434|Libya|Libyen|Libye|Libia|Libia|Ливия|Лівія|Лівія
MA MAR 504|Morocco|Marokko|Maroc|Marruecos|Maroko|Марокко|Марокко|Марока
MC MCO 492|Monaco|Monaco|Monaco|Mónaco|Monako|Монако|Монако|Манака
MD MDA 498|Moldova|Republik Moldau|Moldavie|Moldavia|Mołdawia|Молдова|Молдова|Малдова
ME MNE 499|Montenegro|Montenegro|Monténégro|Montenegro|Czarnogóra|Черногория|Чорногорія|Чарнагорыя
MF MAF 663|St Martin|St. Martin|Saint-Martin|San Martín|Saint-Martin|Сен-Мартен|Сен-Мартен|Сен-Мартэн
MG MDG 450|Madagascar|Madagaskar|Madagascar|Madagascar|Madagaskar|Мадагаскар|Мадагаскар|Мадагаскар
MH MHL 584|Marshall Islands|Marshallinseln|Îles Marshall|Islas Marshall|Wyspy Marshalla|Маршалловы о-ва|Маршаллові Острови|Маршалавы астравы
MK MKD 807|North Macedonia|Nordmazedonien|Macédoine du Nord|Macedonia del Norte|Macedonia Północna|Северная Македония|Північна Македонія|Паўночная Македонія
ML MLI 466|Mali|Mali|Mali|Mali|Mali|Мали|Малі|Малі
MM MMR 104|Myanmar|Myanmar|Myanmar|Myanmar|Mjanma|Мьянма|Мʼянма|М’янма
MN MNG 496|Mongolia|Mongolei|Mongolie|Mongolia|Mongolia|Монголия|Монголія|Манголія
MO MAC 446|Macao|Macau|Macao|Macao|Makau|Макао|Макао|Макаа
MP MNP 580|Northern Mariana Islands|Nördliche Marianen|Îles Mariannes du Nord|Islas Marianas del Norte|Mariany Północne|Северные Марианские о-ва|Північні Маріанські Острови|Паўночныя Марыянскія астравы
MR MRT 478|Mauritania|Mauretanien|Mauritanie|Mauritania|Mauretania|Мавритания|Мавританія|Маўрытанія
MS MSR 500|Montserrat|Montserrat|Montserrat|Montserrat|Montserrat|Монтсеррат|Монтсеррат|Мантсерат
MT MLT 470|Malta|Malta|Malte|Malta|Malta|Мальта|Мальта|Мальта
MU MUS 480|Mauritius|Mauritius|Maurice|Mauricio|Mauritius|Маврикий|Маврикій|Маўрыкій
MV MDV 462|Maldives|Malediven|Maldives|Maldivas|Malediwy|Мальдивы|Мальдіви|Мальдывы
MW MWI 454|Malawi|Malawi|Malawi|Malaui|Malawi|Малави|Малаві|Малаві
MX MEX 484|Mexico|Mexiko|Mexique|México|Meksyk|Мексика|Мексика|Мексіка
MY MYS 458|Malaysia|Malaysia|Malaisie|Malasia|Malezja|Малайзия|Малайзія|Малайзія
MZ MOZ 508|Mozambique|Mosambik|Mozambique|Mozambique|Mozambik|Мозамбик|Мозамбік|Мазамбік
NA NAM 516|Namibia|Namibia|Namibie|Namibia|Namibia|Намибия|Намібія|Намібія
NC NCL 540|New Caledonia|Neukaledonien|Nouvelle-Calédonie|Nueva Caledonia|Nowa Kaledonia|Новая Каледония|Нова Каледонія|Новая Каледонія
NE NER 562|Niger|Niger|Niger|Níger|Niger|Нигер|Нігер|Нігер
NF NFK 574|Norfolk Island|Norfolkinsel|Île Norfolk|Isla Norfolk|Norfolk|о-в Норфолк|Острів Норфолк|Востраў Норфалк
NG NGA 566|Nigeria|Nigeria|Nigeria|Nigeria|Nigeria|Нигерия|Нігерія|Нігерыя
NI NIC 558|Nicaragua|Nicaragua|Nicaragua|Nicaragua|Nikaragua|Никарагуа|Нікарагуа|Нікарагуа
NL NLD 528|Netherlands|Niederlande|Pays-Bas|Países Bajos|Holandia|Нидерланды|Нідерланди|Нідэрланды
NO NOR 578|Norway|Norwegen|Norvège|Noruega|Norwegia|Норвегия|Норвегія|Нарвегія
NP NPL 524|Nepal|Nepal|Népal|Nepal|Nepal|Непал|Непал|Непал
NR NRU 520|Nauru|Nauru|Nauru|Nauru|Nauru|Науру|Науру|Науру
NU NIU 570|Niue|Niue|Niue|Niue|Niue|Ниуэ|Ніуе|Ніуэ
NZ NZL 554|New Zealand|Neuseeland|Nouvelle-Zélande|Nueva Zelanda|Nowa Zelandia|Новая Зеландия|Нова Зеландія|Новая Зеландыя
OM OMN 512|Oman|Oman|Oman|Omán|Oman|Оман|Оман|Аман
PA PAN 591|Panama|Panama|Panama|Panamá|Panama|Панама|Панама|Панама
PE PER 604|Peru|Peru|Pérou|Perú|Peru|Перу|Перу|Перу
PF PYF 258|French Polynesia|Französisch-Polynesien|Polynésie française|Polinesia Francesa|Polinezja Francuska|Французская Полинезия|Французька Полінезія|Французская Палінезія
PG PNG 598|Papua New Guinea|Papua-Neuguinea|Papouasie-Nouvelle-Guinée|Papúa Nueva Guinea|Papua-Nowa Gwinea|Папуа — Новая Гвинея|Папуа-Нова Гвінея|Папуа-Новая Гвінея
PH PHL 608|Philippines|Philippinen|Philippines|Filipinas|Filipiny|Филиппины|Філіппіни|Філіпіны
PK PAK 586|Pakistan|Pakistan|Pakistan|Pakistán|Pakistan|Пакистан|Пакистан|Пакістан
PL POL 616|Poland|Polen|Pologne|Polonia|Polska|Польша|Польща|Польшча
PM SPM 666|St Pierre and Miquelon|St. Pierre und Miquelon|Saint-Pierre-et-Miquelon|San Pedro y Miquelón|Saint-Pierre i Miquelon|Сен-Пьер и Микелон|Сен-Пʼєр і Мікелон|Сен-П’ер і Мікелон
PN PCN 612|Pitcairn Islands|Pitcairninseln|Îles Pitcairn|Islas Pitcairn|Pitcairn|о-ва Питкэрн|Острови Піткерн|Астравы Піткэрн
PR PRI 630|Puerto Rico|Puerto Rico|Porto Rico|Puerto Rico|Portoryko|Пуэрто-Рико|Пуерто-Рико|Пуэрта-Рыка
PS PSE 275|Palestine|Palästina|Palestine|Palestina|Palestyna|Палестина|Палестина|Палесціна
PT PRT 620|Portugal|Portugal|Portugal|Portugal|Portugalia|Португалия|Португалія|Партугалія
PW PLW 585|Palau|Palau|Palaos|Palaos|Palau|Палау|Палау|Палау
PY PRY 600|Paraguay|Paraguay|Paraguay|Paraguay|Paragwaj|Парагвай|Парагвай|Парагвай
QA QAT 634|Qatar|Katar|Qatar|Catar|Katar|Катар|Катар|Катар
RO ROU 642|Romania|Rumänien|Roumanie|Rumanía|Rumunia|Румыния|Румунія|Румынія
RS SRB 688|Serbia|Serbien|Serbie|Serbia|Serbia|Сербия|Сербія|Сербія
RU RUS 643|Russia|Russland|Russie|Rusia|Rosja|Россия|Росія|Расія
RW RWA 646|Rwanda|Ruanda|Rwanda|Ruanda|Rwanda|Руанда|Руанда|Руанда
SA SAU 682|Saudi Arabia|Saudi-Arabien|Arabie saoudite|Arabia Saudí|Arabia Saudyjska|Саудовская Аравия|Саудівська Аравія|Саудаўская Аравія
SB SLB 090|Solomon Islands|Salomonen|Îles Salomon|Islas Salomón|Wyspy Salomona|Соломоновы о-ва|Соломонові Острови|Саламонавы астравы
SC SYC 690|Seychelles|Seychellen|Seychelles|Seychelles|Seszele|Сейшельские о-ва|Сейшельські Острови|Сейшэльскія астравы
SD SDN 729|Sudan|Sudan|Soudan|Sudán|Sudan|Судан|Судан|Судан
SE SWE 752|Sweden|Schweden|Suède|Suecia|Szwecja|Швеция|Швеція|Швецыя
SG SGP 702|Singapore|Singapur|Singapour|Singapur|Singapur|Сингапур|Сінгапур|Сінгапур
SH SHN 654|St Helena|St. Helena|Sainte-Hélène|Santa Elena|Wyspa Świętej Heleny|о-в Св. Елены|Острів Святої Єлени|Востраў Святой Алены
SI SVN 705|Slovenia|Slowenien|Slovénie|Eslovenia|Słowenia|Словения|Словенія|Славенія
SK SVK 703|Slovakia|Slowakei|Slovaquie|Eslovaquia|Słowacja|Словакия|Словаччина|Славакія
SL SLE 694|Sierra Leone|Sierra Leone|Sierra Leone|Sierra Leona|Sierra Leone|Сьерра-Леоне|Сьєрра-Леоне|Сьера-Леонэ
SM SMR 674|San Marino|San Marino|Saint-Marin|San Marino|San Marino|Сан-Марино|Сан-Марино|Сан-Марына
SN SEN 686|Senegal|Senegal|Sénégal|Senegal|Senegal|Сенегал|Сенегал|Сенегал
SO SOM 706|Somalia|Somalia|Somalie|Somalia|Somalia|Сомали|Сомалі|Самалі
SR SUR 740|Suriname|Suriname|Suriname|Surinam|Surinam|Суринам|Суринам|Сурынам
SS SSD 728|South Sudan|Südsudan|Soudan du Sud|Sudán del Sur|Sudan Południowy|Южный Судан|Південний Судан|Паўднёвы Судан
ST STP 678|São Tomé and Príncipe|São Tomé und Príncipe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|Wyspy Świętego Tomasza i Książęca|Сан-Томе и Принсипи|Сан-Томе і Принсіпі|Сан-Тамэ і Прынсіпі
SV SLV 222|El Salvador|El Salvador|Salvador|El Salvador|Salwador|Сальвадор|Сальвадор|Сальвадор
SX SXM 534|Sint Maarten|Sint Maarten|Saint-Martin (partie néerlandaise)|Sint Maarten|Sint Maarten|Синт-Мартен|Сінт-Мартен|Сінт-Мартэн
SY SYR 760|Syria|Syrien|Syrie|Siria|Syria|Сирия|Сирія|Сірыя
SZ SWZ 748|Eswatini|Eswatini|Eswatini|Esuatini|Eswatini|Эсватини|Есватіні|Эсватыні
TC TCA 796|Turks and Caicos Islands|Turks- und Caicosinseln|Îles Turques-et-Caïques|Islas Turcas y Caicos|Turks i Caicos|Тёркс и Кайкос|Острови Теркс і Кайкос|Астравы Цёркс і Кайкас
TD TCD 148|Chad|Tschad|Tchad|Chad|Czad|Чад|Чад|Чад
TF ATF 260|French Southern Territories|Französische Süd- und Antarktisgebiete|Terres australes françaises|Territorios Australes Franceses|Francuskie Terytoria Południowe i Antarktyczne|Французские Южные территории|Французькі Південні Території|Французскія паўднёвыя тэрыторыі
TG TGO 768|Togo|Togo|Togo|Togo|Togo|Того|Того|Тога
TH THA 764|Thailand|Thailand|Thaïlande|Tailandia|Tajlandia|Таиланд|Таїланд|Тайланд
TJ TJK 762|Tajikistan|Tadschikistan|Tadjikistan|Tayikistán|Tadżykistan|Таджикистан|Таджикистан|Таджыкістан
TL TLS 626|Timor-Leste|Timor-Leste|Timor oriental|Timor-Leste|Timor Wschodni|Восточный Тимор|Тимор-Лешті|Тымор-Лешці
TM TKM 795|Turkmenistan|Turkmenistan|Turkménistan|Turkmenistán|Turkmenistan|Туркменистан|Туркменістан|Туркменістан
TN TUN 788|Tunisia|Tunesien|Tunisie|Túnez|Tunezja|Тунис|Туніс|Туніс
TO TON 776|Tonga|Tonga|Tonga|Tonga|Tonga|Тонга|Тонга|Тонга
TR TUR 792|Türkiye|Türkei|Turquie|Turquía|Turcja|Турция|Туреччина|Турцыя
TT TTO 780|Trinidad and Tobago|Trinidad und Tobago|Trinité-et-Tobago|Trinidad y Tobago|Trynidad i Tobago|Тринидад и Тобаго|Тринідад і Тобаго|Трынідад і Табага
TW TWN 158|Taiwan|Taiwan|Taïwan|Taiwán|Tajwan|Тайвань|Тайвань|Тайвань
TZ TZA 834|Tanzania|Tansania|Tanzanie|Tanzania|Tanzania|Танзания|Танзанія|Танзанія
UA UKR 804|Ukraine|Ukraine|Ukraine|Ucrania|Ukraina|Украина|Україна|Украіна
UG UGA 800|Uganda|Uganda|Ouganda|Uganda|Uganda|Уганда|Уганда|Уганда
US USA 840|United States|USA|États-Unis|Estados Unidos|USA|США|США|ЗША
UY URY 858|Uruguay|Uruguay|Uruguay|Uruguay|Urugwaj|Уругвай|Уругвай|Уругвай
UZ UZB 860|Uzbekistan|Usbekistan|Ouzbékistan|Uzbekistán|Uzbekistan|Узбекистан|Узбекистан|Узбекістан
VA VAT 336|Vatican City|Vatikanstadt|État de la Cité du Vatican|Ciudad del Vaticano|Watykan|Ватикан|Ватикан|Ватыкан
VC VCT 670|St Vincent and Grenadines|St. Vincent und die Grenadinen|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas|Saint Vincent i Grenadyny|Сент-Винсент и Гренадины|Сент-Вінсент і Гренадіни|Сент-Вінсент і Грэнадзіны
VE VEN 862|Venezuela|Venezuela|Venezuela|Venezuela|Wenezuela|Венесуэла|Венесуела|Венесуэла
VG VGB 092|British Virgin Islands|Britische Jungferninseln|Îles Vierges britanniques|Islas Vírgenes Británicas|Brytyjskie Wyspy Dziewicze|Виргинские о-ва (Великобритания)|Британські Віргінські острови|Брытанскія Віргінскія астравы
VI VIR 850|U.S. Virgin Islands|Amerikanische Jungferninseln|Îles Vierges des États-Unis|Islas Vírgenes de EE. UU.|Wyspy Dziewicze Stanów Zjednoczonych|Виргинские о-ва (США)|Віргінські Острови (США)|Амерыканскія Віргінскія астравы
VN VNM 704|Vietnam|Vietnam|Viêt Nam|Vietnam|Wietnam|Вьетнам|Вʼєтнам|В’етнам
VU VUT 548|Vanuatu|Vanuatu|Vanuatu|Vanuatu|Vanuatu|Вануату|Вануату|Вануату
WF WLF 876|Wallis and Futuna|Wallis und Futuna|Wallis-et-Futuna|Wallis y Futuna|Wallis i Futuna|Уоллис и Футуна|Уолліс і Футуна|Уоліс і Футуна
WS WSM 882|Samoa|Samoa|Samoa|Samoa|Samoa|Самоа|Самоа|Самоа
XK XKX|Kosovo|Kosovo|Kosovo|Kosovo|Kosowo|Косово|Косово|Косава
YE YEM 887|Yemen|Jemen|Yémen|Yemen|Jemen|Йемен|Ємен|Емен
ZA ZAF 710|South Africa|Südafrika|Afrique du Sud|Sudáfrica|Republika Południowej Afryki|Южно-Африканская Республика|Південно-Африканська Республіка|Паўднёва-Афрыканская Рэспубліка
ZM ZMB 894|Zambia|Sambia|Zambie|Zambia|Zambia|Замбия|Замбія|Замбія
ZW ZWE 716|Zimbabwe|Simbabwe|Zimbabwe|Zimbabue|Zimbabwe|Зимбабве|Зімбабве|Зімбабвэ
`;
