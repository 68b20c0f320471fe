import { address } from './address.ts';
import { announce } from './announce.ts';
import { buttons } from './buttons.ts';
import { fit } from './fit.ts';
import { fullscreen } from './fullscreen.ts';
import { keyboard } from './keyboard.ts';
import { paging } from './paging.ts';
import { play } from './show.ts';
import { touch } from './touch.ts';

/** The features of deck.html; to add one is a file and a word here. */
play([paging, fit, keyboard, touch, buttons, fullscreen, announce, address]);
