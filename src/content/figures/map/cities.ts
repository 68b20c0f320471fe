/**
 * Capitals and large cities: latitude and longitude to a hundredth of a degree, then the names by which they are known; the
 * first is shown. In other languages than English an author gives the name: `{name: Кіеў, at: Kyiv}`.
 */
export const CITIES = `
5.36 -4.01|Abidjan
24.45 54.38|Abu Dhabi
9.06 7.49|Abuja
5.60 -0.19|Accra
9.02 38.75|Addis Ababa
12.79 45.02|Aden
23.02 72.58|Ahmedabad
36.20 37.16|Aleppo
31.20 29.92|Alexandria
36.75 3.06|Algiers
43.24 76.89|Almaty
31.95 35.93|Amman
52.37 4.90|Amsterdam
61.22 -149.90|Anchorage
39.93 32.86|Ankara
-18.91 47.54|Antananarivo
51.22 4.40|Antwerp|Antwerpen
-13.83 -171.76|Apia
64.54 40.54|Arkhangelsk
37.95 58.38|Ashgabat
15.32 38.93|Asmara
51.17 71.45|Astana|Nur-Sultan
-25.28 -57.64|Asunción|Asuncion
37.98 23.73|Athens
33.75 -84.39|Atlanta
-36.85 174.76|Auckland
33.31 44.37|Baghdad
40.41 49.87|Baku
12.64 -8.00|Bamako
4.89 114.94|Bandar Seri Begawan
12.97 77.59|Bangalore|Bengaluru
13.75 100.50|Bangkok
4.36 18.56|Bangui
13.45 -16.58|Banjul
41.39 2.17|Barcelona
47.56 7.59|Basel
30.51 47.81|Basra
39.90 116.40|Beijing|Peking
33.89 35.50|Beirut
54.60 -5.93|Belfast
50.60 36.59|Belgorod
44.81 20.46|Belgrade
17.25 -88.77|Belmopan
32.12 20.07|Benghazi
60.39 5.32|Bergen
52.52 13.40|Berlin
46.95 7.45|Bern|Berne
43.26 -2.93|Bilbao
52.48 -1.89|Birmingham
42.87 74.59|Bishkek
11.86 -15.60|Bissau
4.71 -74.07|Bogotá|Bogota
44.84 -0.58|Bordeaux
42.36 -71.06|Boston
-15.79 -47.88|Brasília|Brasilia
48.15 17.11|Bratislava
-4.26 15.24|Brazzaville
53.08 8.80|Bremen
52.10 23.69|Brest
13.10 -59.62|Bridgetown
-27.47 153.03|Brisbane
50.85 4.35|Brussels|Bruxelles
44.43 26.10|Bucharest
47.50 19.04|Budapest
-34.60 -58.38|Buenos Aires
-3.38 29.36|Bujumbura|Usumbura
35.18 129.08|Busan|Pusan
30.04 31.24|Cairo
51.05 -114.07|Calgary
-35.28 149.13|Canberra
-33.92 18.42|Cape Town
10.48 -66.90|Caracas
33.57 -7.59|Casablanca
4.94 -52.33|Cayenne
35.89 -5.32|Ceuta
13.08 80.27|Chennai|Madras
51.49 31.29|Chernihiv
41.88 -87.63|Chicago
47.01 28.86|Chişinău|Chisinau|Chișinău|Kishinev
29.56 106.55|Chongqing
-43.53 172.64|Christchurch
50.94 6.96|Cologne|Köln
6.93 79.85|Colombo
9.64 -13.58|Conakry
55.68 12.57|Copenhagen
14.72 -17.47|Dakar
32.78 -96.80|Dallas
33.51 36.28|Damascus
-6.79 39.21|Dar es Salaam
-12.46 130.84|Darwin
55.87 26.54|Daugavpils
28.61 77.21|Delhi
39.74 -104.99|Denver
42.33 -83.05|Detroit
23.81 90.41|Dhaka
-8.56 125.57|Dili
11.59 43.15|Djibouti
48.46 35.05|Dnipro
-6.17 35.74|Dodoma
25.29 51.53|Doha
48.02 37.80|Donetsk
4.05 9.70|Douala
25.20 55.27|Dubai
53.35 -6.26|Dublin
-29.86 31.02|Durban
38.56 68.79|Dushanbe
55.95 -3.19|Edinburgh
50.11 8.68|Frankfurt
8.48 -13.23|Freetown
-24.66 25.91|Gaborone
31.50 34.47|Gaza
54.35 18.65|Gdańsk|Gdansk|Danzig
46.20 6.14|Geneva|Genève
44.41 8.93|Genoa
6.80 -58.16|Georgetown
-3.43 29.93|Gitega
55.86 -4.25|Glasgow
52.43 31.00|Gomel|Homiel
57.71 11.97|Gothenburg|Göteborg
53.68 23.83|Grodno|Hrodna
23.13 113.26|Guangzhou|Canton
14.63 -90.51|Guatemala City
-2.19 -79.89|Guayaquil
44.65 -63.58|Halifax
53.55 9.99|Hamburg
21.03 105.85|Hanoi
-17.83 31.05|Harare
45.80 126.53|Harbin
9.56 44.07|Hargeisa
23.11 -82.37|Havana
60.17 24.94|Helsinki
34.34 62.20|Herat
10.82 106.63|Ho Chi Minh City|Saigon
-42.88 147.33|Hobart
22.32 114.17|Hong Kong
-9.43 159.95|Honiara
21.31 -157.86|Honolulu
29.76 -95.37|Houston
17.39 78.49|Hyderabad
52.29 104.28|Irkutsk
33.68 73.05|Islamabad
41.01 28.98|Istanbul
-6.21 106.85|Jakarta
21.49 39.19|Jeddah
31.78 35.21|Jerusalem
-26.20 28.05|Johannesburg
4.85 31.58|Juba
34.56 69.21|Kabul
54.71 20.51|Kaliningrad|Königsberg
0.35 32.58|Kampala
31.61 65.71|Kandahar
24.86 67.01|Karachi
50.26 19.02|Katowice
54.90 23.90|Kaunas
55.80 49.11|Kazan
48.48 135.07|Khabarovsk
49.99 36.23|Kharkiv|Kharkov
15.50 32.56|Khartoum
46.64 32.61|Kherson
-1.94 30.06|Kigali
17.97 -76.79|Kingston
-4.44 15.27|Kinshasa
35.47 44.39|Kirkuk
55.70 21.14|Klaipėda|Klaipeda
22.57 88.36|Kolkata|Calcutta
50.06 19.94|Kraków|Krakow|Cracow
45.04 38.98|Krasnodar
56.01 92.87|Krasnoyarsk
3.14 101.69|Kuala Lumpur
29.38 47.98|Kuwait City
50.45 30.52|Kyiv|Kiev
35.01 135.77|Kyoto
-16.50 -68.15|La Paz
27.15 -13.20|Laayoune|El Aaiún
6.52 3.38|Lagos
31.55 74.34|Lahore
36.17 -115.14|Las Vegas
51.34 12.37|Leipzig
0.39 9.45|Libreville
50.63 3.07|Lille
-13.96 33.77|Lilongwe
-12.05 -77.04|Lima
38.72 -9.14|Lisbon
46.06 14.51|Ljubljana
6.13 1.22|Lomé|Lome
51.51 -0.13|London
34.05 -118.24|Los Angeles
-8.84 13.23|Luanda
46.00 8.95|Lugano
48.57 39.31|Luhansk
-15.39 28.32|Lusaka
49.61 6.13|Luxembourg
49.84 24.03|Lviv|Lvov
45.76 4.84|Lyon
40.42 -3.70|Madrid
59.57 150.80|Magadan
7.09 171.38|Majuro
3.75 8.78|Malabo
55.60 13.00|Malmö
4.18 73.51|Malé|Male
12.11 -86.24|Managua
26.23 50.59|Manama
-3.12 -60.02|Manaus
53.48 -2.24|Manchester
14.60 120.98|Manila
-25.97 32.57|Maputo
47.10 37.54|Mariupol
31.63 -7.99|Marrakesh
43.30 5.37|Marseille|Marseilles
-29.31 27.48|Maseru
-26.31 31.14|Mbabane
21.39 39.86|Mecca
6.24 -75.58|Medellín|Medellin
-37.81 144.96|Melbourne
35.26 -3.00|Melilla
19.43 -99.13|Mexico City
25.76 -80.19|Miami
45.46 9.19|Milan
53.90 27.57|Minsk
2.05 45.32|Mogadishu
53.90 30.33|Mogilev|Mahilioŭ
43.74 7.42|Monaco
6.30 -10.80|Monrovia
25.69 -100.32|Monterrey
-34.90 -56.16|Montevideo
45.50 -73.57|Montreal|Montréal
-11.70 43.26|Moroni
55.76 37.62|Moscow
36.34 43.13|Mosul
19.08 72.88|Mumbai|Bombay
48.14 11.58|Munich|München
68.97 33.08|Murmansk
23.59 58.41|Muscat
-1.29 36.82|Nairobi
32.06 118.80|Nanjing
40.85 14.27|Naples
25.05 -77.35|Nassau
28.61 77.21|New Delhi
29.95 -90.07|New Orleans
40.71 -74.01|New York
13.51 2.11|Niamey
43.70 7.27|Nice
35.19 33.38|Nicosia
56.33 44.00|Nizhny Novgorod
18.09 -15.98|Nouakchott
-22.27 166.45|Nouméa|Noumea
55.03 82.92|Novosibirsk
64.18 -51.72|Nuuk
12.13 15.06|N’Djamena|N'Djamena
46.48 30.72|Odesa|Odessa
54.99 73.37|Omsk
35.69 -0.64|Oran
34.69 135.50|Osaka
59.91 10.75|Oslo
45.42 -75.70|Ottawa
12.37 -1.52|Ouagadougou
38.12 13.36|Palermo
8.98 -79.52|Panama City
5.85 -55.20|Paramaribo
48.86 2.35|Paris
58.01 56.25|Perm
-31.95 115.86|Perth
39.95 -75.17|Philadelphia
11.56 104.92|Phnom Penh
33.45 -112.07|Phoenix
42.43 19.26|Podgorica
-20.16 57.50|Port Louis
-9.44 147.18|Port Moresby
31.27 32.30|Port Said
19.62 37.22|Port Sudan
-17.73 168.32|Port Vila
10.66 -61.51|Port of Spain
18.54 -72.34|Port-au-Prince
41.15 -8.61|Porto
6.50 2.63|Porto-Novo
52.41 16.93|Poznań|Poznan
50.08 14.44|Prague|Praha
14.93 -23.51|Praia
-25.75 28.19|Pretoria
42.66 21.17|Pristina|Prishtina
57.82 28.33|Pskov
39.04 125.76|Pyongyang
46.81 -71.21|Quebec City|Québec
-0.18 -78.47|Quito
34.02 -6.84|Rabat
31.90 35.20|Ramallah
-8.05 -34.88|Recife
64.15 -21.94|Reykjavik|Reykjavík
56.95 24.11|Riga
-22.91 -43.17|Rio de Janeiro
50.62 26.25|Rivne
24.71 46.68|Riyadh
41.90 12.50|Rome|Roma
-32.94 -60.64|Rosario
47.24 39.70|Rostov-on-Don
51.92 4.48|Rotterdam
59.93 30.34|Saint Petersburg|St Petersburg|St. Petersburg|Leningrad
-12.97 -38.50|Salvador
47.80 13.04|Salzburg
53.20 50.15|Samara
39.65 66.96|Samarkand
32.72 -117.16|San Diego
37.77 -122.42|San Francisco
9.93 -84.08|San José|San Jose
18.47 -66.11|San Juan
13.69 -89.22|San Salvador
15.37 44.19|Sana’a|Sanaa|Sana'a
-17.78 -63.18|Santa Cruz
-33.45 -70.67|Santiago
18.49 -69.93|Santo Domingo
43.86 18.41|Sarajevo
51.53 46.03|Saratov
47.61 -122.33|Seattle
37.57 126.98|Seoul
44.62 33.53|Sevastopol
37.39 -5.98|Seville|Sevilla
31.23 121.47|Shanghai
41.81 123.43|Shenyang
22.54 114.06|Shenzhen
44.95 34.10|Simferopol
1.29 103.85|Singapore
42.00 21.43|Skopje
54.78 32.05|Smolensk
43.59 39.72|Sochi
42.70 23.32|Sofia
6.90 79.86|Sri Jayawardenepura Kotte
59.33 18.07|Stockholm
48.58 7.75|Strasbourg
-19.03 -65.26|Sucre
-7.26 112.75|Surabaya
-18.14 178.44|Suva
54.10 22.93|Suwałki|Suwalki
-33.87 151.21|Sydney
-23.55 -46.63|São Paulo|Sao Paulo
0.34 6.73|São Tomé|Sao Tome
38.08 46.29|Tabriz
25.03 121.57|Taipei
59.44 24.75|Tallinn
35.77 -5.80|Tangier
1.33 172.98|Tarawa
41.30 69.24|Tashkent
41.72 44.79|Tbilisi
14.07 -87.19|Tegucigalpa
35.69 51.39|Tehran|Teheran
32.09 34.78|Tel Aviv
52.08 4.31|The Hague
40.64 22.94|Thessaloniki
27.47 89.64|Thimphu
8.52 76.94|Thiruvananthapuram
39.08 117.20|Tianjin
32.54 -117.04|Tijuana
16.77 -3.01|Timbuktu
41.33 19.82|Tirana
46.85 29.63|Tiraspol
35.68 139.69|Tokyo
43.65 -79.38|Toronto
32.89 13.19|Tripoli
69.65 18.96|Tromsø|Tromso
63.43 10.40|Trondheim
36.81 10.18|Tunis
45.07 7.69|Turin
47.92 106.92|Ulaanbaatar|Ulan Bator
43.83 87.62|Urumqi
-54.80 -68.30|Ushuaia
39.47 -0.38|Valencia
35.90 14.51|Valletta
-33.05 -71.62|Valparaíso|Valparaiso
49.28 -123.12|Vancouver
41.90 12.45|Vatican City
45.44 12.33|Venice
-4.62 55.45|Victoria
48.21 16.37|Vienna|Wien
17.97 102.60|Vientiane
54.69 25.28|Vilnius|Wilno
55.19 30.20|Vitebsk|Viciebsk
43.12 131.89|Vladivostok
48.71 44.51|Volgograd|Stalingrad
51.66 39.20|Voronezh
52.23 21.01|Warsaw|Warszawa
38.91 -77.04|Washington|Washington, D.C.|Washington DC
-41.29 174.78|Wellington
-22.56 17.08|Windhoek
49.90 -97.14|Winnipeg
51.11 17.03|Wrocław|Wroclaw
30.59 114.31|Wuhan
34.34 108.94|Xi’an|Xian|Xi'an
62.03 129.73|Yakutsk
6.82 -5.28|Yamoussoukro
16.84 96.17|Yangon|Rangoon
3.87 11.52|Yaoundé|Yaounde
56.84 60.61|Yekaterinburg
40.18 44.51|Yerevan
45.81 15.98|Zagreb
47.84 35.14|Zaporizhzhia
47.38 8.54|Zurich|Zürich
38.42 27.14|İzmir|Izmir
51.76 19.46|Łódź|Lodz
`;
