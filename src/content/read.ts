import type { Checked } from '../base/checked.ts';
import type { Host } from '../base/host.ts';
import type { SourceFile } from '../base/model.ts';
import { startOf } from '../base/place.ts';
import type { Problem } from '../base/problems.ts';

/** The largest content file that is read, in bytes. */
export const FILE_LIMIT = 1_000_000;

/** Gives a content file as text: UTF-8, line ends as "\n", no byte order mark; "" when it cannot be read as that. */
export async function readText(host: Host, folder: string, name: string): Promise<Checked<SourceFile>> {
  const bytes = await host.read(`${folder}/${name}`);
  const place = startOf(name);
  if (!bytes) return { value: { name, text: '' }, problems: [{ code: 'missing-briefing', place }] };
  if (bytes.length > FILE_LIMIT) {
    const problem: Problem = { code: 'too-large', place, bytes: bytes.length, limit: FILE_LIMIT };
    return { value: { name, text: '' }, problems: [problem] };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value: { name, text: text.replace(/\r\n?/g, '\n') }, problems: [] };
  } catch {
    return { value: { name, text: '' }, problems: [{ code: 'not-utf8', place }] };
  }
}
