import type { Pdf } from './pdf.ts';

/** A text that a PDF carries with it. */
export interface Attachment {
  readonly name: string; // e.g. "brief.md"
  readonly type: string; // MIME
  readonly text: string;
  readonly about: string; // what it is, in English
  readonly made: Date;
}

/** Writes a text into a document as what its page was made from (ISO 19005-3, 6.8 and annex E). */
export function attachSource(doc: Pdf, { name, type, text, about, made }: Attachment): void {
  const bytes = new TextEncoder().encode(text);
  const file = doc.written(
    {
      Type: 'EmbeddedFile',
      Subtype: type.replace('/', '#2F'),
      Params: { Size: bytes.length, CreationDate: made, ModDate: made },
    },
    bytes,
  );
  doc.attach(
    name,
    doc.written({
      Type: 'Filespec',
      F: new String(name),
      UF: new String(name),
      EF: { F: file, UF: file },
      AFRelationship: 'Source',
      Desc: new String(about),
    }),
  );
}
