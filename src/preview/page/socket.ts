import type { Ask, State } from './message.ts';

const FIRST_MS = 250;
const LONGEST_MS = 4000;

/** What is done with what the server says. */
export interface Listening {
  readonly told: (state: State) => void;
  readonly lost: () => void;
  readonly first: () => Ask; // said whenever the way is open
}

/** Opens the way to the server, again whenever it is cut; gives how to ask for something. */
export function openSocket({ told, lost, first }: Listening): (ask: Ask) => void {
  let socket: WebSocket;
  let pause = FIRST_MS;
  const open = (): void => {
    socket = new WebSocket(new URL('live', location.href.replace(/^http/, 'ws').replace(/#.*/, '')));
    socket.addEventListener('open', () => {
      pause = FIRST_MS;
      socket.send(JSON.stringify(first()));
    });
    socket.addEventListener('message', ({ data }) => told(JSON.parse(String(data)) as State));
    socket.addEventListener('close', () => {
      lost();
      setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_MS);
    });
  };
  open();
  return (ask) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(ask));
  };
}
