import { PdfStream, PdfText } from '../../pdf/objects.ts';
import { catalogOf, dictOf, listOf, pageOf, pagesOf, resolve, textOf } from '../../pdf/page.ts';
import { type Rule, unless } from './rule.ts';

/** What a file says of itself, its page and what it carries (ISO 14289-1, 7.1 and 7.2; ISO 19005-3, 6.1, 6.2 and 6.8). */
export const DOCUMENT_RULES: readonly Rule[] = [
  {
    name: 'is PDF 1.7, and names itself by two identifiers',
    broken: (file) => [
      ...unless(file.head.startsWith('%PDF-1.7\n%\xFF\xFF\xFF\xFF\n'), `it begins with ${file.head}`),
      ...unless(listOf(file, file.trailer['ID']).length === 2, 'its trailer has no ID'),
      ...unless(!('Encrypt' in file.trailer), 'it is encrypted'),
    ],
  },
  {
    name: 'is one page with a size',
    broken: (file) => [
      ...unless(pagesOf(file).length === 1, `it has ${pagesOf(file).length} pages`),
      ...unless(listOf(file, pageOf(file)['MediaBox']).length === 4, 'its page has no MediaBox'),
    ],
  },
  {
    name: 'is marked as tagged',
    broken: (file) =>
      unless(dictOf(file, catalogOf(file)['MarkInfo'])['Marked'] === true, 'MarkInfo does not say Marked'),
  },
  {
    name: 'names its language',
    broken: (file) => {
      const language = textOf(file, catalogOf(file)['Lang']);
      return unless(/^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/.test(language), `its language is "${language}"`);
    },
  },
  {
    name: 'shows its title in the window, not its file name',
    broken: (file) =>
      unless(
        dictOf(file, catalogOf(file)['ViewerPreferences'])['DisplayDocTitle'] === true,
        'DisplayDocTitle is not true',
      ),
  },
  {
    name: 'is walked through in the order of its structure, and opens no sidebar',
    broken: (file) => [
      ...unless(pageOf(file)['Tabs'] === '/S', 'its page has no Tabs of S'),
      ...unless(!('Outlines' in catalogOf(file)), 'it has outlines'),
    ],
  },
  {
    name: 'says what its colours mean',
    broken: (file) => {
      const intents = listOf(file, catalogOf(file)['OutputIntents']).map((one) => dictOf(file, one));
      const profile = resolve(file, intents[0]?.['DestOutputProfile']);
      const channels = profile instanceof PdfStream && profile.bytes.slice(16, 20);
      return [
        ...unless(intents.length === 1, `it has ${intents.length} output intents`),
        ...unless(intents[0]?.['S'] === '/GTS_PDFA1', 'its output intent is not that of PDF/A'),
        ...unless(channels === 'RGB ', 'its colour profile is not one of RGB'),
      ];
    },
  },
  {
    name: 'carries its source with its kind and dates',
    broken: (file) => {
      const names = dictOf(file, dictOf(file, catalogOf(file)['Names'])['EmbeddedFiles']);
      const named = listOf(file, names['Names']);
      const associated = listOf(file, catalogOf(file)['AF']);
      const about = dictOf(file, associated[0]);
      const stream = dictOf(file, dictOf(file, about['EF'])['F']);
      const params = dictOf(file, stream['Params']);
      return [
        ...unless(named.length === 2 && associated.length === 1, 'it does not carry one file'),
        ...unless(dictOf(file, named[1]) === about, 'the file by its name is not the file of the document'),
        ...unless(about['AFRelationship'] === '/Source', 'the file is not said to be its source'),
        ...unless(textOf(file, about['UF']) === 'brief.md', 'the file has no name'),
        ...unless(stream['Subtype'] === '/text/markdown', 'the file has no type'),
        ...unless(
          params['CreationDate'] instanceof PdfText && params['ModDate'] instanceof PdfText,
          'the file has no dates',
        ),
      ];
    },
  },
];
