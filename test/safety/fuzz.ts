import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { briefings, filesOf } from './grammar.ts';
import { faultOf } from './oracle.ts';

// Builds briefings that nobody wrote, until one shows a fault; it is made as small as may be and kept as a past bug.

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '2000' }, seed: { type: 'string' } },
});
const seed = values.seed === undefined ? Date.now() & 0x7fffffff : Number(values.seed);
const numRuns = Number(values.cases);

console.log(`${numRuns} cases of seed ${seed}`);
const details = await fc.check(
  fc.asyncProperty(briefings, async (drawn) => {
    const fault = await faultOf(drawn);
    if (fault !== '') throw new Error(fault);
  }),
  { seed, numRuns, endOnFailure: false },
);
if (details.failed) {
  const [drawn] = details.counterexample ?? [];
  const fault = drawn ? await faultOf(drawn) : '';
  const folder = new URL(`../bugs/fuzz-${seed}-${details.numRuns}/`, import.meta.url);
  const content = new URL('content/river/', folder);
  await mkdir(content, { recursive: true });
  for (const [name, text] of Object.entries(drawn ? filesOf(drawn) : {}))
    await writeFile(new URL(name, content), text);
  const told = fault.split('\n').map((line) => `# ${line}`);
  await writeFile(new URL('bug.txt', folder), `${told.join('\n')}\ndiptych build\nexit 0\n`);
  console.error(
    `${fault}\nAfter ${details.numRuns} cases and ${details.numShrinks} steps: ${fileURLToPath(folder)}`,
  );
  process.exitCode = 1;
} else console.log(`No fault in ${details.numRuns} cases.`);
