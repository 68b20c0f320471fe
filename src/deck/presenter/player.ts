import { DECK } from './features.ts';
import { play } from './show.ts';

play('deck', DECK);
