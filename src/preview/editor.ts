import { isAbsolute } from 'node:path';

/** How the addresses begin under which editors open a file, by the command that starts each. */
const SCHEMES: Readonly<Record<string, string>> = {
  code: 'vscode://file',
  'code-insiders': 'vscode-insiders://file',
  codium: 'vscodium://file',
  cursor: 'cursor://file',
  windsurf: 'windsurf://file',
  zed: 'zed://file',
};

/**
 * Gives how the address of a file in a folder begins for an editor, named by its command ("code --wait"); "" for one that opens none. Places are
 * plain links: the server never starts anything.
 */
export function editorLink(command: string, folder: string): string {
  const name = command.trim().split(/\s+/)[0]?.split(/[/\\]/).at(-1) ?? '';
  const scheme = Object.hasOwn(SCHEMES, name) ? SCHEMES[name] : undefined;
  if (!scheme || !isAbsolute(folder)) return '';
  const path = folder.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return `${scheme}${path.startsWith('/') ? '' : '/'}${path}/`;
}
