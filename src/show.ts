import { spawn } from 'node:child_process';
import { platform } from 'node:os';

/** How each system is asked to open an address; others follow the desktop's common way. */
const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address of ours in the browser that people use on this machine; nothing happens when there is none. */
export function show(address: string): void {
  const [command = '', ...args] = OPENERS[platform()] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
