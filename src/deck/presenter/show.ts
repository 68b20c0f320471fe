import type { Action, View } from './keys.ts';

/** A place on a slide, in its own px (1280 × 720). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of a slide that fills the screen: its middle, and how many times larger than usual. */
export interface Zoom extends Point {
  readonly scale: number;
}

/** What is on the screen; the speaker's window and the audience's have the same. */
export interface Scene {
  readonly slide: number; // from 1
  readonly veil: '' | 'black' | 'white'; // an empty screen before the slide
  readonly zoom: Zoom | null;
  readonly spot: Point | null; // where the pointer is
}

/** Is told the scene and the one before it; on the first call both are the same. */
type Listener = (scene: Scene, before: Scene) => void;

/** What a viewer or a speaker sees and does: the slides, what is on the screen, and what each action does. */
export interface Show {
  readonly view: View;
  readonly slides: readonly HTMLElement[];
  readonly scene: () => Scene;
  /** Gives the slide in view. */
  readonly slide: () => HTMLElement;
  /** Changes the scene; a number outside the deck means its first or last slide, and a new slide comes whole and bare. */
  readonly change: (part: Partial<Scene>) => void;
  /** Calls a listener now and each time the scene changes. */
  readonly watch: (listener: Listener) => void;
  /** Says what an action does in this view, beside what others have said. */
  readonly on: (action: Action, run: (number: number) => void) => void;
  /** Gives whether this view knows an action. */
  readonly knows: (action: Action) => boolean;
  /** Does an action, with the number typed for it or 0; gives whether this view knows it. */
  readonly run: (action: Action, number?: number) => boolean;
}

/** One thing a view can do; it finds its own elements and hooks itself into the show. */
export type Feature = (show: Show) => void;

/** Starts a view with its features, in their order, once its page has been read. */
export function play(view: View, features: readonly Feature[]): void {
  document.documentElement.classList.add(view, 'settling');
  showSlides(true); // at once, so that nothing else is ever laid out
  addEventListener('DOMContentLoaded', () => {
    const show = open(view, [...document.querySelectorAll<HTMLElement>('main > section')]);
    for (const feature of features) feature(show);
  });
}

/** Gives whether slides are shown one at a time, rather than read as a text. */
export function isPlaying(): boolean {
  return document.documentElement.classList.contains('playing');
}

/** Shows slides one at a time, or else all as a text. */
export function showSlides(one: boolean): void {
  const { classList } = document.documentElement;
  classList.toggle('playing', one);
  classList.toggle('text', !one);
}

const BARE = { veil: '', zoom: null, spot: null } as const;

function open(view: View, slides: readonly HTMLElement[]): Show {
  const listeners: Listener[] = [];
  const actions = new Map<Action, ((number: number) => void)[]>();
  let scene: Scene = { slide: 1, ...BARE };
  return {
    view,
    slides,
    scene: () => scene,
    slide: () => slides[scene.slide - 1] ?? document.body,
    change(part) {
      const before = scene;
      const slide = Math.min(Math.max(part.slide ?? before.slide, 1), slides.length);
      const rest = slide === before.slide ? before : BARE;
      scene = { ...rest, ...part, slide };
      if (isSame(scene, before)) scene = before;
      else for (const listener of listeners) listener(scene, before);
    },
    watch(listener) {
      listeners.push(listener);
      listener(scene, scene);
    },
    on: (action, run) => void actions.set(action, [...(actions.get(action) ?? []), run]),
    knows: (action) => actions.has(action),
    run(action, number = 0) {
      const runs = actions.get(action) ?? [];
      for (const run of runs) run(number);
      return runs.length > 0;
    },
  };
}

function isSame(one: Scene, other: Scene): boolean {
  return (
    one.slide === other.slide &&
    one.veil === other.veil &&
    one.zoom?.x === other.zoom?.x &&
    one.zoom?.y === other.zoom?.y &&
    one.zoom?.scale === other.zoom?.scale &&
    one.spot?.x === other.spot?.x &&
    one.spot?.y === other.spot?.y
  );
}
