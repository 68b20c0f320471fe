/** What a key or a button can ask for. */
export type Action =
  'next' | 'back' | 'first' | 'last' | 'jump' | 'fullscreen' | 'timer' | 'reset' | 'larger' | 'smaller';

/** Keys as `KeyboardEvent.key` names them, what they ask for, and how a list of keys words it. */
interface KeyBinding {
  readonly keys: readonly string[];
  readonly action: Action;
  readonly says: string;
}

/** Every key of every view; a view leaves alone the keys whose action it does not know. */
export const KEYS: readonly KeyBinding[] = [
  { keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' '], action: 'next', says: 'Next slide' },
  {
    keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+ ', 'Backspace'],
    action: 'back',
    says: 'Previous slide',
  },
  { keys: ['Home'], action: 'first', says: 'First slide' },
  { keys: ['End'], action: 'last', says: 'Last slide' },
  { keys: ['Enter'], action: 'jump', says: 'Slide of the number typed before' },
  { keys: ['f', 'F'], action: 'fullscreen', says: 'Full screen' },
  { keys: ['t', 'T'], action: 'timer', says: 'Start or pause the timer' },
  { keys: ['r', 'R'], action: 'reset', says: 'Set the timer back' },
  { keys: ['+', '='], action: 'larger', says: 'Larger notes' },
  { keys: ['-'], action: 'smaller', says: 'Smaller notes' },
];
