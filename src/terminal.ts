/** What a command may use of the machine it was called on. */
export interface Terminal {
  readonly folder: string; // where it was called
  readonly pid: number;
  readonly isRunning: (pid: number) => boolean;
  /** Resolves when whoever called wants the command to end (Ctrl-C); asked only by commands that do not end by themselves. */
  readonly interrupted: () => Promise<void>;
  /** Opens an address in the browser that people use here; says nothing when there is none. */
  readonly show: (address: string) => void;
  readonly editor: string; // command of the editor that this machine is set to, "" when none is
  readonly node: string; // version of Node.js, e.g. "v20.19.0"
  readonly out: Stream;
  readonly err: Stream;
}

/** One of a terminal's two streams. */
export interface Stream {
  readonly write: (text: string) => void;
  readonly coloured: boolean;
}
