import { relative, sep } from 'node:path';
import { readPreviewFiles } from './assets.ts';
import { type Changes, changesBetween } from './base/changes.ts';
import type { Manifest } from './base/output.ts';
import type { Paper } from './base/model.ts';
import { hasChanges, shortly } from './base/tell-changes.ts';
import type { Build } from './build.ts';
import { buildOnce } from './build-once.ts';
import type { Builder } from './builder.ts';
import { type Asked, choose, display, type Folders, locate } from './folders.ts';
import { mount, nodeHost } from './host.ts';
import { editorLink } from './preview/editor.ts';
import { previewHtml } from './preview/html.ts';
import { openLive } from './preview/live.ts';
import { served } from './preview/routes.ts';
import { serve } from './preview/serve.ts';
import { type Made, openSession, type Saved } from './preview/session.ts';
import { newToken } from './preview/token.ts';
import { toTroubles } from './preview/troubles.ts';
import { openWatch } from './preview/watch.ts';
import type { Terminal } from './terminal.ts';

/** What `diptych preview` was asked. */
export interface PreviewRequest extends Asked {
  readonly paper: Paper | '';
  readonly limit: number; // seconds for each build
  readonly port?: number | undefined; // undefined leaves it to us
  readonly open: boolean; // in the browser
  readonly editor: string; // its name, "" for the one that the machine is set to
}

const PORT = 4400;

/**
 * Shows briefings in a browser as they are written, until the terminal is interrupted: built into memory, served to
 * this machine alone. Gives the exit code.
 */
export async function preview(
  request: PreviewRequest,
  terminal: Terminal,
  builder?: Builder,
): Promise<number> {
  const folders = await locate(request, terminal.folder);
  const host = mount({ content: nodeHost(folders.content), templates: nodeHost(folders.templates) });
  const chosen = (): Promise<string[]> => choose(host, request, folders, terminal.folder);
  await chosen(); // what is wrong with the first choice is wrong with the call

  const base = `/${newToken()}/`;
  const routes = new Map([[base, served('index.html', new TextEncoder().encode(previewHtml()))]]);
  for (const [name, bytes] of readPreviewFiles()) routes.set(base + name, served(name, bytes));
  const watch = openWatch({
    roots: [folders.content, folders.templates],
    patience: 'show',
    changed: (paths) => session.changed(paths.map((path) => savedAt(path, folders, terminal.folder))),
  });
  const session = openSession({
    routes,
    base,
    editor: editorLink(request.editor || terminal.editor, terminal.folder),
    briefings: () => chosen().catch(() => []),
    build: builds({ request, folders, from: terminal.folder, today: host.today, builder }),
    holds: watch.holds,
  });
  const live = openLive({ path: `${base}live`, heard: session.heard, gone: session.gone });
  const door = await serve({
    port: request.port ?? PORT,
    isFixed: request.port !== undefined,
    routes,
    upgrade: live.upgrade,
  });
  const address = `http://127.0.0.1:${door.port}${base}`;
  terminal.out.write(`Preview: ${address}\nIt follows what you save. Ctrl-C ends.\n`);
  if (request.open) terminal.show(address);
  session.heard({ tell: () => undefined }, { says: 'show', briefing: '' }); // built before anyone looks
  await Promise.race([terminal.interrupted(), session.failure]);
  builder?.close();
  watch.close();
  live.close();
  door.close();
  return 0;
}

function savedAt(path: string, folders: Folders, from: string): Saved {
  const parts = relative(folders.content, path).split(sep);
  return { file: display(path, from), briefing: parts[0] === '..' ? '' : (parts[0] ?? '') };
}

/** What builds are made with. */
interface Making {
  readonly request: PreviewRequest;
  readonly folders: Folders;
  readonly from: string; // folder of the call
  readonly today: () => string;
  readonly builder: Builder | undefined;
}

/** Gives what builds a briefing for the page, comparing it with the last of its builds that had no error. */
function builds({ request, folders, from, today, builder }: Making): (briefing: string) => Promise<Made> {
  const lastGood = new Map<string, Manifest>();
  const nameOf = (file: string): string =>
    display(
      `${/\.(hbs|yaml|css|ttf|otf)$/.test(file) ? folders.templates : folders.content}${sep}${file}`,
      from,
    );
  return async (briefing) => {
    const { paper, limit } = request;
    try {
      const build = await buildOnce(
        { briefing, paper, strict: false, today: today() },
        folders,
        limit,
        builder,
      );
      const before = lastGood.get(briefing);
      if (build.files.length > 0) lastGood.set(briefing, build.manifest);
      return toMade(build, nameOf, before && changesBetween(before, build.manifest));
    } catch (error) {
      return unbuilt(error);
    }
  };
}

function toMade(build: Build, nameOf: (file: string) => string, changes: Changes | undefined): Made {
  const { manifest, files, problems, sources } = build;
  const bytesOf = (name: string): Uint8Array =>
    files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
  const markOf = (name: string): string => manifest.files.find((file) => file.name === name)?.sha256 ?? '';
  const { fit, title, version } = manifest;
  const slides = manifest.slides.map((slide, index) => {
    const { file = '', line = 1, column = 1 } = build.slides[index] ?? {};
    return { title: slide.title, file: nameOf(file), line, column };
  });
  const areas = build.areas.map(({ place: { file, line, column }, ...box }) => ({
    ...box,
    file: nameOf(file),
    line,
    column,
  }));
  const left = fit.left.map(({ section, title: name }) => name || section);
  const fullness = {
    paper: fit.paper === 'a4' ? 'A4' : 'US Letter',
    body: fit.body,
    filled: fit.filled,
    left,
    uncited: fit.uncited,
  };
  const about = {
    title,
    version,
    deck: markOf('deck.html'),
    page: markOf('brief.pdf'),
    slides,
    areas,
    fullness,
  };
  const panels = files.length > 0 ? { about, deck: bytesOf('deck.html'), page: bytesOf('brief.pdf') } : null;
  return {
    panels,
    ...toTroubles(problems, { sources, nameOf }),
    changes: changes && panels && hasChanges(changes) ? shortly(changes) : '',
  };
}

// Neither a file that cannot be read nor a bug of ours ends the preview: the next save may be without.
function unbuilt(error: unknown): Made {
  const says = error instanceof Error ? error.message : String(error);
  const nowhere = { file: '', line: 1, column: 1, before: '', marked: '', after: '' };
  return {
    panels: null,
    troubles: [{ severity: 'error', says, mend: '', ...nowhere }],
    more: 0,
    changes: '',
  };
}
