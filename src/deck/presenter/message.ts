import type { View } from './keys.ts';
import { isOn } from './place.ts';
import type { Point, Scene, Zoom } from './show.ts';

/**
 * What windows of one deck tell each other: "hello" asks for the scene, "scene" gives it, "bye" is the last word of a
 * window that closes. `turn` counts the changes of scene in all windows together, so that news never loses to what is old.
 */
export type Message = { readonly deck: string; readonly from: View } & (
  | { readonly says: 'hello' | 'bye' }
  | { readonly says: 'scene'; readonly turn: number; readonly scene: Scene }
);

const LARGEST_ZOOM = 10;

/** Gives what another window sent, if it is a message of our own shape about this deck: anyone can send anything. */
export function toMessage(data: unknown, deck: string): Message | undefined {
  if (!isRecord(data) || data['deck'] !== deck) return undefined;
  const { from, says, turn } = data;
  if (from !== 'presenter' && from !== 'audience') return undefined;
  if (says === 'hello' || says === 'bye') return { deck, from, says };
  const scene = toScene(data['scene']);
  return says === 'scene' && isCount(turn) && scene ? { deck, from, says, turn, scene } : undefined;
}

function toScene(data: unknown): Scene | undefined {
  if (!isRecord(data)) return undefined;
  const { slide, veil } = data;
  const [zoom, spot] = [toZoom(data['zoom']), toPoint(data['spot'])];
  if (!isCount(slide) || slide === 0 || zoom === undefined || spot === undefined) return undefined;
  return veil === '' || veil === 'black' || veil === 'white' ? { slide, veil, zoom, spot } : undefined;
}

/** Gives a place on a slide, null for none, and undefined for anything else. */
function toPoint(data: unknown): Point | null | undefined {
  if (data === null) return null;
  if (!isRecord(data)) return undefined;
  const { x, y } = data;
  return isNumber(x) && isNumber(y) && isOn({ x, y }) ? { x, y } : undefined;
}

function toZoom(data: unknown): Zoom | null | undefined {
  if (data === null) return null;
  const [point, scale] = [toPoint(data), isRecord(data) ? data['scale'] : undefined];
  return point && isNumber(scale) && scale >= 1 && scale <= LARGEST_ZOOM ? { ...point, scale } : undefined;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}

function isNumber(data: unknown): data is number {
  return typeof data === 'number' && Number.isFinite(data);
}

function isCount(data: unknown): data is number {
  return Number.isSafeInteger(data) && (data as number) >= 0;
}
