/** What the file's metadata says; words as they are, dates in UTC. */
export interface Metadata {
  readonly title: string;
  readonly author: string; // "" when nobody is named
  readonly subject: string;
  readonly language: string; // BCP 47
  readonly maker: string; // the program
  readonly made: Date;
}

/** Gives metadata as an XMP packet (ISO 16684-1) that claims PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). */
export function toXmp({ title, author, subject, language, maker, made }: Metadata): string {
  const time = made.toISOString().replace(/\.\d+Z$/, 'Z');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${described('dc', 'http://purl.org/dc/elements/1.1/', [
  element('dc:title', inOneLanguage(title)),
  ...(author === ''
    ? []
    : [element('dc:creator', `<rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq>`)]),
  element('dc:description', inOneLanguage(subject)),
  element('dc:language', `<rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag>`),
])}
${described('xmp', 'http://ns.adobe.com/xap/1.0/', [
  element('xmp:CreateDate', time),
  element('xmp:ModifyDate', time),
  element('xmp:CreatorTool', escapeXml(maker)),
])}
${described('pdf', 'http://ns.adobe.com/pdf/1.3/', [element('pdf:Producer', escapeXml(maker))])}
${described('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', [
  element('pdfaid:part', '3'),
  element('pdfaid:conformance', 'A'),
])}
${described('pdfuaid', PDFUA, [element('pdfuaid:part', '1')])}
${EXTENSION}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const PDFUA = 'http://www.aiim.org/pdfua/ns/id/';

// PDF/A knows its own words and XMP's alone; any other has to be explained in the file (ISO 19005-3, 6.6.2.3).
const EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${PDFUA}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function described(prefix: string, namespace: string, elements: readonly string[]): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">\n${elements.join('\n')}\n</rdf:Description>`;
}

function element(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

function inOneLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}

// What XML 1.0 (2.2) has no way to write is left out.
function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
