import type { Ask, Panels, State, Trouble } from './page/message.ts';
import type { Viewer } from './live.ts';
import { type Served, served, servedDeck } from './routes.ts';
import { inTurns } from './turns.ts';

/** What a build came to, as far as it is shown. */
export interface Made {
  readonly panels: { readonly about: Panels; readonly deck: Uint8Array; readonly page: Uint8Array } | null; // null when errors kept them from being made
  readonly troubles: readonly Trouble[];
  readonly more: number; // problems beyond those
  readonly changes: string;
}

/** What a session works with. */
export interface Sitting {
  readonly routes: Map<string, Served>;
  readonly base: string; // path that all routes begin with, e.g. "/token/"
  readonly editor: string; // see `State.editor`
  readonly briefings: () => Promise<readonly string[]>; // ids
  readonly build: (briefing: string) => Promise<Made>;
  readonly holds: () => Promise<boolean>; // whether nothing changed since `changed` was last told
}

/** What is shown to whom. */
export interface Session {
  readonly heard: (viewer: Viewer, ask: Ask) => void;
  readonly gone: (viewer: Viewer) => void;
  /** Has all of those briefings built again that somebody looks at. */
  readonly changed: (files: readonly Saved[]) => void;
  readonly failure: Promise<never>;
}

/** A file that changed. */
export interface Saved {
  readonly file: string; // as the author finds it
  readonly briefing: string; // id of the only one it belongs to; "" when it may belong to any
}

const MOST_DROPPED = 5; // builds in a row that were overtaken by a change; who never rests is shown what there is

/**
 * Opens a session: builds what somebody looks at, one build at a time, and tells all who look. A build that was overtaken by a
 * change is not shown; one with errors leaves the panels as they were, marked as old.
 */
export function openSession({ routes, base, editor, briefings, build, holds }: Sitting): Session {
  const viewers = new Map<Viewer, string>();
  const states = new Map<string, Omit<State, 'briefings' | 'editor' | 'saved'>>();
  const fresh = new Set<string>(); // built since their last change
  const saved = new Map<string, Set<string>>(); // not told yet, by briefing
  let known: readonly string[] = [];
  let turn = 0;
  let dropped = 0;

  const turns = inTurns(async () => {
    const found = await briefings();
    const isNew = found.join('/') !== known.join('/');
    known = found;
    for (const [viewer, briefing] of viewers) if (briefing === '') viewers.set(viewer, known[0] ?? '');
    const stale = (): string | undefined =>
      [...viewers.values()].find((one) => one !== '' && !fresh.has(one));
    if (isNew) for (const [viewer, briefing] of viewers) tell(viewer, briefing);
    for (let next = stale(); next !== undefined; next = stale()) await renew(next);
  });
  const renew = async (briefing: string): Promise<void> => {
    fresh.add(briefing);
    const files = [...(saved.get(briefing) ?? [])];
    const made = await build(briefing);
    const isLast = (await holds()) && fresh.has(briefing);
    if (!isLast && dropped < MOST_DROPPED) {
      dropped += 1;
      fresh.delete(briefing);
      return;
    }
    dropped = 0;
    for (const file of files) saved.get(briefing)?.delete(file);
    publish(briefing, made, files);
  };
  const publish = (briefing: string, { panels, troubles, more, changes }: Made, files: string[]): void => {
    if (panels) {
      const at = base + encodeURIComponent(briefing);
      routes.set(`${at}/deck.html`, servedDeck(panels.deck));
      routes.set(`${at}/brief.pdf`, served('brief.pdf', panels.page));
    }
    const shown = panels?.about ?? states.get(briefing)?.panels ?? null;
    const old = !panels && shown !== null;
    turn += 1;
    states.set(briefing, { says: 'state', turn, briefing, panels: shown, old, troubles, more, changes });
    for (const [viewer, looked] of viewers) if (looked === briefing) tell(viewer, briefing, files);
  };
  const tell = (viewer: Viewer, briefing: string, files: readonly string[] = []): void => {
    const state = states.get(briefing);
    if (state) viewer.tell({ ...state, briefings: known, editor, saved: files });
  };
  return {
    heard(viewer, ask) {
      const briefing = known.includes(ask.briefing) ? ask.briefing : (known[0] ?? '');
      viewers.set(viewer, briefing);
      tell(viewer, briefing);
      turns.ask();
    },
    gone: (viewer) => void viewers.delete(viewer),
    changed(files) {
      for (const { file, briefing } of files) {
        for (const one of briefing === '' ? [...fresh] : [briefing]) {
          fresh.delete(one);
          saved.set(one, (saved.get(one) ?? new Set()).add(file));
        }
      }
      turns.ask();
    },
    failure: turns.failure,
  };
}
