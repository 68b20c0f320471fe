/** Seas: latitude and longitude of their middle, and how far from it (km) their name may stand; then names in the order of NAMED_IN. */
export const SEAS = `
43.0 15.3 480|Adriatic Sea|Adria|Mer Adriatique|Mar Adriático|Morze Adriatyckie|Адриатическое море|Адріатичне море|Адрыятычнае мора
38.8 25.0 350|Aegean Sea|Ägäis|Mer Égée|Mar Egeo|Morze Egejskie|Эгейское море|Егейське море|Эгейскае мора
10.5 95.5 600|Andaman Sea|Andamanensee|Mer d’Andaman|Mar de Andamán|Morze Andamańskie|Андаманское море|Андаманське море|Андаманскае мора
16.0 64.0 1200|Arabian Sea|Arabisches Meer|Mer d’Arabie|Mar Arábigo|Morze Arabskie|Аравийское море|Аравійське море|Аравійскае мора
-9.5 135.0 1200|Arafura Sea|Arafurasee|Mer d’Arafura|Mar de Arafura|Morze Arafura|Арафурское море|Арафурське море|Арафурскае мора
80.0 0.0 7000|Arctic Ocean|Nordpolarmeer|Océan Arctique|Océano Ártico|Ocean Arktyczny|Северный Ледовитый океан|Північний Льодовитий океан|Паўночны Ледавіты акіян
35.0 -40.0 7000|Atlantic Ocean|Atlantik|Océan Atlantique|Océano Atlántico|Ocean Atlantycki|Атлантический океан|Атлантичний океан|Атлантычны акіян
57.3 19.6 700|Baltic Sea|Ostsee|Mer Baltique|Mar Báltico|Morze Bałtyckie|Балтийское море|Балтійське море|Балтыйскае мора
-5.0 127.5 550|Banda Sea|Bandasee|Mer de Banda|Mar de Banda|Morze Banda|Море Банда|Море Банда|Мора Банда
75.0 40.0 1200|Barents Sea|Barentssee|Mer de Barents|Mar de Barents|Morze Barentsa|Баренцево море|Баренцове море|Баранцава мора
14.0 88.5 1200|Bay of Bengal|Golf von Bengalen|Golfe du Bengale|Golfo de Bengala|Zatoka Bengalska|Бенгальский залив|Бенгальська затока|Бенгальскі заліў
45.5 -5.0 450|Bay of Biscay|Golf von Biscaya|Golfe de Gascogne|Golfo de Vizcaya|Zatoka Biskajska|Бискайский залив|Біскайська затока|Біскайскі заліў
58.0 -178.0 1200|Bering Sea|Beringmeer|Mer de Béring|Mar de Bering|Morze Beringa|Берингово море|Берингове море|Берынгава мора
43.3 34.0 600|Black Sea|Schwarzes Meer|Mer Noire|Mar Negro|Morze Czarne|Чёрное море|Чорне море|Чорнае мора
15.0 -75.0 1200|Caribbean Sea|Karibisches Meer|Mer des Caraïbes|Mar Caribe|Morze Karaibskie|Карибское море|Карибське море|Карыбскае мора
42.0 50.5 650|Caspian Sea|Kaspisches Meer|Mer Caspienne|Mar Caspio|Morze Kaspijskie|Каспийское море|Каспійське море|Каспійскае мора
3.0 122.0 500|Celebes Sea|Celebessee|Mer de Célèbes|Mar de Célebes|Morze Celebes|Море Сулавеси|Море Сулавесі|Мора Сулавесі
-18.0 153.0 1200|Coral Sea|Korallenmeer|Mer de Corail|Mar del Coral|Morze Koralowe|Коралловое море|Коралове море|Каралавае мора
29.0 125.0 1200|East China Sea|Ostchinesisches Meer|Mer de Chine orientale|Mar de China Oriental|Morze Wschodniochińskie|Восточно-Китайское море|Східнокитайське море|Усходне-Кітайскае мора
49.9 -2.5 330|English Channel|Ärmelkanal|La Manche|Canal de la Mancha|Kanał La Manche|Ла-Манш|Ла-Манш|Ла-Манш
12.0 47.5 600|Gulf of Aden|Golf von Aden|Golfe d’Aden|Golfo de Adén|Zatoka Adeńska|Аденский залив|Аденська затока|Адэнскі заліў
62.5 19.5 400|Gulf of Bothnia|Bottnischer Meerbusen|Golfe de Botnie|Golfo de Botnia|Zatoka Botnicka|Ботнический залив|Ботнічна затока|Батнічны заліў
59.8 25.5 250|Gulf of Finland|Finnischer Meerbusen|Golfe de Finlande|Golfo de Finlandia|Zatoka Fińska|Финский залив|Фінська затока|Фінскі заліў
2.0 3.0 1200|Gulf of Guinea|Golf von Guinea|Golfe de Guinée|Golfo de Guinea|Zatoka Gwinejska|Гвинейский залив|Гвінейська затока|Гвінейскі заліў
25.5 -90.5 1200|Gulf of Mexico|Golf von Mexiko|Golfe du Mexique|Golfo de México|Zatoka Meksykańska|Мексиканский залив|Мексиканська затока|Мексіканскі заліў
59.5 -85.5 1200|Hudson Bay|Hudson Bay|Baie d’Hudson|Bahía de Hudson|Zatoka Hudsona|Гудзонов залив|Гудзонова затока|Гудзонаў заліў
-20.0 78.0 7000|Indian Ocean|Indischer Ozean|Océan Indien|Océano Índico|Ocean Indyjski|Индийский океан|Індійський океан|Індыйскі акіян
38.0 19.0 350|Ionian Sea|Ionisches Meer|Mer Ionienne|Mar Jónico|Morze Jońskie|Ионическое море|Іонічне море|Іанічнае мора
53.8 -5.0 220|Irish Sea|Irische See|Mer d’Irlande|Mar de Irlanda|Morze Irlandzkie|Ирландское море|Ірландське море|Ірландскае мора
-5.5 112.0 650|Java Sea|Javasee|Mer de Java|Mar de Java|Morze Jawajskie|Яванское море|Яванське море|Яванскае мора
75.0 72.0 1200|Kara Sea|Karasee|Mer de Kara|Mar de Kara|Morze Karskie|Карское море|Карське море|Карскае мора
35.0 18.0 2000|Mediterranean Sea|Mittelmeer|Mer Méditerranée|Mar Mediterráneo|Morze Śródziemne|Средиземное море|Середземне море|Міжземнае мора
-18.0 41.0 900|Mozambique Channel|Straße von Mosambik|Canal du Mozambique|Canal de Mozambique|Kanał Mozambicki|Мозамбикский пролив|Мозамбіцька протока|Мазамбікскі праліў
56.3 3.0 600|North Sea|Nordsee|Mer du Nord|Mar del Norte|Morze Północne|Северное море|Північне море|Паўночнае мора
68.0 2.0 1200|Norwegian Sea|Europäisches Nordmeer|Mer de Norvège|Mar de Noruega|Morze Norweskie|Норвежское море|Норвезьке море|Нарвежскае мора
0.0 -150.0 7000|Pacific Ocean|Pazifik|Océan Pacifique|Océano Pacífico|Ocean Spokojny|Тихий океан|Тихий океан|Ціхі акіян
26.9 51.5 550|Persian Gulf|Persischer Golf|Golfe Persique|Golfo Pérsico|Zatoka Perska|Персидский залив|Перська затока|Персідскі заліў
20.0 38.5 1200|Red Sea|Rotes Meer|Mer Rouge|Mar Rojo|Morze Czerwone|Красное море|Червоне море|Чырвонае мора
46.0 36.6 220|Sea of Azov|Asowsches Meer|Mer d’Azov|Mar de Azov|Morze Azowskie|Азовское море|Азовське море|Азоўскае мора
40.0 135.0 1200|Sea of Japan|Japanisches Meer|Mer du Japon|Mar del Japón|Morze Japońskie|Японское море|Японське море|Японскае мора
40.7 28.2 140|Sea of Marmara|Marmarameer|Mer de Marmara|Mar de Mármara|Morze Marmara|Мраморное море|Мармурове море|Мармуровае мора
54.0 150.0 1200|Sea of Okhotsk|Ochotskisches Meer|Mer d’Okhotsk|Mar de Ojotsk|Morze Ochockie|Охотское море|Охотське море|Ахоцкае мора
14.0 115.0 1200|South China Sea|Südchinesisches Meer|Mer de Chine méridionale|Mar de China Meridional|Morze Południowochińskie|Южно-Китайское море|Південнокитайське море|Паўднёва-Кітайскае мора
-62.0 0.0 7000|Southern Ocean|Südlicher Ozean|Océan Austral|Océano Antártico|Ocean Południowy|Южный океан|Південний океан|Паўднёвы акіян
26.6 56.4 220|Strait of Hormuz|Straße von Hormus|Détroit d’Ormuz|Estrecho de Ormuz|Cieśnina Ormuz|Ормузский пролив|Ормузька протока|Армузскі праліў
3.5 100.0 500|Strait of Malacca|Straße von Malakka|Détroit de Malacca|Estrecho de Malaca|Cieśnina Malakka|Малаккский пролив|Малаккська протока|Малакскі праліў
24.3 119.4 250|Taiwan Strait|Taiwanstraße|Détroit de Taïwan|Estrecho de Taiwán|Cieśnina Tajwańska|Тайваньский пролив|Тайванська протока|Тайваньскі праліў
-39.0 160.0 1200|Tasman Sea|Tasmansee|Mer de Tasman|Mar de Tasmania|Morze Tasmana|Тасманово море|Тасманове море|Тасманава мора
40.0 12.0 380|Tyrrhenian Sea|Tyrrhenisches Meer|Mer Tyrrhénienne|Mar Tirreno|Morze Tyrreńskie|Тирренское море|Тірренське море|Тырэнскае мора
65.8 38.0 300|White Sea|Weißes Meer|Mer Blanche|Mar Blanco|Morze Białe|Белое море|Біле море|Белае мора
36.0 123.0 550|Yellow Sea|Gelbes Meer|Mer Jaune|Mar Amarillo|Morze Żółte|Жёлтое море|Жовте море|Жоўтае мора
`;
