import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';

/** A PDFKit document without its traps: streams are deflated alike by every Node, metadata is well-formed XML. */
export class Pdf extends PDFDocument {
  /** Gives a new object of the file. */
  override ref(data: object): PDFKit.PDFKitReference {
    const ref = super.ref(data);
    const stream = ref as unknown as Stream;
    const finalize = stream.finalize.bind(stream);
    stream.finalize = () => {
      deflate(stream);
      finalize();
    };
    return ref;
  }

  /** Writes the metadata. PDFKit puts the document's words into XML as they are. */
  override endMetadata(): void {
    const words = Object.entries(this.info).map(([key, value]) => [
      key,
      typeof value === 'string' ? escapeXml(value) : value,
    ]);
    this.info = Object.fromEntries(words) as typeof this.info;
    END_METADATA.call(this);
  }
}

const END_METADATA = (PDFDocument.prototype as unknown as { endMetadata(): void }).endMetadata;

/** What PDFKit's objects keep until they are written. */
interface Stream {
  buffer: Uint8Array[];
  readonly data: { Filter?: string; Type?: string; Length1?: number };
  finalize(): void;
}

// Node's own zlib gives other bytes in other versions. Metadata stays readable for programs that know no PDF.
function deflate(stream: Stream): void {
  if (stream.buffer.length === 0 || stream.data.Filter || stream.data.Type === 'Metadata') return;
  if (stream.data.Length1 !== undefined) return; // a font: packing it takes a third of painting and saves 60 kB
  stream.buffer = [zlibSync(join(stream.buffer), { level: 4 })]; // 1 % larger than usual in half the time
  stream.data.Filter = 'FlateDecode';
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
