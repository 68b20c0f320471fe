import PDFDocument from 'pdfkit';
import type { Deflate } from '../../base/deflate.ts';
import { type Metadata, toXmp } from './xmp.ts';

/** A PDFKit document without its traps: streams are deflated alike by every Node, metadata is our own. */
export class Pdf extends PDFDocument {
  readonly deflate: Deflate;

  constructor(options: PDFKit.PDFDocumentOptions, deflate: Deflate) {
    super(options);
    this.deflate = deflate;
  }

  /** Gives a new object of the file. */
  override ref(data: object): PDFKit.PDFKitReference {
    const ref = super.ref(data);
    const stream = ref as unknown as Stream;
    const finalize = stream.finalize.bind(stream);
    stream.finalize = () => {
      pack(stream, this.deflate);
      finalize();
    };
    return ref;
  }

  /** Gives an object of the file that is whole: its dictionary and, when it is a stream, what the stream holds. */
  written(data: object, stream?: string | Uint8Array): PDFKit.PDFKitReference {
    const ref = this.ref(data);
    if (stream !== undefined) ref.write(stream);
    finish(ref);
    return ref;
  }

  /** Lists an attached file's description, for viewers by its name and for archives with the document. */
  attach(name: string, file: PDFKit.PDFKitReference): void {
    const { addNamedEmbeddedFile, _root } = this as unknown as Inner;
    addNamedEmbeddedFile.call(this, name, file);
    _root.data['AF'] = [file];
  }

  /** Writes the metadata. PDFKit's own has no word of PDF/UA, and puts the document's words into XML as they are. */
  override endMetadata(): void {
    const data = { Type: 'Metadata', Subtype: 'XML' };
    const words = this.info as unknown as Info;
    const { Title: title, Author: author, Subject: subject, Producer: maker, CreationDate: made } = words;
    const { _root } = this as unknown as Inner;
    const language = String(_root.data['Lang']);
    const xmp = toXmp({ title, author, subject, language, maker, made } satisfies Metadata);
    _root.data['Metadata'] = this.written(data, new TextEncoder().encode(xmp));
  }
}

/** Ends an object without more content, which the types of PDFKit ask for. */
export function finish(ref: PDFKit.PDFKitReference): void {
  (ref as unknown as { end(): void }).end();
}

/** What PDFKit keeps to itself. */
interface Inner {
  readonly _root: { readonly data: Record<string, unknown> };
  addNamedEmbeddedFile(name: string, file: PDFKit.PDFKitReference): void;
}

/** What we always tell PDFKit of a document. */
interface Info {
  readonly Title: string;
  readonly Author: string;
  readonly Subject: string;
  readonly Producer: string;
  readonly CreationDate: Date;
}

/** What PDFKit's objects keep until they are written. */
interface Stream {
  buffer: Uint8Array[];
  readonly data: { Filter?: string; Type?: string; Length1?: number };
  finalize(): void;
}

// Node's own zlib gives other bytes in other versions. Metadata stays readable for programs that know no PDF.
function pack(stream: Stream, deflate: Deflate): void {
  if (stream.buffer.length === 0 || stream.data.Filter || stream.data.Type === 'Metadata') return;
  const whole = join(stream.buffer);
  if (whole.length < WORTH_PACKING) return;
  stream.buffer = [deflate(whole, LEVEL)];
  stream.data.Filter = 'FlateDecode';
}

const LEVEL = 6; // zlib's own
const WORTH_PACKING = 256; // bytes

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
