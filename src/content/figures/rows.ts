import type { Checked } from '../../base/checked.ts';
import type { YamlPath } from '../../base/yaml.ts';
import { type CsvTable, type CsvText, readCsv } from './csv.ts';
import type { Fence } from './fence.ts';

const WANTED = 'rows of CSV below a line "data: |", or the name of a CSV file such as trade.csv';

/**
 * Gives the table of a fence: what stands below a line of three hyphens, the rows behind `key: |`, or the file that the
 * key names; `null` when there is none, with a problem.
 */
export async function readRows(
  fence: Fence,
  key: string,
  written: string,
): Promise<Checked<CsvTable | null>> {
  const place = fence.yaml.valueAt([key]);
  if (written === '') {
    if (fence.rows) return readCsv(fence.rows);
    return {
      value: null,
      problems: [{ code: 'missing-key', place: fence.place, key, example: `${key}: rows.csv` }],
    };
  }
  if (!written.includes('\n') && /\.\w+$/.test(written)) {
    const { value, problems } = await fence.open(written, place);
    return value ? readCsv(value) : { value: null, problems };
  }
  const rows = blockAt(fence, [key], written);
  if (rows) return readCsv(rows);
  const found = written.split('\n')[0] ?? '';
  return { value: null, problems: [{ code: 'wrong-value', place, key, found, wanted: WANTED, nearest: '' }] };
}

/** Gives the lines below `key: |` with their place; nothing for a text written in another way, whose line ends are lost. */
function blockAt(fence: Fence, path: YamlPath, text: string): CsvText | undefined {
  const { file, line, column } = fence.yaml.valueAt(path);
  const lines = fence.text.split('\n');
  const first = line - fence.place.line; // index of the line below the key
  if (!(lines[first - 1] ?? '').slice(column - 1).startsWith('|')) return undefined;
  const filled = lines.slice(first).find((one) => one.trim() !== '') ?? '';
  const indent = filled.length - filled.trimStart().length;
  return { file, text, firstLine: line + 1, indent };
}
