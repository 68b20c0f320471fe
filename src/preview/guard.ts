import type { IncomingMessage } from 'node:http';

/** What a request says about itself, as far as anything is decided by it. */
export type Request = Pick<IncomingMessage, 'method' | 'rawHeaders' | 'headers'>;

/** Why a request is refused: its status, and what to tell. */
export interface Refusal {
  readonly status: number;
  readonly says: string;
}

const METHODS = ['GET', 'HEAD'];

/**
 * Gives why a request is refused, if it is. A page elsewhere that has a name of its own lead to this machine (DNS
 * rebinding) sends that name as its Host; a request from another site's page says so.
 */
export function refusalOf(
  { method = '', rawHeaders, headers }: Request,
  hosts: ReadonlySet<string>,
): Refusal | undefined {
  const named = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (named.length !== 1 || !hosts.has(headers.host ?? ''))
    return { status: 403, says: 'This name does not lead here. Open the address that the terminal shows.' };
  if (!METHODS.includes(method)) return { status: 405, says: 'GET and HEAD only.' };
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    return { status: 403, says: 'Other sites have nothing to ask here.' };
  if (headers['sec-fetch-site'] === 'cross-site')
    return { status: 403, says: 'Other sites do not lead here. Open the address that the terminal shows.' };
  return undefined;
}

/** Gives the names under which this machine alone reaches a port of its own. */
export function hostsOf(port: number): ReadonlySet<string> {
  return new Set(['127.0.0.1', 'localhost', '[::1]'].map((name) => (port === 80 ? name : `${name}:${port}`)));
}
