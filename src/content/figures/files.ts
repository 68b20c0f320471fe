import { type Host, UserError } from '../../base/host.ts';
import type { SourceFile } from '../../base/model.ts';
import { nearest } from '../../base/nearest.ts';
import { refusalOf } from '../picture-node.ts';
import { readText } from '../read.ts';
import type { OpenFile } from './fence.ts';

/** The files of a briefing's folder that figures take their data from. */
export interface Shelf {
  readonly open: OpenFile;
  readonly texts: () => readonly SourceFile[]; // those opened, each once
}

/** Gives a shelf on which nothing was opened yet. */
export function openShelf(host: Host, folder: string, briefing: string): Shelf {
  const texts = new Map<string, SourceFile>();
  const open: OpenFile = async (name, place) => {
    const path = `${folder}/${briefing}/${name}`;
    if (!isTable(name) || !(await isFile(host, path))) {
      const beside = (await host.files(`${folder}/${briefing}`)).filter(isTable);
      return {
        value: null,
        problems: [{ code: 'csv-missing', place, name, nearest: nearest(name, beside) }],
      };
    }
    const { value, problems } = await readText(host, folder, `${briefing}/${name}`);
    if (problems.length > 0) return { value: null, problems };
    texts.set(value.name, value);
    return { value: { file: value.name, text: value.text, firstLine: 1, indent: 0 }, problems: [] };
  };
  return { open, texts: () => [...texts.values()] };
}

// Names that mean the same on every system, within the folder and not hidden.
function isTable(name: string): boolean {
  return refusalOf(name) === 'kind' && /\.(?:csv|tsv|txt)$/i.test(name);
}

// A folder of this name, or a link that leads elsewhere: no file of the briefing.
async function isFile(host: Host, path: string): Promise<boolean> {
  try {
    return (await host.read(path)) !== undefined;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
