import type { Checked } from '../base/checked.ts';
import type { Host } from '../base/host.ts';
import type { SourceFile } from '../base/model.ts';
import { startOf } from '../base/place.ts';
import { codePoint, CONTROL_SIGN } from '../base/signs.ts';
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
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const text = decoded.replace(/\r\n?/g, '\n');
    return {
      value: { name, text: text.replace(new RegExp(CONTROL_SIGN, 'gu'), '') },
      problems: controls(name, text),
    };
  } catch {
    return { value: { name, text: '' }, problems: [{ code: 'not-utf8', place }] };
  }
}

/** Gives a problem for the first control sign of each line. */
function controls(file: string, text: string): Problem[] {
  if (!CONTROL_SIGN.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const match = CONTROL_SIGN.exec(line);
    if (!match) return [];
    const column = match.index + 1;
    const place = { file, line: index + 1, column, endColumn: column + 1 };
    return [{ code: 'control-sign', place, sign: codePoint(match[0]) }];
  });
}
