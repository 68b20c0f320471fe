import { AUDIENCE, PRESENTER } from './features.ts';
import { play } from './show.ts';
import { AUDIENCE_ADDRESS } from './views.ts';

if (location.hash === AUDIENCE_ADDRESS) play('audience', AUDIENCE);
else play('presenter', PRESENTER);
