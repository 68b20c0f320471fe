import { address } from './address.ts';
import { announce } from './announce.ts';
import { audience } from './audience.ts';
import { buttons } from './buttons.ts';
import { clock } from './clock.ts';
import { counter } from './counter.ts';
import { find } from './find.ts';
import { fit } from './fit.ts';
import { focus } from './focus.ts';
import { fullscreen } from './fullscreen.ts';
import { help } from './help.ts';
import { keyboard } from './keyboard.ts';
import { nextSlide } from './next-slide.ts';
import { notes } from './notes.ts';
import { notesSize } from './notes-size.ts';
import { overview } from './overview.ts';
import { paging } from './paging.ts';
import { pointer } from './pointer.ts';
import { reading } from './reading.ts';
import { resume } from './resume.ts';
import type { Feature } from './show.ts';
import { settle } from './settle.ts';
import { speaker } from './speaker.ts';
import { timer } from './timer.ts';
import { touch } from './touch.ts';
import { veil } from './veil.ts';
import { wake } from './wake.ts';
import { zoom } from './zoom.ts';

// Feature × view: a feature is a file, and stands in the list of each view that has it; to add one is a file, a line here
// and, when keys call it, a line in keys.ts. Lists rather than one table with marks, since a bundle carries what its own
// list names: nothing of the speaker's is in the deck that is given away.

/** What a reader of deck.html can do, in the order in which it starts. */
export const DECK: readonly Feature[] = [
  paging,
  fit,
  settle,
  veil,
  zoom,
  pointer,
  reading,
  overview,
  find,
  help,
  fullscreen,
  wake,
  resume,
  address,
  focus,
  announce,
  keyboard,
  touch,
  buttons,
];

/** What the speaker can do in presenter.html. */
export const PRESENTER: readonly Feature[] = [
  paging,
  fit,
  settle,
  veil,
  zoom,
  pointer,
  reading,
  overview,
  find,
  help,
  fullscreen,
  wake,
  resume,
  address,
  focus,
  announce,
  notes,
  notesSize,
  nextSlide,
  counter,
  clock,
  timer,
  audience,
  keyboard,
  touch,
  buttons,
];

/** What the audience's window of presenter.html can do: its keys and clicks are the speaker's as well. */
export const AUDIENCE: readonly Feature[] = [
  paging,
  fit,
  settle,
  veil,
  zoom,
  pointer,
  fullscreen,
  wake,
  focus,
  announce,
  speaker,
  keyboard,
  touch,
  buttons,
];
