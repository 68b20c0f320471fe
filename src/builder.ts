import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { MessageChannel, Worker, type WorkerOptions } from 'node:worker_threads';
import { UserError } from './base/host.ts';
import type { PageFit } from './base/output.ts';
import { startOf } from './base/place.ts';
import type { Problem } from './base/problems.ts';
import type { Build, BuildRequest } from './build.ts';
import type { Folders } from './folders.ts';
import { toManifest } from './output/manifest.ts';

/** How long a briefing may take. */
export const SECONDS = 10;
const MEGABYTES = 1024; // of V8's heap, in each thread

/** A build as the thread that makes it is asked for it. */
export interface Asked {
  readonly folders: Pick<Folders, 'content' | 'templates'>;
  readonly request: BuildRequest; // its folders are those of the host that the thread mounts: "content", "templates"
}

/** What that thread answers: what it made, or why it could not. */
export type Answer =
  | { readonly made: Build }
  | { readonly failed: { readonly name: string; readonly message: string; readonly stack: string } };

/** Makes builds elsewhere than in the calling thread, one at a time, which no input can stop or fill up. */
export interface Builder {
  /** Gives a build; one that takes too much is stopped, and says so. Throws `UserError` for what the system refuses. */
  readonly build: (asked: Asked, seconds?: number) => Promise<Build>;
  /** Stops the threads; a build that runs is given up, and its promise stays open. */
  readonly close: () => void;
}

/** What a builder is opened with. */
export interface Opening {
  readonly folder: URL; // where the threads' scripts are: `dist/`
  readonly started?: () => void; // called when the first threads have started
  readonly megabytes?: number;
  readonly living?: boolean; // for many builds of the same: optimised as it goes, so no flags of V8 are set
}

/**
 * Gives a builder whose threads begin to start at once; undefined where there is no bundle for them. A thread with
 * nothing to do keeps no process alive.
 */
export function openBuilder({
  folder,
  started = () => undefined,
  megabytes = MEGABYTES,
  living = false,
}: Opening): Builder | undefined {
  if (!existsSync(new URL(BUILD_THREAD, folder))) return undefined;
  const argv = living ? ['living'] : [];
  const open = (then: () => void): Threads =>
    start(folder, { resourceLimits: { maxOldGenerationSizeMb: megabytes }, argv }, then);
  let threads: Threads | undefined = open(started);
  const close = (): void => {
    for (const worker of threads?.workers ?? []) void worker.terminate();
    threads = undefined;
  };
  return {
    close,
    build: async (asked, seconds = SECONDS) => {
      threads ??= open(() => undefined);
      const { request } = asked;
      const outcome = await ask(threads, asked, seconds);
      if ('made' in outcome) return outcome.made;
      close();
      if ('failed' in outcome) throw errorOf(outcome.failed);
      const limit = outcome.code === 'too-slow' ? { ...outcome, seconds } : { ...outcome, megabytes };
      return unbuilt(request.briefing, { ...limit, place: startOf(`${request.briefing}/briefing.md`) });
    },
  };
}

const BUILD_THREAD = 'build-thread.cjs';
const DECK_THREAD = 'deck-thread.cjs';

type Outcome = Answer | { readonly code: 'too-slow' } | { readonly code: 'too-heavy' };

/** The thread that builds, and where there is a second processor one that makes the deck while the page is set. */
interface Threads {
  readonly workers: readonly [build: Worker, ...deck: Worker[]];
  readonly ready: Promise<void>; // when each has said so
  readonly failure: Failure;
}

/** What became of threads that failed, for whoever waits for them now. */
interface Failure {
  outcome: Outcome | undefined; // of the first
  hear: (outcome: Outcome) => void;
}

function start(folder: URL, options: WorkerOptions, started: () => void): Threads {
  const { port1, port2 } = new MessageChannel();
  const open = (name: string, port: typeof port1): Worker =>
    new Worker(new URL(name, folder), { ...options, workerData: port, transferList: [port] });
  const workers: Threads['workers'] =
    availableParallelism() < 2
      ? [new Worker(new URL(BUILD_THREAD, folder), options)]
      : [open(BUILD_THREAD, port1), open(DECK_THREAD, port2)];
  const [, deck] = workers;
  const said = workers.map((worker) => new Promise((resolve) => worker.once('message', resolve)));
  const ready = Promise.all(said).then(() => {
    started();
    deck?.postMessage('load');
  });
  const failure: Failure = { outcome: undefined, hear: () => undefined };
  for (const worker of workers) {
    worker.unref();
    worker.on('error', (error: NodeJS.ErrnoException) => {
      failure.outcome ??= outcomeOf(error);
      failure.hear(failure.outcome);
    });
  }
  return { workers, ready, failure };
}

function outcomeOf({ code, name, message, stack = '' }: NodeJS.ErrnoException): Outcome {
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? { code: 'too-heavy' } : { failed: { name, message, stack } };
}

// No promise that lives as long as the threads takes part: it would keep every build that it was raced against.
async function ask({ workers, ready, failure }: Threads, asked: Asked, seconds: number): Promise<Outcome> {
  const [build] = workers;
  for (const worker of workers) worker.ref();
  let timer: NodeJS.Timeout | undefined;
  const outcome = await new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ code: 'too-slow' }), seconds * 1000);
    failure.hear = resolve;
    if (failure.outcome) resolve(failure.outcome);
    void ready.then(() => {
      build.once('message', resolve);
      build.postMessage(asked);
    });
  });
  clearTimeout(timer);
  failure.hear = () => undefined;
  for (const worker of workers) worker.unref();
  return outcome;
}

const UNSET: PageFit = {
  body: 0,
  leading: 0,
  justified: false,
  filled: 0,
  paper: 'a4',
  left: [],
  uncited: [],
};

function unbuilt(briefing: string, problem: Problem): Build {
  const described = { briefing, title: '', version: '', slides: [], facts: [], page: '', fit: UNSET };
  const manifest = toManifest(described, [], [problem]);
  return { briefing, files: [], problems: [problem], manifest, slides: [], areas: [], sources: new Map() };
}

function errorOf({ name, message, stack }: Extract<Answer, { failed: unknown }>['failed']): Error {
  if (name === 'UserError') return new UserError(message);
  return Object.assign(new Error(message), { stack });
}
