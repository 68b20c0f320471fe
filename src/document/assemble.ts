import type { BlockContent, RootContent } from 'mdast';
import type { Checked } from '../base/checked.ts';
import type { Content, Document, DocumentSection, Readings, Section, SourceFile } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import { agendaOf } from './agenda.ts';
import { citedIn, tidyCitations } from './citations.ts';
import { kindOf } from './kind.ts';
import { enlarge } from './large.ts';
import { asList, standInRow } from './numbers.ts';
import { sortReadings } from './readings.ts';
import { createReferences, type References } from './references.ts';

/** Gives the document of a briefing: facts put in, sources numbered in order of use, readings sorted out. */
export function assemble(content: Content): Checked<Document> {
  const { bottomLine, ...briefing } = content.briefing;
  const references = createReferences(content);
  const [briefingFile, ...files] = content.files as [SourceFile, ...SourceFile[]];
  const head = {
    ...briefing,
    title: references.inLine(briefing.title),
    standfirst: references.inLine(briefing.standfirst),
  };
  references.takeCites();
  const sections = content.sections.map((section, index) =>
    assembleSection(section, files[index] as SourceFile, references, briefing.language),
  );
  const ending = tidyCitations(references.inBlocks(bottomLine.children, briefingFile));
  return {
    value: {
      briefing: head,
      bottomLine: sortReadings(ending),
      sections: sections.map((section) => section.value),
      agenda: agendaOf(
        briefing.agenda,
        sections.map((section) => section.value),
      ),
      sources: references.sources(),
    },
    problems: [...references.problems(), ...sections.flatMap((section) => section.problems)],
  };
}

function assembleSection(
  section: Section,
  file: SourceFile,
  references: References,
  language: string,
): Checked<DocumentSection> {
  const { body, ...rest } = section;
  const title = references.inLine(section.title);
  const takeaway = references.inLine(section.takeaway);
  const inLines = references.takeCites();
  const blocks = references.inBlocks(body.children, file);
  const kind = kindOf(section, sortReadings(blocks).slide);
  const large = enlarge(kind, blocks, file.name);
  const sorted = sortReadings(tidyCitations<RootContent>(large.value));
  const readings = kind === 'numbers' ? spelledOut(sorted, language) : sorted;
  references.takeCites();
  const cites = [...new Set([...inLines, ...citedIn(readings.slide)])].sort((a, b) => a - b);
  const problems: Problem[] = [...large.problems];
  return { value: { ...rest, kind, title, takeaway, readings, cites }, problems };
}

/** Gives readings of a section that sets numbers large, where key numbers that fit a row are the list that the kit sets; more, or longer ones, are drawn. */
function spelledOut({ slide, notes, page }: Readings, language: string): Readings {
  const made = new Map<BlockContent, BlockContent[]>();
  const listsOf = (block: BlockContent): BlockContent[] => {
    if (block.type !== 'figure' || block.figure.kind !== 'numbers' || !standInRow(block.figure))
      return [block];
    const list = made.get(block) ?? asList(block, block.figure, language);
    made.set(block, list);
    return list;
  };
  return { slide: slide.flatMap(listsOf), notes: notes.flatMap(listsOf), page: page.flatMap(listsOf) };
}
