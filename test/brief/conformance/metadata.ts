import { type PdfFile, PdfStream } from '../../pdf/objects.ts';
import { catalogOf, dictOf, resolve, textOf } from '../../pdf/page.ts';
import { type Rule, unless } from './rule.ts';

/** What programs that know no PDF are told (ISO 19005-3, 6.6; ISO 14289-1, 5 and 7.1). */
export const METADATA_RULES: readonly Rule[] = [
  {
    name: 'has metadata that is readable without unpacking, and well-formed',
    broken: (file) => {
      const stream = resolve(file, catalogOf(file)['Metadata']);
      if (!(stream instanceof PdfStream)) return ['it has no metadata'];
      return [
        ...unless(!('Filter' in stream.dict), 'its metadata is packed'),
        ...unless(stream.dict['Subtype'] === '/XML', 'its metadata is not XML'),
        ...flawsOf(xmpOf(file)),
      ];
    },
  },
  {
    name: 'has a title in its metadata, the same as in its information',
    broken: (file) => {
      const title = unescaped(/<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(xmpOf(file))?.[1] ?? '');
      const own = textOf(file, dictOf(file, file.trailer['Info'])['Title']);
      return [
        ...unless(title !== '', 'it has no title'),
        ...unless(title === own, `"${title}" is not "${own}"`),
      ];
    },
  },
  {
    name: 'claims PDF/A-3a and PDF/UA-1, and explains the word for the second',
    broken: (file) =>
      [
        '<pdfaid:part>3</pdfaid:part>',
        '<pdfaid:conformance>A</pdfaid:conformance>',
        '<pdfuaid:part>1</pdfuaid:part>',
        '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
        '<pdfaProperty:name>part</pdfaProperty:name>',
      ].flatMap((word) => unless(xmpOf(file).includes(word), `${word} is missing`)),
  },
];

function xmpOf(file: PdfFile): string {
  const stream = resolve(file, catalogOf(file)['Metadata']);
  const bytes = stream instanceof PdfStream ? stream.bytes : '';
  return new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
}

/** Gives what keeps a text from being XML of elements, attributes in double quotes, and instructions. */
function flawsOf(xml: string): string[] {
  const open: string[] = [];
  const flaws: string[] = [];
  const elements = xml.replace(/<\?[^]*?\?>/g, '');
  for (const [, ends, name = '', attributes = '', alone] of elements.matchAll(
    /<(\/?)([\w:]+)([^>]*?)(\/?)>/g,
  )) {
    if (ends) flaws.push(...unless(open.pop() === name, `</${name}> ends what is not open`));
    else if (!alone) open.push(name);
    flaws.push(
      ...unless(/^(?:\s+[\w:]+="[^"<&]*")*\s*$/.test(attributes), `attributes of ${name}: ${attributes}`),
    );
  }
  const text = elements.replace(/<\/?[\w:]+[^>]*>/g, '');
  return [
    ...flaws,
    ...unless(open.length === 0, `${open.join(', ')} do not end`),
    ...unless(!/[<>]|&(?!amp;|lt;|gt;)|(?![\t\n\r])\p{Cc}/u.test(text), 'a sign of XML stands in its text'),
  ];
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
