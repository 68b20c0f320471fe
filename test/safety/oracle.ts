import { severityOf } from '../../src/base/problems.ts';
import { wordsFor } from '../../src/base/words.ts';
import type { Build } from '../../src/build.ts';
import { textOf as wordsOf } from '../../src/deck/html.ts';
import { makePng } from '../pictures.ts';
import { makeBundled, textOf } from './briefing.ts';
import { type DrawnBriefing, filesOf } from './grammar.ts';

const PIXEL = makePng({ width: 4, height: 3, depth: 8, colour: 2, interlaced: false, filter: 0, chunks: [] });
const MOST_SECONDS = 2;

/** Builds a drawn briefing and gives what must not be, in words; "" when all is well. Whatever throws is one, too. */
export async function faultOf(drawn: DrawnBriefing): Promise<string> {
  const start = process.cpuUsage();
  const files = filesOf(drawn);
  try {
    const build = await makeBundled({ ...files, 'a.png': PIXEL });
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (seconds > MOST_SECONDS) return `It took ${seconds.toFixed(1)} s of a processor.`;
    return worded(build) || ordered(build, drawn) || kept(build, drawn, files);
  } catch (error) {
    return `It threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function worded({ problems, files }: Build): string {
  for (const problem of problems) {
    const { says, mend } = wordsFor(problem);
    if (/undefined|NaN|\[object/.test(says + mend)) return `It says “${says} ${mend}”`;
    const { line, column, endColumn } = problem.place;
    if (!(line >= 1 && column >= 1 && endColumn > column)) return `${problem.code} has no place`;
  }
  const isWrong = problems.some((problem) => severityOf(problem) === 'error');
  return isWrong === files.length > 0 ? 'It has errors and files, or neither' : '';
}

/** A deck has its title, the slides of its sections in their order, and at most agenda, sources and closing. */
function ordered({ manifest, files }: Build, { sections }: DrawnBriefing): string {
  if (files.length === 0) return '';
  const numbers = manifest.slides.flatMap(({ title }) => /^S(\d):/.exec(title)?.slice(1) ?? []);
  const found = numbers.filter((number, index) => number !== numbers[index - 1]); // a long one has parts
  const wanted = sections.flatMap(({ deck }, index) => (deck === 'yes' ? [String(index + 1)] : []));
  if (found.join() !== wanted.join()) return `Slides of ${found.join()} for sections ${wanted.join()}`;
  const others = manifest.slides.length - numbers.length;
  return others < 2 || others > 4 ? `${others} slides that are of no section` : '';
}

/** What a section that is on both panels says is found on one of them. */
function kept(build: Build, { sections }: DrawnBriefing, files: Readonly<Record<string, string>>): string {
  const isTold = build.problems.some(({ code }) => /^(?:unused-link|unseen|section-left)/.test(code));
  if (build.files.length === 0 || isTold) return '';
  const made = `${wordsOf(textOf(build, 'presenter.html'))}\n${textOf(build, 'brief.md')}`;
  const lost = sections.flatMap(({ deck, brief }, index) => {
    const text = files[`${index + 1}-s.md`] ?? '';
    const said = text.slice(text.indexOf('\n---\n', 4)).replace(/<!--[^]*?-->|```timeline\n[^]*?\n```/g, ''); // words of a drawing are in no text file
    const isOn = deck === 'yes' || brief !== 'no';
    return isOn ? (said.match(/bank\d+x/g) ?? []).filter((word) => !made.includes(word)) : [];
  });
  return lost.length > 0 ? `${lost.join(', ')} reached nobody` : '';
}
