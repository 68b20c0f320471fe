import { describe, expect, test } from 'vitest';
import type { DocumentSection } from '../../src/base/model.ts';
import { load } from '../../src/content/load.ts';
import { assemble } from '../../src/document/assemble.ts';
import { memoryHost } from '../host.ts';

const BRIEFING = `---
title: Rivers
standfirst: They flow.
date: 2024-05
facts:
  depth: { value: 6 metres, source: survey, as-of: 2024-05 }
sources:
  survey: { title: Survey }
---
`;

async function sectionsOf(...files: readonly string[]): Promise<readonly DocumentSection[]> {
  const named = files.map((text, index) => [`content/rivers/0${index + 1}-x.md`, text] as const);
  const pixel = new Uint8Array(Buffer.from(PIXEL, 'base64'));
  const host = memoryHost({
    'content/rivers/briefing.md': BRIEFING,
    'content/rivers/a.png': pixel,
    ...Object.fromEntries(named),
  });
  const content = await load(host, 'content', 'rivers');
  expect(content.problems).toEqual([]);
  return assemble(content.value).value.sections;
}

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

async function kindOf(body: string, fields = 'title: They rise'): Promise<string | undefined> {
  return (await sectionsOf(`---\n${fields}\n---\n\n${body}\n`))[0]?.kind;
}

const TABLE = '| A | B |\n| - | - |\n| 1 | 2 |';
const PICTURE = '![What is seen](a.png)';
const CODE = '```js\nlet a;\n```';

describe('a section without a kind becomes', () => {
  test.each<[kind: string, body: string]>([
    ['table', TABLE],
    ['table', `Said about it.\n\n${TABLE}`],
    ['figure', PICTURE],
    ['code', CODE],
    ['quote', '> Exact words.'],
    ['numbers', '- {{fact.depth}} **of water** at low tide\n- **40** **ships** a day'],
    ['timeline', '```timeline\nevents: [{date: 1962, text: dug}]\n```'],
    ['numbers', '```numbers\n- {fact: depth, label: deep}\n```'],
    ['columns', '- a\n\n```numbers\n- {fact: depth, label: deep}\n```'],
    ['timeline', '- **1962** dug\n- **late June 1988** dug again\n- **2008–09** and again'],
    ['compare', '### One\n\n- a\n\n### Other\n\n- b'],
    ['columns', `### One\n\n- a\n\n### Other\n\n${TABLE}`],
    ['columns', `- a\n- b\n\n${PICTURE}`],
    ['columns', `${PICTURE}\n\n- a`],
    ['points', '- a\n- b'],
    ['points', `- a\n\n${TABLE}`],
    ['points', '> [!NOTE]\n> A remark.'],
    ['points', '- **40** ships a day\n- **3** ferries'], // nothing is counted in bold
    ['points', '- **1962** dug\n- **Later** dug again\n- **2009** and again'],
    ['points', `- {{fact.depth}} **of water**\n${'- {{fact.depth}} **more**\n'.repeat(4)}`], // too many to set large
    ['statement', 'Only said.'],
    ['statement', `::: page\n${TABLE}\n:::`],
  ])('%s for %j', async (kind, body) => {
    expect(await kindOf(body)).toBe(kind);
  });

  test.each<[kind: string, fields: string, body: string]>([
    ['question', 'title: Why do they rise?\ntakeaway: It rains.', '- **Rain** a lot'],
    ['question', 'title: Why do they rise?\ntakeaway: It rains.', 'Only said.'],
    ['points', 'title: Why do they rise?', '- Rain'], // without an answer it is a headline like others
    ['table', 'title: Why do they rise?\ntakeaway: It rains.', TABLE],
    ['points', `title: ${'They rise and rise. '.repeat(5)}`, 'Only said.'], // too long to set large
    ['points', 'title: They rise\nkind: points', TABLE],
    ['bleed', 'title: They rise\nkind: bleed', PICTURE],
    ['table', 'title: They rise\nkind: auto', TABLE],
  ])('%s with %j', async (kind, fields, body) => {
    expect(await kindOf(body, fields)).toBe(kind);
  });
});

describe('an agenda', () => {
  const agendaOf = async (fields: string, ...labels: readonly string[]): Promise<unknown> => {
    const files = labels.map((label, index) => [
      `content/rivers/0${index + 1}-x.md`,
      `---\ntitle: Title ${index + 1}\n${label}\n---\n\n- a\n`,
    ]);
    const briefing = BRIEFING.replace('date:', `${fields}\ndate:`);
    const host = memoryHost({ 'content/rivers/briefing.md': briefing, ...Object.fromEntries(files) });
    const { agenda } = assemble((await load(host, 'content', 'rivers')).value).value;
    return agenda.map((nodes) => nodes.map((node) => ('value' in node ? node.value : '')).join(''));
  };

  test('has a row for each label, once and in order', async () => {
    expect(await agendaOf('agenda: yes', 'label: Rise', 'label: Fall', 'label: Rise')).toEqual([
      'Rise',
      'Fall',
    ]);
  });

  test('has the titles of the slides where one has no label', async () => {
    expect(await agendaOf('agenda: yes', 'label: Rise', '', 'deck: no')).toEqual(['Title 1', 'Title 2']);
  });

  test.each(['', 'agenda: no'])('is there only when it is asked for: %j', async (fields) => {
    expect(await agendaOf(fields, 'label: Rise')).toEqual([]);
  });
});
