/** Everything the product asks of the machine; paths use "/" and are relative to the place each host was given. */
export interface Host {
  /** Gives the names of the files directly in a folder, sorted by code unit; none when the folder is missing. */
  files(folder: string): Promise<string[]>;
  /** Gives the names of the folders directly in a folder, sorted by code unit; none when the folder is missing. */
  folders(folder: string): Promise<string[]>;
  /** Gives the bytes of a file, or undefined when it is missing. Throws `UserError` when it cannot be read. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Gives today's date in the author's time zone, ISO, e.g. "2026-03-01". */
  today(): string;
}

/** Something wrong with the machine or the call rather than the content: told in one line, without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
