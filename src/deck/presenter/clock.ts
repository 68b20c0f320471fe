const TICK_MS = 1000;

/** Shows the time of day. */
export function clock(): void {
  const output = document.querySelector('[data-clock]');
  const paint = (): void => {
    const now = new Date();
    if (output) output.textContent = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`;
  };
  paint();
  setInterval(paint, TICK_MS);
}

/** Gives seconds as minutes and seconds, with hours once there are any: "7:05", "1:02:09". */
export function minutes(seconds: number): string {
  const [hours, whole] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = [whole, Math.floor(seconds) % 60].map((part) => String(part).padStart(2, '0'));
  return hours > 0 ? [hours, ...rest].join(':') : rest.join(':').replace(/^0/, '');
}
