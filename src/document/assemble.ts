import type { RootContent } from 'mdast';
import type { Checked } from '../base/checked.ts';
import type { Content, Document, DocumentSection, Section, SourceFile } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import { agendaOf } from './agenda.ts';
import { citedIn, tidyCitations } from './citations.ts';
import { kindOf } from './kind.ts';
import { enlarge } from './large.ts';
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
    assembleSection(section, files[index] as SourceFile, references),
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
): Checked<DocumentSection> {
  const { body, ...rest } = section;
  const title = references.inLine(section.title);
  const takeaway = references.inLine(section.takeaway);
  const inLines = references.takeCites();
  const blocks = references.inBlocks(body.children, file);
  const kind = kindOf(section, sortReadings(blocks).slide);
  const large = enlarge(kind, blocks, file.name);
  const readings = sortReadings(tidyCitations<RootContent>(large.value));
  references.takeCites();
  const cites = [...new Set([...inLines, ...citedIn(readings.slide)])].sort((a, b) => a - b);
  const problems: Problem[] = [...large.problems];
  return { value: { ...rest, kind, title, takeaway, readings, cites }, problems };
}
