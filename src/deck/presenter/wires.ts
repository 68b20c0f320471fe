import { type Message, toMessage } from './message.ts';

/** The ways to the other windows of a deck. */
export interface Wires {
  readonly tell: (message: Message) => void;
  /** Takes a window for the one to work with. */
  readonly join: (partner: Window) => void;
  /** Gives whether the window to work with was closed; false as long as there was none. */
  readonly isCut: () => boolean;
}

/**
 * Joins the windows of a deck in two ways at once, since browsers differ in what they let files on a disk do: messages
 * between a window and its partner, the one that opened it or that it opened, and a channel between all windows of this
 * file. A window without a partner takes the first of our own that calls. `hear` gets messages of our own shape alone.
 */
export function openWires(deck: string, opener: Window | null, hear: (message: Message) => void): Wires {
  let partner = opener;
  const channel = openChannel();
  channel?.addEventListener('message', ({ data }) => {
    const message = toMessage(data, deck);
    if (message) hear(message);
  });
  addEventListener('message', ({ data, origin: from, source }) => {
    const message = toMessage(data, deck);
    if (!message || !isOurs(from)) return;
    if (!partner || partner.closed) partner = source as Window | null;
    if (source === partner) hear(message);
  });
  return {
    tell(message) {
      channel?.postMessage(message);
      partner?.postMessage(message, isFile() ? '*' : origin);
    },
    join: (other) => void (partner = other),
    isCut: () => partner?.closed === true,
  };
}

/** Gives whether a message comes from where this page does; what files on a disk are from has no host, or no name at all. */
function isOurs(from: string): boolean {
  return isFile() ? /^(null|\w+:\/\/)$/.test(from) : from === origin;
}

function isFile(): boolean {
  return !/^https?:/.test(location.protocol);
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`diptych ${location.pathname}`);
  } catch {
    return undefined; // where a browser has none for files, messages to the partner must do
  }
}
