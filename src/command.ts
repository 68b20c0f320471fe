import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { type Paper, PAPERS } from './base/model.ts';
import { nearest } from './base/nearest.ts';
import type { Terminal } from './terminal.ts';
import { type Builder, SECONDS } from './builder.ts';
import { version } from './version.ts';

const EXIT = { done: 0, misused: 2, bug: 70 } as const; // 70: "internal software error" of BSD's sysexits.h

/** Runs one command line (without node and script) and gives its exit code: 0, 1, 2, or 70 for a bug of ours. */
export async function run(args: readonly string[], terminal: Terminal, builder?: Builder): Promise<number> {
  const json = args.includes('--json');
  let usage = '';
  let exit: number = EXIT.done;
  const program = createProgram(terminal, builder, (code) => (exit = code));
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: terminal.out.write,
      writeErr: (text) => (usage += text),
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    const [code, message] = explain(error, usage, terminal.node);
    if (json)
      terminal.out.write(
        `${JSON.stringify({ version, built: false, error: message.replace(/^error: /, '').trim() }, null, 2)}\n`,
      );
    else terminal.err.write(message);
    return code;
  }
}

/** Gives what to tell about an error that should never happen. */
export function bugReport(error: unknown, node: string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in Diptych ${version} on Node.js ${node}. Please report it with these lines:\n\n${stack}\n`;
}

function explain(error: unknown, usage: string, node: string): [code: number, message: string] {
  if (error instanceof CommanderError) return [EXIT.misused, usage];
  // By its name: the bundles of the command and of the build have a class each.
  if (error instanceof Error && error.name === 'UserError')
    return [EXIT.misused, `error: ${error.message}\n`];
  return [EXIT.bug, bugReport(error, node)];
}

function createProgram(
  terminal: Terminal,
  builder: Builder | undefined,
  finish: (code: number) => void,
): Command {
  const program = new Command('diptych')
    .description(
      'One set of Markdown sections, two panels: a slide deck to present and a one-page brief to hand out.',
    )
    .version(version)
    .showHelpAfterError('What there is: diptych --help');
  program
    .command('build')
    .description('make the deck and the brief')
    .showHelpAfterError('What there is: diptych build --help')
    .argument(
      '[briefing...]',
      'folders of the content folder; all that hold a briefing.md when none is named',
    )
    .option('--content <folder>', 'where the briefings are', 'content')
    .option(
      '--templates <folder>',
      'where the kits are (default: templates, else those that come with Diptych)',
    )
    .option('--output <folder>', 'where to put what is made', 'output')
    .option('--paper <size>', `${PAPERS.join(' or ')}, whatever the briefing says`, toPaper)
    .option('--strict', 'fail when a section has to leave the brief for want of room')
    .option('--limit <seconds>', 'stop a briefing that takes longer', toSeconds, SECONDS)
    .option('--watch', 'build again whenever something changes, until Ctrl-C')
    .option('--json', 'tell everything as one JSON document')
    .addHelpText(
      'after',
      '\nExit code: 0 built, 1 problems in content or templates, 2 wrong usage or environment.',
    )
    .action(async (briefings: string[], { watch = false, ...options }: BuildOptions) => {
      const request = {
        briefings,
        templates: '',
        paper: '',
        strict: false,
        json: false,
        ...options,
      } as const;
      const build = watch ? (await import('./remake.ts')).remake : (await import('./make.ts')).make;
      finish(await build(request, terminal, builder));
    });
  program
    .command('preview')
    .description('show the deck and the brief in a browser as you write')
    .showHelpAfterError('What there is: diptych preview --help')
    .argument(
      '[briefing...]',
      'folders of the content folder; all that hold a briefing.md when none is named',
    )
    .option('--content <folder>', 'where the briefings are', 'content')
    .option(
      '--templates <folder>',
      'where the kits are (default: templates, else those that come with Diptych)',
    )
    .option('--paper <size>', `${PAPERS.join(' or ')}, whatever the briefing says`, toPaper)
    .option('--limit <seconds>', 'stop a build that takes longer', toSeconds, SECONDS)
    .option('--port <number>', 'where to serve (default: 4400, or the next that is free)', toPort)
    .option('--editor <name>', 'what places lead to: code, cursor, zed … (default: as $VISUAL says)')
    .option('--open', 'open it in the browser')
    .addHelpText('after', '\nNothing is written, and nobody but this machine can see it. Ctrl-C ends.')
    .action(async (briefings: string[], options: PreviewOptions) => {
      const { preview } = await import('./preview.ts');
      const asked = {
        briefings,
        templates: '',
        output: 'output',
        paper: '',
        open: false,
        editor: '',
        ...options,
      } as const;
      finish(await preview(asked, terminal, builder));
    });
  program
    .command('diff')
    .description('tell what changed since an earlier build: slides, facts, figures, the page')
    .showHelpAfterError('What there is: diptych diff --help')
    .argument('<build.json>', 'a copy of the earlier one, kept when something was handed out')
    .option('--output <folder>', 'where the builds are', 'output')
    .option('--json', 'tell everything as one JSON document')
    .action(async (before: string, options: { output: string; json?: boolean }) => {
      const { diff } = await import('./diff.ts');
      finish(await diff({ before, json: false, ...options }, terminal));
    });
  return program;
}

interface BuildOptions {
  readonly content: string;
  readonly templates?: string;
  readonly output: string;
  readonly paper?: Paper;
  readonly strict?: boolean;
  readonly limit: number;
  readonly watch?: boolean;
  readonly json?: boolean;
}

interface PreviewOptions {
  readonly content: string;
  readonly templates?: string;
  readonly paper?: Paper;
  readonly limit: number;
  readonly port?: number;
  readonly editor?: string;
  readonly open?: boolean;
}

const MOST_PORT = 65_535;

function toPort(given: string): number {
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= MOST_PORT) return port;
  throw new InvalidArgumentError(`It is a whole number, at most ${MOST_PORT}; 0 takes any that is free.`);
}

function toSeconds(given: string): number {
  const seconds = Number(given);
  if (given.trim() !== '' && seconds > 0 && seconds <= MOST_SECONDS) return seconds;
  throw new InvalidArgumentError(`It is a number of seconds, at most ${MOST_SECONDS}.`);
}

const MOST_SECONDS = 3600;

function toPaper(given: string): Paper {
  const paper = PAPERS.find((one) => one === given.toLowerCase());
  if (paper) return paper;
  const near = nearest(given, PAPERS);
  throw new InvalidArgumentError(near ? `(Did you mean ${near}?)` : `It is ${PAPERS.join(' or ')}.`);
}
