import { expect } from 'vitest';
import type { Figure } from '../../../src/base/figure.ts';
import type { Problem } from '../../../src/base/problems.ts';
import { reportProblems, type Paint } from '../../../src/base/report.ts';
import { load } from '../../../src/content/load.ts';
import { assemble } from '../../../src/document/assemble.ts';
import { memoryHost } from '../../host.ts';

const BRIEFING = `---
title: Rivers
standfirst: They flow.
date: 2024-05
facts:
  depth: { value: 6 metres, numeral: 6 m, label: Depth, source: survey, as-of: 2024-05 }
  length: { value: 12 km, label: of river, source: survey, as-of: 2024-05 }
  name: { value: Upper Narva, source: register, as-of: 2020 }
sources:
  survey: { title: Survey }
  register: { title: Register }
---
`;

const plain = (text: string): string => text;
const PAINT: Paint = { error: plain, warning: plain, good: plain, strong: plain, faint: plain };

/** Gives the problems of a fence of a kind, as "code line:column" in its section, whose fence begins on line 5. */
export async function problemsOf(kind: string, yaml: string): Promise<string[]> {
  const { problems } = await readFence(kind, yaml);
  const told = reportProblems(problems, { sources: new Map(), nameOf: plain, paint: PAINT });
  expect(told).not.toMatch(/undefined|\[object/);
  return problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

/** Gives the figure of a fence, its facts put in, and what is told of it. */
export async function readFence(
  kind: string,
  yaml: string,
): Promise<{ figure: Figure | undefined; problems: Problem[] }> {
  const section = `---\ntitle: One\n---\n\n\`\`\`${kind}\n${yaml}\n\`\`\`\n`;
  const host = memoryHost({ 'content/rivers/briefing.md': BRIEFING, 'content/rivers/01-one.md': section });
  const content = await load(host, 'content', 'rivers');
  const [body] = content.value.sections;
  const node = body?.body.children.find(({ type }) => type === 'figure');
  const document = assemble(content.value);
  const [shown] = document.value.sections[0]?.readings.slide ?? [];
  const figure = shown?.type === 'figure' ? shown.figure : node?.type === 'figure' ? node.figure : undefined;
  return { figure, problems: [...content.problems, ...document.problems] };
}
