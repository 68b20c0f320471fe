import { type PdfDict, type PdfFile, PdfStream, PdfText, type PdfValue } from '../../pdf/objects.ts';
import {
  catalogOf,
  contentOf,
  dictOf,
  everyNode,
  fontsOf,
  listOf,
  pageOf,
  resolve,
  type TreeNode,
  treeOf,
} from '../../pdf/page.ts';

type Damage = (file: PdfFile) => void;

/** What breaks each rule, done to a good page. */
export const DAMAGES: Readonly<Record<string, readonly Damage[]>> = {
  'is PDF 1.7, and names itself by two identifiers': [
    (file) => Object.assign(file, { head: '%PDF-1.3\n' }),
    (file) => delete file.trailer['ID'],
    (file) => (file.trailer['Encrypt'] = {}),
  ],
  'is one page with a size': [
    (file) => (dictOf(file, catalogOf(file)['Pages'])['Kids'] = []),
    (file) => delete pageOf(file)['MediaBox'],
  ],
  'is marked as tagged': [(file) => delete catalogOf(file)['MarkInfo']],
  'names its language': [
    (file) => delete catalogOf(file)['Lang'],
    (file) => (catalogOf(file)['Lang'] = new PdfText('English (UK)')),
  ],
  'shows its title in the window, not its file name': [(file) => delete catalogOf(file)['ViewerPreferences']],
  'is walked through in the order of its structure, and opens no sidebar': [
    (file) => delete pageOf(file)['Tabs'],
    (file) => (catalogOf(file)['Outlines'] = {}),
  ],
  'says what its colours mean': [
    (file) => delete catalogOf(file)['OutputIntents'],
    (file) => (dictOf(file, listOf(file, catalogOf(file)['OutputIntents'])[0])['S'] = '/GTS_PDFX'),
    (file) => {
      const intent = dictOf(file, listOf(file, catalogOf(file)['OutputIntents'])[0]);
      const profile = resolve(file, intent['DestOutputProfile']);
      if (profile instanceof PdfStream) profile.bytes = profile.bytes.replace('RGB ', 'CMYK');
    },
  ],
  'carries its source with its kind and dates': [
    (file) => delete catalogOf(file)['AF'],
    (file) => delete catalogOf(file)['Names'],
    (file) => (sourceOf(file)['AFRelationship'] = '/Data'),
    (file) => delete sourceOf(file)['UF'],
    (file) => delete dictOf(file, dictOf(file, sourceOf(file)['EF'])['F'])['Subtype'],
    (file) => delete dictOf(file, dictOf(file, sourceOf(file)['EF'])['F'])['Params'],
  ],
  'has metadata that is readable without unpacking, and well-formed': [
    (file) => delete catalogOf(file)['Metadata'],
    (file) => (dictOf(file, catalogOf(file)['Metadata'])['Filter'] = '/FlateDecode'),
    (file) => reword(file, 'A whole page', 'Whole & page'),
    (file) => reword(file, 'A whole page', 'Whole < page'),
    (file) => reword(file, '</rdf:RDF>', ''),
  ],
  'has a title in its metadata, the same as in its information': [
    (file) => reword(file, 'A whole page', 'Another'),
    (file) => reword(file, 'dc:title', 'dc:other'),
  ],
  'claims PDF/A-3a and PDF/UA-1, and explains the word for the second': [
    (file) => reword(file, '<pdfuaid:part>1</pdfuaid:part>', ''),
    (file) => reword(file, '<pdfaid:conformance>A', '<pdfaid:conformance>B'),
    (file) => reword(file, '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>', ''),
  ],
  'has one Document around all': [(file) => (nodeOf(file, 'Document').dict['S'] = '/Sect')],
  'has nodes of standard roles alone, each knowing its parent': [
    (file) => (nodeOf(file, 'P').dict['S'] = '/Paragraph'),
    (file) => (nodeOf(file, 'P').dict['P'] = {}),
  ],
  'nests lists and tables as they are defined': [
    (file) => (nodeOf(file, 'LI').dict['S'] = '/P'),
    (file) => (nodeOf(file, 'L').dict['S'] = '/Table'),
    (file) => (nodeOf(file, 'TR').dict['S'] = '/LI'),
    (file) => (nodeOf(file, 'TR').dict['K'] = [0]),
  ],
  'has headings from the first level on, none left out': [
    (file) => (nodeOf(file, 'H1').dict['S'] = '/H2'),
    (file) => (nodeOf(file, 'H2').dict['S'] = '/H3'),
  ],
  'has tables whose heads say what they head, and rows of one length': [
    (file) => delete nodeOf(file, 'TH').dict['A'],
    (file) => listOf(file, nodeOf(file, 'TR').dict['K']).pop(),
  ],
  'has figures with words for them and a box on the page': [
    (file) => delete nodeOf(file, 'Figure').dict['Alt'],
    (file) => (nodeOf(file, 'Figure').dict['Alt'] = new PdfText(' ')),
    (file) => delete nodeOf(file, 'Figure').dict['A'],
    (file) => (dictOf(file, nodeOf(file, 'Figure').dict['A'])['BBox'] = [0, 0, 9999, 10]),
  ],
  'has each marked piece once in its structure, in the order of the drawing': [
    (file) => listOf(file, nodeOf(file, 'Document').dict['K']).reverse(),
    (file) => listOf(file, nodeOf(file, 'Document').dict['K']).pop(),
    (file) => redraw(file, '/MCID 1', '/MCID 2'),
  ],
  'finds the node of each marked piece and of each annotation': [
    (file) => delete pageOf(file)['StructParents'],
    (file) => (annotationOf(file)['StructParent'] = 0),
    (file) => listOf(file, numbersOf(file)[1]).reverse(),
  ],
  'paints nothing that is neither tagged nor an ornament': [
    (file) => redraw(file, '/Artifact', '/Sign'),
    (file) => append(file, '0 0 10 10 re f'),
  ],
  'has no ornament in what is tagged, and nothing tagged in an ornament': [
    (file) => append(file, '/P <</MCID 99>> BDC /Artifact BMC 0 0 10 10 re f EMC EMC'),
  ],
  'ends what it begins': [
    (file) => append(file, 'q'),
    (file) => append(file, 'Q q'),
    (file) => append(file, 'EMC'),
    (file) => append(file, 'BT'),
  ],
  'is coloured in RGB or grey alone': [
    (file) => append(file, '0 0 0 1 k'),
    (file) => append(file, '/DeviceCMYK cs'),
  ],
  'carries its fonts, cut down, without a list of their glyphs': [
    (file) => delete descriptorOf(file)['FontFile2'],
    (file) => (descriptorOf(file)['FontName'] = '/DiptychSerif'),
    (file) => (descriptorOf(file)['CIDSet'] = {}),
  ],
  'says what every glyph means, and how wide it is; none is the sign for a lacking one': [
    (file) => delete fontOf(file)['ToUnicode'],
    (file) => delete dictOf(file, listOf(file, fontOf(file)['DescendantFonts'])[0])['W'],
    (file) => append(file, '/P <</MCID 99>> BDC BT /F1 9 Tf [<0000>] TJ ET EMC'),
    (file) => append(file, '/P <</MCID 99>> BDC BT /F9 9 Tf [<0001>] TJ ET EMC'),
  ],
  'has each link on the page in a Link of its structure, and in one alone': [
    (file) => (pageOf(file)['Annots'] = []),
    (file) => (nodeOf(file, 'Link').dict['S'] = '/Span'),
    (file) => listOf(file, nodeOf(file, 'Link').dict['K']).shift(),
    (file) => listOf(file, nodeOf(file, 'Link').dict['K']).pop(),
  ],
  'has links that are printed, described, and bound to their words': [
    (file) => (annotationOf(file)['Subtype'] = '/Text'),
    (file) => (annotationOf(file)['F'] = 0),
    (file) => (annotationOf(file)['Contents'] = new PdfText('')),
    (file) => delete annotationOf(file)['StructParent'],
    (file) => (annotationOf(file)['QuadPoints'] = [0, 0, 1, 0, 0, 1, 1, 1]),
  ],
  'leads to addresses that every viewer opens': [
    (file) => (dictOf(file, annotationOf(file)['A'])['URI'] = new PdfText('https://example.org/мапа')),
    (file) => (dictOf(file, annotationOf(file)['A'])['S'] = '/GoTo'),
  ],
};

function nodeOf(file: PdfFile, role: string): TreeNode {
  const found = everyNode(treeOf(file)).find((node) => node.role === role);
  if (!found) throw new Error(`The page has no ${role}`);
  return found;
}

function annotationOf(file: PdfFile): PdfDict {
  return dictOf(file, listOf(file, pageOf(file)['Annots'])[0]);
}

function sourceOf(file: PdfFile): PdfDict {
  return dictOf(file, listOf(file, catalogOf(file)['AF'])[0]);
}

function numbersOf(file: PdfFile): PdfValue[] {
  const root = dictOf(file, catalogOf(file)['StructTreeRoot']);
  return listOf(file, dictOf(file, root['ParentTree'])['Nums']);
}

function fontOf(file: PdfFile): PdfDict {
  return fontsOf(file)[0]?.dict ?? {};
}

function descriptorOf(file: PdfFile): PdfDict {
  return dictOf(file, dictOf(file, listOf(file, fontOf(file)['DescendantFonts'])[0])['FontDescriptor']);
}

function redraw(file: PdfFile, from: string, to: string): void {
  for (const content of contentOf(file)) content.bytes = content.bytes.replace(from, to);
}

function append(file: PdfFile, operators: string): void {
  for (const content of contentOf(file)) content.bytes += `\n${operators}\n`;
}

function reword(file: PdfFile, from: string, to: string): void {
  const metadata = resolve(file, catalogOf(file)['Metadata']);
  if (metadata instanceof PdfStream) metadata.bytes = metadata.bytes.replaceAll(from, to);
}
