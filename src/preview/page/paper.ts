import {
  getDocument,
  GlobalWorkerOptions,
  PDFWorker,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { byId, element } from './element.ts';
import { keep, kept } from './keep.ts';
import { WORDS } from './words.ts';

/** How large the page is shown, as a share of the panel's width; the whole page by what fits. */
const ZOOMS: Readonly<Record<string, number>> = { whole: 0, wide: 1, twice: 2 };
const MARGIN = 16; // px around the page
const MOST_DOTS = 16_000_000; // of a canvas, which some browsers refuse to make larger

/** The panel with the page. */
export interface PaperPanel {
  /** Shows a briefing's page; resolves when it is on the screen. */
  readonly show: (address: string, mark: string) => Promise<void>;
  /** Has a click on the page told where on it that is: pt from its left and top, and px for each. */
  readonly onPoint: (told: (x: number, y: number, scale: number) => void) => void;
}

/** Opens the page's panel. A page is drawn where nobody sees it and takes the other's place when it is whole. */
export function openPaper(): PaperPanel {
  GlobalWorkerOptions.workerSrc = new URL('pdf.worker.js', document.baseURI).href;
  const worker = new PDFWorker({});
  const panel = byId('paper');
  const zoom = byId<HTMLSelectElement>('zoom');
  zoom.value = kept('zoom', Object.keys(ZOOMS)) ?? 'whole';
  let shown = '';
  let page: PDFPageProxy | undefined;
  let task: ReturnType<typeof getDocument> | undefined; // what the page was read by, and holds in the worker
  let turn = 0;

  const paint = async (): Promise<void> => {
    const own = ++turn;
    if (!page) return;
    const canvas = await draw(page, scaleFor(page, panel, zoom.value));
    if (own === turn) panel.replaceChildren(element('div', 'sheet', canvas));
  };
  zoom.addEventListener('change', () => {
    keep('zoom', zoom.value);
    void paint().catch(() => undefined); // another page has come meanwhile
  });
  let size = '';
  new ResizeObserver(() => {
    const now = `${panel.clientWidth} ${panel.clientHeight}`;
    if (now !== size) void paint().catch(() => undefined);
    size = now;
  }).observe(panel);
  return {
    onPoint: (told) =>
      panel.addEventListener('click', ({ target, offsetX, offsetY }) => {
        const wide = page?.getViewport({ scale: 1 }).width ?? 0;
        if (!(target instanceof HTMLCanvasElement) || wide === 0) return;
        const scale = target.clientWidth / wide;
        told(offsetX / scale, offsetY / scale, scale);
      }),
    async show(address, mark) {
      const name = `${address} ${mark}`;
      if (name === shown) return;
      const old = task;
      if (mark === '') {
        [task, page] = [undefined, undefined];
        panel.replaceChildren();
      } else {
        const data = new Uint8Array(await (await fetch(address)).arrayBuffer());
        task = getDocument({ data, worker, verbosity: 0 });
        page = await (await task.promise).getPage(1);
        await paint();
      }
      shown = name;
      void old?.destroy();
    },
  };
}

function scaleFor(page: PDFPageProxy, panel: HTMLElement, zoom: string): number {
  const { width, height } = page.getViewport({ scale: 1 });
  const wide = (panel.clientWidth - 2 * MARGIN) / width;
  const tall = (panel.clientHeight - 2 * MARGIN) / height;
  const share = ZOOMS[zoom] ?? 0;
  return Math.max(0.1, share === 0 ? Math.min(wide, tall) : wide * share);
}

/** Gives a picture of a page at a size in px for each pt, as sharp as the screen. */
async function draw(page: PDFPageProxy, scale: number): Promise<HTMLCanvasElement> {
  const size = page.getViewport({ scale });
  const dots = Math.min(devicePixelRatio, Math.sqrt(MOST_DOTS / (size.width * size.height)));
  const viewport = page.getViewport({ scale: scale * dots });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.width = `${size.width}px`;
  canvas.style.height = `${size.height}px`;
  canvas.role = 'img';
  canvas.ariaLabel = WORDS.pagePicture;
  await page.render({ canvas, viewport, intent: 'print' }).promise; // in one go: for the screen it waits for a frame after each part
  return canvas;
}
