import type { Message } from './message.ts';
import type { Show } from './show.ts';
import { openWires, type Wires } from './wires.ts';

/** A window's part in keeping step. */
export interface Step extends Pick<Wires, 'join' | 'isCut'> {
  /** Asks the other windows for their scene, and tells them that this one is there. */
  readonly call: () => void;
}

/**
 * Keeps this window and the others of the deck at one scene, whichever changes it. A window that was just opened or
 * reloaded takes the scene of those that have gone on. `heard` is told of every message from others.
 */
export function keepInStep(show: Show, opener: Window | null, heard: (message: Message) => void): Step {
  const deck = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? '';
  const own = { deck, from: show.view } as const;
  let turn = 0; // of the scene that is shown
  let following = false;
  const wires = openWires(deck, opener, (message) => {
    if (message.says === 'hello') tellScene();
    if (message.says === 'scene') follow(message);
    heard(message);
  });
  const tellScene = (): void => wires.tell({ ...own, says: 'scene', turn, scene: show.scene() });
  const follow = (told: Extract<Message, { says: 'scene' }>): void => {
    const isNews =
      told.turn > turn || (told.turn === turn && told.from === 'presenter' && show.view === 'audience');
    if (!isNews || told.scene.slide > show.slides.length) return;
    turn = told.turn;
    following = true;
    show.change(told.scene);
    following = false;
  };
  show.watch((scene, before) => {
    if (following || scene === before) return;
    turn += 1;
    tellScene();
  });
  const call = (): void => wires.tell({ ...own, says: 'hello' });
  addEventListener('pagehide', () => wires.tell({ ...own, says: 'bye' }));
  call();
  return { join: wires.join, isCut: wires.isCut, call };
}
