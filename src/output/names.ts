/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i;
// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const UNUSABLE = /[\u0000-\u001f\u007f<>:"/\\|?*]/;

/** Gives whether a name stays directly in its folder on every system and is not hidden. */
export function isSafeName(name: string): boolean {
  return name !== '' && !UNUSABLE.test(name) && !/^\.|[. ]$/.test(name) && !DEVICE.test(name);
}

/** Gives the name under which one process writes a file before it gets its own, e.g. ".deck.html.4242.tmp". */
export function temporaryName(name: string, pid: number): string {
  return `.${name}.${pid}.tmp`;
}

/** Gives the process that writes under a temporary name; undefined when the name is none of ours. */
export function temporaryOwner(name: string): number | undefined {
  const owner = /^\..+\.(\d+)\.tmp$/.exec(name)?.[1];
  return owner ? Number(owner) : undefined;
}

/** Gives the name of a new file that waits beside one in use, e.g. "brief.new.pdf". */
export function besideName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}.new${name.slice(dot)}` : `${name}.new`;
}
