import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { UserError } from '../base/host.ts';
import { hostsOf, refusalOf } from './guard.ts';
import { headersOf, type Routes, served } from './routes.ts';

/** What a server gives and to whom. */
export interface Serving {
  readonly port: number; // 0 for any that is free
  readonly isFixed: boolean; // the author named it: no other will do
  readonly routes: Routes;
  /** Takes over a connection that asks to become a socket, at a route of its own, from a page of this server. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** A server that runs. */
export interface Door {
  readonly port: number;
  readonly close: () => void;
}

const ADDRESSES = ['127.0.0.1', '::1']; // this machine's alone
const PORTS = 20; // tried after the usual one
const LIMITS = {
  maxHeaderSize: 8192,
  headersTimeout: 5000,
  requestTimeout: 5000,
  connectionsCheckingInterval: 1000,
};
const MOST_CONNECTIONS = 256;

/** Serves routes to this machine alone. Throws `UserError` when the port is in use, naming one that is free. */
export async function serve(serving: Serving): Promise<Door> {
  const { port, isFixed } = serving;
  const door = await open(serving, port);
  if (door) return door;
  const next = await nextDoor(serving, port);
  if (next && !isFixed) return next;
  next?.close();
  const free = next ? ` ${next.port} is free: --port ${next.port}` : ' Name another one with --port.';
  throw new UserError(`Port ${port} is in use by another program.${free}`);
}

async function nextDoor(serving: Serving, port: number): Promise<Door | undefined> {
  for (let next = port + 1; next <= Math.min(port + PORTS, 65_535); next++) {
    const door = await open(serving, next);
    if (door) return door;
  }
  return undefined;
}

/** Opens a port at both addresses of this machine; undefined when it is in use at either. A machine may have no IPv6. */
async function open(serving: Serving, asked: number): Promise<Door | undefined> {
  const servers: Server[] = [];
  const close = (): void => {
    for (const server of servers) server.close().closeAllConnections();
  };
  let port = asked;
  for (const address of ADDRESSES) {
    const server = toServer(serving);
    const error = await listen(server, port, address);
    if (error === '') servers.push(server);
    else if (error === 'EADDRINUSE' || address === ADDRESSES[0]) {
      close();
      if (error === 'EADDRINUSE') return undefined;
      throw new UserError(`Cannot serve on port ${port}: ${error}. Name another one with --port.`);
    }
    if (error === '') ({ port } = server.address() as AddressInfo);
  }
  return { port, close };
}

function listen(server: Server, port: number, address: string): Promise<string> {
  return new Promise((resolve) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code ?? message));
    server.listen({ port, host: address, ipv6Only: true }, () => resolve(''));
  });
}

function toServer({ routes, upgrade }: Serving): Server {
  const server = createServer(LIMITS, answerFrom(routes));
  server.maxConnections = MOST_CONNECTIONS;
  server.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy());
    const origin = `http://${request.headers.host}`;
    if (refusalOf(request, hostsOf(portOf(request))) || request.headers.origin !== origin) refuse(socket);
    else upgrade(request, socket, head);
  });
  server.on('error', () => undefined); // told by `listen`; later ones are single connections that could not be taken
  return server;
}

/** Ends a connection that asked for a socket and gets none. */
export function refuse(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

function answerFrom(routes: Routes): RequestListener {
  return (request, response) => {
    const refusal = refusalOf(request, hostsOf(portOf(request)));
    const found = refusal ? undefined : routes.get(request.url ?? '');
    const { status, says } = refusal ?? { status: found ? 200 : 404, says: NOT_HERE };
    const answer = found ?? {
      ...served('', new TextEncoder().encode(`${says}\n`)),
      type: 'text/plain; charset=utf-8',
    };
    response.writeHead(status, { ...headersOf(answer), ...(status === 405 && { Allow: 'GET, HEAD' }) });
    response.end(request.method === 'HEAD' ? undefined : answer.bytes);
  };
}

const NOT_HERE = 'Nothing is here. Open the address that the terminal shows.';

function portOf({ socket }: IncomingMessage): number {
  return socket.localPort ?? 0;
}
