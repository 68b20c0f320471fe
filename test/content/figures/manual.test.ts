import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIGURE_KINDS } from '../../../src/base/figure.ts';
import { load } from '../../../src/content/load.ts';
import { assemble } from '../../../src/document/assemble.ts';
import { memoryHost } from '../../host.ts';

const root = new URL('../../../content/', import.meta.url);
const manual = readFileSync(new URL('README.md', root), 'utf8');
const briefing = readFileSync(new URL('belarus-and-russia/briefing.md', root), 'utf8');
const fences = [...manual.matchAll(/^```(\w+)\n[\s\S]*?^```$/gm)].filter(([, kind]) =>
  FIGURE_KINDS.some((one) => one === kind),
);

test.each(fences.map(([fence, kind]) => [kind, fence] as const))(
  'the manual’s example of a %s can be used as it stands',
  async (_, fence) => {
    const section = `---\ntitle: One\n---\n\n${fence}\n`;
    const host = memoryHost({ 'content/x/briefing.md': briefing, 'content/x/01-one.md': section });
    const content = await load(host, 'content', 'x');
    expect([...content.problems, ...assemble(content.value).problems]).toEqual([]);
  },
);
