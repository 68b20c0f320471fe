import { type WebSocket, WebSocketServer } from 'ws';
import { refuse, type Serving } from './serve.ts';
import { type Ask, type State, toAsk } from './page/message.ts';

const LARGEST = 4096; // bytes of what a page may say
const MOST = 32; // pages at a time
const WAITING = 4_000_000; // bytes that a page may leave unread

/** A page that is open somewhere. */
export interface Viewer {
  readonly tell: (state: State) => void;
}

/** The pages that are open, and what is told to them. */
export interface Live {
  readonly upgrade: Serving['upgrade'];
  readonly close: () => void;
}

/** What is done when a page opens, asks or goes. */
export interface Hearing {
  readonly path: string; // the only one that becomes a socket
  readonly heard: (viewer: Viewer, ask: Ask) => void;
  readonly gone: (viewer: Viewer) => void;
}

/** Opens the way on which pages are told what is new. One that says anything but what our own page says is cut off. */
export function openLive({ path, heard, gone }: Hearing): Live {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST, perMessageDeflate: false });
  sockets.on('connection', (socket) => {
    const viewer: Viewer = { tell: (state) => tell(socket, state) };
    socket.on('error', () => socket.terminate());
    socket.on('close', () => gone(viewer));
    socket.on('message', (data, isBinary) => {
      const ask = isBinary ? undefined : toAsk(String(data));
      if (ask) heard(viewer, ask);
      else socket.close(1008); // "policy violation", RFC 6455 7.4.1
    });
  });
  return {
    upgrade(request, socket, head) {
      if (request.url !== path || sockets.clients.size >= MOST) refuse(socket);
      else
        sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function tell(socket: WebSocket, state: State): void {
  if (socket.bufferedAmount > WAITING)
    socket.terminate(); // it will come back and be told all
  else socket.send(JSON.stringify(state));
}
