/** Who looks: a reader of the deck that was given away, the speaker, or the speaker's audience. */
export type View = 'deck' | 'presenter' | 'audience';

/** What a key or a button can ask for. */
export type Action =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'jump'
  | 'overview'
  | 'find'
  | 'black'
  | 'white'
  | 'pointer'
  | 'zoom'
  | 'fullscreen'
  | 'reading'
  | 'audience'
  | 'timer'
  | 'reset'
  | 'larger'
  | 'smaller'
  | 'leave'
  | 'help';

/** Keys as `KeyboardEvent.key` names them, what they ask for, and in which views. */
interface KeyBinding {
  readonly keys: readonly string[];
  readonly action: Action; // also the name of the words that say what it does
  readonly views: readonly View[];
}

const ALL: readonly View[] = ['deck', 'presenter', 'audience'];
const READER: readonly View[] = ['deck', 'presenter']; // whoever has the keyboard before him
const SPEAKER: readonly View[] = ['presenter'];

/** Every key of every view, in the order in which the list of keys shows them. */
export const KEYS: readonly KeyBinding[] = [
  { keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' '], action: 'next', views: ALL },
  { keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'Shift+ '], action: 'back', views: ALL },
  { keys: ['Home'], action: 'first', views: ALL },
  { keys: ['End'], action: 'last', views: ALL },
  { keys: ['Enter'], action: 'jump', views: ALL },
  { keys: ['o'], action: 'overview', views: READER },
  { keys: ['g', '/'], action: 'find', views: READER },
  { keys: ['b', '.'], action: 'black', views: ALL },
  { keys: ['w', ','], action: 'white', views: ALL },
  { keys: ['p'], action: 'pointer', views: ALL },
  { keys: ['z'], action: 'zoom', views: ALL },
  { keys: ['f'], action: 'fullscreen', views: ALL },
  { keys: ['d'], action: 'reading', views: READER },
  { keys: ['a'], action: 'audience', views: SPEAKER },
  { keys: ['t'], action: 'timer', views: SPEAKER },
  { keys: ['r'], action: 'reset', views: SPEAKER },
  { keys: ['+', '='], action: 'larger', views: SPEAKER },
  { keys: ['-'], action: 'smaller', views: SPEAKER },
  { keys: ['Escape'], action: 'leave', views: ALL },
  { keys: ['?'], action: 'help', views: READER },
];

/** What means something only while slides are shown; in the text the same keys move the text. */
export const OF_SLIDES: ReadonlySet<Action> = new Set<Action>([
  'next',
  'back',
  'first',
  'last',
  'black',
  'white',
  'pointer',
  'zoom',
]);
