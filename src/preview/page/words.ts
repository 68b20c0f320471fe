/** All that the page says in words of its own. */
export const WORDS = {
  product: 'Diptych preview',
  briefing: 'Briefing',
  deck: 'Deck',
  page: 'Page',
  deckFrame: 'The deck: arrow keys turn its slides',
  pagePicture: 'The page as it will be printed',
  problems: 'Problems',
  building: 'Building…',
  unbuilt: 'Nothing could be made yet. Mend what is listed above, and both panels appear.',
  old: 'Shown as it was before these problems.',
  ended: 'The preview has ended. Start it again, and open the address that the terminal shows.',
  follow: 'Follow what I save',
  zoom: 'Size of the page',
  whole: 'Whole page',
  wide: 'Full width',
  twice: 'Twice the width',
  bare: 'No sections to show.',
  error: 'Error',
  warning: 'Warning',
  version: (mark: string): string => `Version ${mark}`,
  slide: (number: number, count: number): string => `Slide ${number} of ${count}`,
  full: (share: number): string => `${Math.round(share * 100)} % full`,
  size: (points: number): string => `text ${points} pt`,
  left: (titles: readonly string[]): string => `Left the page: ${titles.join(', ')}`,
  uncited: (numbers: readonly string[]): string => `and with it the sources ${numbers.join(', ')}`,
  counted: (errors: number, warnings: number): string =>
    [count(errors, 'error'), count(warnings, 'warning')].filter((part) => part !== '').join(', '),
  more: (count: number): string => `and ${count} more`,
} as const;

function count(number: number, what: string): string {
  return number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`;
}
