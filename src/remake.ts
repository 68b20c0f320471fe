import { setTimeout as wait } from 'node:timers/promises';
import type { Builder } from './builder.ts';
import { display, locate } from './folders.ts';
import { make, type MakeRequest } from './make.ts';
import { inTurns } from './preview/turns.ts';
import { openWatch } from './preview/watch.ts';
import type { Terminal } from './terminal.ts';

const LAST_MS = 300; // for files that are being written when the command is to end

/** Builds, writes and reports at once and after each change, until the terminal is interrupted. Gives the exit code. */
export async function remake(request: MakeRequest, terminal: Terminal, builder?: Builder): Promise<number> {
  const { content, templates } = await locate(request, terminal.folder);
  let isMisused = true; // what is wrong with the first build is wrong with the call
  const turns = inTurns(async () => {
    try {
      await make(request, terminal, builder);
    } catch (error) {
      if (isMisused || !(error instanceof Error) || error.name !== 'UserError') throw error;
      terminal.err.write(`error: ${error.message}\n`); // e.g. the briefing's folder is gone, for the moment
    }
    if (isMisused && !request.json) terminal.err.write(`${watching}\n`);
    isMisused = false;
  });
  const names = [content, templates].map((folder) => display(folder, terminal.folder));
  const watching = `Watching ${names.join(' and ')}: what changes is built again. Ctrl-C ends.`;
  const watch = openWatch({ roots: [content, templates], patience: 'build', changed: turns.ask });
  turns.ask();
  try {
    await Promise.race([terminal.interrupted(), turns.failure]);
    builder?.close();
    await Promise.race([turns.rest(), wait(LAST_MS)]);
  } finally {
    watch.close();
  }
  return 0;
}
