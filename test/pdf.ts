import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF. */
export interface ReadPdf {
  readonly pages: number;
  readonly width: number; // pt
  readonly height: number; // pt
  readonly text: string; // in the order it was painted
}

/** Gives what Mozilla's PDF reader makes of a file. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  const pages = document.numPages;
  await document.destroy();
  return { pages, width, height, text };
}
