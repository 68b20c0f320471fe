import encodeQR from 'qr';
import { encodedAddress } from './links.ts';
import type { Code, Run } from './picture.ts';

const QUIET = 4; // squares of white on each side (ISO/IEC 18004, 6.3.8)

/** Gives the QR code of a web address, at most `LONGEST_ADDRESS` signs long, as a file in a colour and as squares. */
export function toCode(address: string, name: string, colour: string): Code {
  const framed = encodeQR(encodedAddress(address), 'raw', { ecc: 'medium', border: 1 });
  const rows = framed.slice(1, -1).map((row) => row.slice(1, -1));
  const runs = rows.flatMap((row, y) => runsIn(row, y));
  const size = rows.length;
  return { kind: 'code', name, size, runs, bytes: new TextEncoder().encode(toSvg(size, runs, colour)) };
}

function runsIn(row: readonly boolean[], y: number): Run[] {
  const runs: Run[] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (isDark && last && last.x + last.length === x)
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else if (isDark) runs.push({ x, y, length: 1 });
  });
  return runs;
}

function toSvg(size: number, runs: readonly Run[], colour: string): string {
  const side = size + 2 * QUIET;
  const path = runs.map(({ x, y, length }) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`).join('');
  const tag = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">`;
  return `${tag}<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="${colour}" d="${path}"/></svg>\n`;
}
