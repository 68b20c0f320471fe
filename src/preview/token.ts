import { randomBytes } from 'node:crypto';

/** Gives what nobody can guess who was not told it: 128 bits, to stand in an address. */
export function newToken(): string {
  return randomBytes(16).toString('base64url');
}
