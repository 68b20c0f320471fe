import { address } from './address.ts';
import { announce } from './announce.ts';
import { buttons } from './buttons.ts';
import { counter } from './counter.ts';
import { fit } from './fit.ts';
import { fullscreen } from './fullscreen.ts';
import { keyboard } from './keyboard.ts';
import { nextSlide } from './next-slide.ts';
import { notes } from './notes.ts';
import { paging } from './paging.ts';
import { play } from './show.ts';
import { timer } from './timer.ts';

/** The features of presenter.html; to add one is a file and a word here. */
play([paging, nextSlide, fit, keyboard, buttons, fullscreen, notes, counter, timer, announce, address]);
