import { openAreas } from './areas.ts';
import { openDeck } from './deck.ts';
import { byId } from './element.ts';
import { named, openMenu, showHead } from './head.ts';
import { keep, kept } from './keep.ts';
import type { State } from './message.ts';
import { openPaper } from './paper.ts';
import { showProblems } from './problems.ts';
import { openSocket } from './socket.ts';
import { WORDS } from './words.ts';

const follow = byId<HTMLInputElement>('follow');
follow.checked = kept('follow', ['yes', 'no']) !== 'no';
follow.addEventListener('change', () => keep('follow', follow.checked ? 'yes' : 'no'));

const deck = openDeck(() => follow.checked);
const paper = openPaper();
const areas = openAreas();
paper.onPoint(areas.point);
const { documentElement: root } = document;
let waiting: State | undefined;
let isShowing = false;

/** Shows states one after the other; of those that come meanwhile only the last counts. */
async function show(state: State): Promise<void> {
  // What was saved before a state that is passed over is still news.
  waiting =
    waiting?.briefing === state.briefing ? { ...state, saved: [...waiting.saved, ...state.saved] } : state;
  if (isShowing) return;
  isShowing = true;
  for (let next = take(); next; next = take()) await paint(next);
  isShowing = false;
}

function take(): State | undefined {
  const state = waiting;
  waiting = undefined;
  return state;
}

async function paint(state: State): Promise<void> {
  const { panels, old, briefing, turn, editor } = state;
  showProblems(state);
  showHead(state);
  root.classList.remove('ended');
  root.classList.toggle('old', old);
  const at = new URL(`${encodeURIComponent(briefing)}/`, document.baseURI).href;
  areas.show(panels?.areas ?? [], editor);
  if (panels)
    await Promise.all([
      deck.show(`${at}deck.html`, panels, state).catch(report),
      paper.show(`${at}brief.pdf`, panels.page).catch(report),
    ]);
  requestAnimationFrame(() => setTimeout(() => (root.dataset['shown'] = String(turn))));
}

// A panel that could not be loaded, as when the server ends meanwhile, must not keep the next from being shown.
function report(error: unknown): void {
  byId('status').textContent = String(error);
}

const ask = openSocket({
  told: (state) => void show(state),
  lost() {
    root.classList.add('ended');
    byId('status').textContent = WORDS.ended;
  },
  first: () => ({ says: 'show', briefing: named() }),
});
openMenu(ask);
