const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** Gives an ISO date as readers of a language write it, e.g. "2023-07" as "July 2023" in English. */
export function readableDate(iso: string, language: string): string {
  if (iso === '') return '';
  const [year = 1, month = 1, day = 1] = iso.split('-').map(Number);
  const parts = iso.split('-').length;
  const name = ENGLISH_MONTHS[month - 1];
  // The first use of Intl costs more than the whole of a document's assembly, so the commonest case goes without.
  if (language === 'en-GB')
    return [parts > 2 ? day : '', parts > 1 ? name : '', year].filter(Boolean).join(' ');
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    ...(parts > 1 ? { month: 'long' } : {}),
    ...(parts > 2 ? { day: 'numeric' } : {}),
  });
  return format.format(Date.UTC(year, month - 1, day));
}
