import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyPdf } from './every-pdf.ts';
import { obtainVeraPdf, validate } from './verapdf.ts';

// `npm run conformance`: veraPDF, the validator that archives use, on every PDF that the tests know. It needs Java,
// Maven and Maven Central; without them it says so and fails nobody.

const PROFILES = ['ua1', '3a'] as const;

const scratch = await mkdtemp(join(tmpdir(), 'diptych-conformance-'));
try {
  const verapdf = obtainVeraPdf(scratch);
  if ('because' in verapdf)
    console.log(`veraPDF was not run: ${verapdf.because}. The page's own checks ran in the tests.`);
  else process.exitCode = (await allConform(verapdf.jar)) ? 0 : 1;
} finally {
  await rm(scratch, { recursive: true });
}

async function allConform(jar: string): Promise<boolean> {
  const pdfs = await everyPdf();
  const files = pdfs.map(({ name }) => join(scratch, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`));
  await Promise.all(pdfs.map(({ bytes }, index) => writeFile(files[index] ?? '', bytes)));
  let all = true;
  for (const profile of PROFILES) {
    const told = validate(jar, profile, files);
    const passed = files.filter((file) => told.includes(`PASS ${file} ${profile}`));
    console.log(`veraPDF, profile ${profile}: ${passed.length} of ${files.length} pages pass`);
    if (passed.length === files.length) continue;
    console.log(told.replaceAll(`${scratch}/`, ''));
    all = false;
  }
  return all;
}
