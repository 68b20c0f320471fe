import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { BRIEFING, call, lay, SECTION } from '../cli/call.ts';
import { type Running, startPreview } from './open.ts';

let folder: string;
let preview: Running;
let token: string; // path of the page, e.g. "/Zm9v/"

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diptych with blanks é '));
  await lay(folder, { 'content/river/briefing.md': BRIEFING, 'content/river/01-rise.md': SECTION });
  preview = await startPreview(folder);
  token = new URL(preview.address).pathname;
  await vi.waitUntil(async () => (await statusOf(`${token}river/deck.html`)) === 200, { timeout: 20_000 });
});

afterAll(async () => {
  await preview.end();
  await rm(folder, { recursive: true, force: true });
});

describe('what is served', () => {
  test('is the page, its parts and what was built, and nothing is written', async () => {
    for (const name of [
      '',
      'preview.js',
      'preview.css',
      'pdf.worker.js',
      'river/deck.html',
      'river/brief.pdf',
    ])
      expect([name, await statusOf(token + name)]).toEqual([name, 200]);
    expect(await readdir(folder)).toEqual(['content']);
  });

  test('carries headers under which nothing is guessed, kept, framed by others or sent on', async () => {
    const page = await fetch(preview.address);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const deck = await fetch(`${preview.address}river/deck.html`);
    expect(deck.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(await deck.text()).toContain('http-equiv="Content-Security-Policy"');
  });

  test('is told by HEAD without its bytes', async () => {
    const head = await raw(`HEAD ${token} HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`);
    expect(head).toMatch(/^HTTP\/1\.1 200 /);
    expect(head).toMatch(/\r\n\r\n$/);
  });

  test('answers at ::1 as well, where this machine has it', async () => {
    const answer = await raw(request(token, `[::1]:${preview.port}`), '::1').catch(() => 'none');
    expect(answer).toMatch(/^(none|HTTP\/1\.1 200 )/);
  });
});

describe('a request that is none of ours', () => {
  test.each([
    ['no token', '/'],
    ['a wrong token', '/AAAAAAAAAAAAAAAAAAAAAA/'],
    ['a file of the disk', () => `${token}../../../etc/passwd`],
    ['the same, encoded', () => `${token}%2e%2e%2f%2e%2e%2fetc%2fpasswd`],
    ['encoded slashes', () => `${token}river%2fdeck.html`],
    ['backslashes', () => `${token}..\\..\\content\\river\\briefing.md`],
    ['a section', () => `${token}river/01-rise.md`],
    ['the speaker’s file', () => `${token}river/presenter.html`],
    ['a folder', () => `${token}river/`],
    ['a question', () => `${token}?x`],
    ['a prototype’s name', () => `${token}__proto__`],
    ['a null byte', () => `${token}%00`],
    ['an absolute address', () => `http://${host()}${token}`],
    ['another’s absolute address', 'http://example.org/'],
  ])('for %s finds nothing', async (_, path) => {
    const answer = await raw(request(typeof path === 'string' ? path : path()));
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('root:');
    expect(answer).toContain('Nothing is here.');
  });

  test.each([
    ['another name (DNS rebinding)', () => request(token, `example.org:${preview.port}`)],
    ['a name that begins like ours', () => request(token, `localhost.example.org:${preview.port}`)],
    ['our name without the port', () => request(token, '127.0.0.1')],
    ['our name with another port', () => request(token, '127.0.0.1:1')],
    ['two names', () => request(token, `${host()}\r\nHost: example.org`)],
    ['the origin of another site', () => request(token, `${host()}\r\nOrigin: http://example.org`)],
    ['the origin of another port', () => request(token, `${host()}\r\nOrigin: http://127.0.0.1:1`)],
    ['an opaque origin', () => request(token, `${host()}\r\nOrigin: null`)],
    [
      'the word of a browser that another site asks',
      () => request(token, `${host()}\r\nSec-Fetch-Site: cross-site`),
    ],
  ])('under %s is refused', async (_, asked) => {
    expect(await raw(asked())).toMatch(/^HTTP\/1\.1 40[03] /);
  });

  test('without a name is refused, in HTTP/1.0 too', async () => {
    expect(await raw(`GET ${token} HTTP/1.1\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw(`GET ${token} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 403 /);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('by %s is refused', async (method) => {
    const answer = await raw(request(token).replace('GET', method));
    expect(answer).toMatch(/^HTTP\/1\.1 405 [^]*\r\nAllow: GET, HEAD\r\n/);
  });

  test('with CONNECT, nonsense or headers without end is cut off', async () => {
    expect(await raw(`CONNECT example.org:443 HTTP/1.1\r\nHost: ${host()}\r\n\r\n`)).toBe('');
    expect(await raw('\u0016\u0003\u0001\r\n\r\n')).toMatch(/^(|HTTP\/1\.1 400 [^]*)$/);
    const large = await raw(`GET ${token} HTTP/1.1\r\nHost: ${host()}\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`);
    expect(large).toMatch(/^(|HTTP\/1\.1 431 [^]*)$/);
  });
});

describe('a socket', () => {
  test('is told the state, and nothing of the speaker’s', async () => {
    const { socket, messages } = await openSocket();
    socket.send(JSON.stringify({ says: 'show', briefing: 'river' }));
    await expect.poll(() => messages.length).toBeGreaterThan(0);
    expect(JSON.parse(messages[0] ?? '')).toMatchObject({
      says: 'state',
      briefing: 'river',
      briefings: ['river'],
      old: false,
      panels: { title: 'The river rises', fullness: { paper: 'A4' } },
      troubles: [],
    });
    socket.close();
  });

  test.each([
    ['another site', () => ({ path: `${token}live`, origin: 'http://example.org' })],
    ['no origin', () => ({ path: `${token}live`, origin: undefined })],
    ['an opaque origin', () => ({ path: `${token}live`, origin: 'null' })],
    ['ours, without the token', () => ({ path: '/live', origin: `http://${host()}` })],
    [
      'ours, with a wrong token',
      () => ({ path: '/AAAAAAAAAAAAAAAAAAAAAA/live', origin: `http://${host()}` }),
    ],
    ['ours, at another route', () => ({ path: token, origin: `http://${host()}` })],
    [
      'another name of this port',
      () => ({ path: `${token}live`, origin: `http://localhost:${preview.port}` }),
    ],
  ])('from %s is refused', async (_, asked) => {
    const { path, origin } = asked();
    const socket = new WebSocket(`ws://${host()}${path}`, origin === undefined ? {} : { origin });
    const outcome = await new Promise((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', ({ message }) => resolve(message));
    });
    expect(outcome).toBe('Unexpected server response: 403');
  });

  test.each([
    ['no JSON', 'x'],
    ['another message', '{"says":"write","file":"/etc/passwd"}'],
    ['one field more', '{"says":"show","briefing":"river","file":"x"}'],
    ['another type', '{"says":"show","briefing":1}'],
    ['nothing', 'null'],
    ['bytes', Buffer.from('{"says":"show","briefing":"river"}')],
    ['more than 4 kB', JSON.stringify({ says: 'show', briefing: 'x'.repeat(5000) })],
  ])('that says %s is closed', async (_, text) => {
    const { socket } = await openSocket();
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.send(text);
    expect([1008, 1009]).toContain(await closed);
  });

  test('that asks for a briefing that is none gets the first', async () => {
    const { socket, messages } = await openSocket();
    socket.send(JSON.stringify({ says: 'show', briefing: '../../etc' }));
    await expect.poll(() => messages.length).toBeGreaterThan(0);
    expect(JSON.parse(messages[0] ?? '')).toMatchObject({ briefing: 'river' });
    socket.close();
  });
});

describe('many and slow connections', { timeout: 60_000 }, () => {
  test('a request that never ends is cut off within some seconds', async () => {
    const socket = await opened('127.0.0.1');
    socket.write(`GET ${token} HTTP/1.1\r\nHost: ${host()}\r\n`);
    const drip = setInterval(() => socket.write('X-A: b\r\n'), 500);
    const start = performance.now();
    await new Promise((resolve) => socket.on('close', resolve));
    clearInterval(drip);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('a thousand connections do not end it, and it answers when they are gone', async () => {
    const sockets = await Promise.all(
      Array.from({ length: 1000 }, () => opened('127.0.0.1').catch(() => undefined)),
    );
    for (const socket of sockets) socket?.destroy();
    await expect.poll(() => statusOf(token).catch(() => 0), { timeout: 20_000 }).toBe(200);
  });
});

describe('a port', () => {
  test('in use is told, with one that is free', async () => {
    const args = ['preview', '--port', String(preview.port)];
    const { exit, err } = await call(args, folder);
    expect(exit).toBe(2);
    expect(err).toMatch(
      new RegExp(
        `^error: Port ${preview.port} is in use by another program\\. (\\d+) is free: --port \\1\\n$`,
      ),
    );
  });

  test('in use at ::1 alone is in use', async () => {
    const other = createServer();
    const port = await listenAt(other, '::1').catch(() => 0);
    if (port === 0) return; // no IPv6 here
    const { exit, err } = await call(['preview', '--port', String(port)], folder);
    other.close();
    expect([exit, err]).toEqual([2, expect.stringContaining(`Port ${port} is in use`)]);
  });

  test.each(['x', '-1', '1.5', '70000', ''])('is not %j', async (port) => {
    const { exit, err } = await call(['preview', '--port', port], folder);
    expect([exit, err]).toEqual([2, expect.stringContaining('a whole number, at most 65535')]);
  });
});

test('ends at Ctrl-C within a second, with a socket open', async () => {
  const other = await startPreview(folder, 'river');
  const socket = new WebSocket(`${other.address.replace('http', 'ws')}live`, {
    origin: new URL(other.address).origin,
  });
  await new Promise((resolve) => socket.on('open', resolve));
  const start = performance.now();
  expect(await other.end()).toBe(0);
  expect(performance.now() - start).toBeLessThan(1500); // a second, and half of one for a busy machine
});

function host(): string {
  return `127.0.0.1:${preview.port}`;
}

function request(path: string, name = host()): string {
  return `GET ${path} HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`;
}

async function statusOf(path: string): Promise<number> {
  return Number((await raw(request(path))).split(' ')[1]);
}

function opened(address: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: preview.port, host: address }, () => resolve(socket));
    socket.on('error', reject);
  });
}

/** Sends bytes as they are and gives all that comes back. */
async function raw(text: string, address = '127.0.0.1'): Promise<string> {
  const socket = await opened(address);
  let answer = '';
  socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
  socket.on('error', () => undefined); // cut off while we still write
  socket.write(text);
  await new Promise((resolve) => socket.on('close', resolve));
  return answer;
}

async function openSocket(): Promise<{ socket: WebSocket; messages: string[] }> {
  const socket = new WebSocket(`ws://${host()}${token}live`, { origin: `http://${host()}` });
  const messages: string[] = [];
  socket.on('message', (data) => messages.push(String(data)));
  await new Promise((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  return { socket, messages };
}

function listenAt(server: Server, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen({ port: 0, host: address, ipv6Only: true }, () => {
      const at = server.address();
      resolve(typeof at === 'object' && at ? at.port : 0);
    });
  });
}
