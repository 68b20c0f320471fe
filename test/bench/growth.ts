import { setFlagsFromString } from 'node:v8';
import { BRIEFING, type Files, HEAD, make } from '../safety/briefing.ts';

// How the time of a build grows with what is in it, and how long what grows fastest takes. Times are those of a processor
// with V8's optimising compilers off, as in the command, both panels one after the other: median of three, s.

for (const flag of ['--no-opt', '--no-maglev', '--no-wasm-tier-up']) setFlagsFromString(flag);

async function secondsOf(files: Files): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const start = process.cpuUsage();
    await make({ 'briefing.md': BRIEFING, ...files });
    times.push(process.cpuUsage(start).user / 1e6);
  }
  return times.sort((a, b) => a - b)[1] ?? 0;
}

const sections = (amount: number, brief: string, text: (index: number) => string): Files =>
  Object.fromEntries(
    Array.from({ length: amount }, (_, index) => [
      `${index + 1}-s.md`,
      `---\ntitle: Section ${index}\nbrief: ${brief}\n---\n${text(index)}`,
    ]),
  );
const usual = (index: number): string =>
  `It is said of river ${index} here.\n\n- A **point** of ${index}\n- Another\n`;
const prose = (signs: number): string =>
  'A word or two of the river and its banks today. '.repeat(signs / 48);

await make({ 'briefing.md': BRIEFING, '1-a.md': HEAD });
for (const brief of ['no', 'must', 'may']) {
  const found: number[] = [];
  for (const amount of [25, 50, 100, 200, 300]) found.push(await secondsOf(sections(amount, brief, usual)));
  console.log(
    `25, 50, 100, 200 and 300 sections, brief: ${brief}`.padEnd(52),
    found.map((one) => one.toFixed(2)).join('  '),
  );
}

const TEXTS: Readonly<Record<string, Files>> = {
  '1 MB of prose in one section': { '1-a.md': HEAD + prose(990_000) },
  '1 MB of prose that may leave': { '1-a.md': `---\ntitle: A\nbrief: may\n---\n${prose(990_000)}` },
  '1 MB of notes': { '1-a.md': `---\ntitle: A\nbrief: no\n---\n${prose(990_000)}` },
  '5 MB of prose': sections(5, 'must', () => prose(990_000)),
  '1 MB without a space': { '1-a.md': HEAD + 'x'.repeat(990_000) },
  '2000 items': { '1-a.md': HEAD + '- item of words\n'.repeat(2000) },
  '40,000 items': { '1-a.md': HEAD + '- item of words\n'.repeat(40_000) },
  '10,000 words set apart': { '1-a.md': `---\ntitle: A\nbrief: no\n---\n${'*a* `b` '.repeat(2500)}` },
  '1 MB of brackets': { '1-a.md': HEAD + '['.repeat(990_000) },
  '1 MB of other brackets': { '1-a.md': HEAD + ']'.repeat(990_000) },
  '1 MB of backslashes': { '1-a.md': HEAD + '\\'.repeat(990_000) },
  '1 MB of entities': { '1-a.md': HEAD + '&amp;'.repeat(198_000) },
  '1 MB of YAML': { '1-a.md': `---\ntitle: ${'[a, '.repeat(240_000)}\n---\n` },
  '1 MB of SVG': {
    '1-a.md': `${HEAD}![a](a.svg)\n`,
    'a.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g><path d="M0 0h1"/>'.repeat(45_000)}`,
  },
};
for (const [name, files] of Object.entries(TEXTS))
  console.log(name.padEnd(52), (await secondsOf(files)).toFixed(2));
