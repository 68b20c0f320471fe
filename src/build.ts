import type { Assets } from './base/assets.ts';
import type { Checked } from './base/checked.ts';
import type { Host } from './base/host.ts';
import { located } from './base/locate.ts';
import type { Kit } from './base/kit.ts';
import { contentMark } from './base/mark.ts';
import { plainText } from './base/markdown.ts';
import type { Content, Document, Paper, Place } from './base/model.ts';
import type { Manifest, OutputFile, PageFit } from './base/output.ts';
import type { Code, Drawing, Picture, Pictures, Plot } from './base/picture.ts';
import { hasErrors, inReadingOrder, type Problem } from './base/problems.ts';
import { type BriefOrigin, type Fit, makeBrief } from './brief/brief.ts';
import { check } from './checks/check.ts';
import { load } from './content/load.ts';
import type { Deck, DeckMeta } from './deck/deck.ts';
import { type DeckOrigin, placesOf } from './deck/origin.ts';
import { marpTheme } from './deck/theme.ts';
import { assemble } from './document/assemble.ts';
import { versionMark } from './document/mark.ts';
import type { Illustrated } from './figures/draw.ts';
import { hasFigures } from './figures/present.ts';
import { toManifest } from './output/manifest.ts';
import type { setDeck } from './set-deck.ts';
import { loadKit } from './templates/kit.ts';
import { type Rendered, render, wordsOf } from './templates/render.ts';
import { version as product } from './version.ts';

/** Which briefing to build, and how. Folders are the host's. */
export interface BuildRequest {
  readonly briefing: string; // e.g. "belarus-and-russia"
  readonly content: string;
  readonly templates: string;
  readonly paper: Paper | ''; // "" leaves it to the briefing
  readonly today: string; // ISO
  readonly strict?: boolean; // a section that leaves the brief is an error
}

/** A part of the page, pt from its left and top, and where its text stands. */
export interface PlacedArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly place: Place;
}

/** What a build made and has to say. */
export interface Build {
  readonly briefing: string;
  readonly files: readonly OutputFile[]; // none when a problem is an error
  readonly problems: readonly Problem[]; // in reading order
  readonly manifest: Manifest;
  readonly slides: readonly Place[]; // where the text of each slide stands
  readonly areas: readonly PlacedArea[]; // what of the page is of which section
  readonly sources: ReadonlyMap<string, string>; // text of the files that problems point into, by name
}

/**
 * Gives the deck and the brief of a briefing, or all that keeps them from being made. Writes nothing. `makeDeck` makes
 * the deck, here or in another thread.
 */
export async function build(
  host: Host,
  assets: Assets,
  request: BuildRequest,
  makeDeck: typeof setDeck = deckHere,
): Promise<Build> {
  const content = await load(host, request.content, request.briefing, assets.webp);
  const { briefing } = content.value;
  const files = [...content.value.files, ...content.value.attached];
  const document = assemble(content.value);
  const kit = await loadKit(host, {
    folder: request.templates,
    name: briefing.kit,
    asked: briefing.kitPlace,
  });
  const paper = request.paper || briefing.paper;
  const { code, drawings, pictures } = await gather(content.value, kit.value, assets);
  const figures = await figured(document.value, kit.value, assets);
  const pagePictures = new Map<string, Picture | Plot>([...pictures, ...named(figures.value.page)]);
  const version = versionMark({ product, files, kit: kit.value, paper, pictures });
  const markdown = await render(figures.value.document, kit.value, { version, paper, code });
  const about = describe(document.value, version);
  const [deck, brief] = await Promise.all([
    makeDeck(
      {
        markdown: markdown.value.deck,
        kit: kit.value,
        meta: about,
        pictures,
        figures: figures.value.slides,
        origin: deckOrigin(content.value),
      },
      assets,
    ),
    makeBrief(markdown.value.brief, kit.value, assets, originOf(content.value), pagePictures),
  ]);
  const shown = new Map([...pictures, ...named(deck.value.figures)]);
  const texts = files.map(({ name, text }) => [name, text] as const);
  const sources = new Map([...texts, ...kit.value.texts]);
  const found = [content, document, kit, drawings, figures, markdown, deck, brief].flatMap(
    (stage) => stage.problems,
  );
  const problems = inReadingOrder([
    ...located(found, sources),
    ...check(content.value, document.value, request.today),
  ]).map((problem) => (request.strict ? strictly(problem) : problem));
  const made = hasErrors(problems)
    ? []
    : filesOf({ deck: deck.value, brief: brief.value.pdf, markdown: markdown.value }, kit.value, shown);
  const summary = {
    briefing: briefing.id,
    title: about.title,
    version,
    slides: deck.value.slides,
    facts: [...briefing.facts.values()].map(({ id, value, asOf }) => ({ id, value, asOf })),
    page: contentMark(markdown.value.brief, version, shown),
    fit: told(brief.value.fit, content.value),
  };
  return {
    briefing: briefing.id,
    files: made,
    problems,
    manifest: toManifest(summary, made, problems),
    areas: brief.value.areas.map(({ section, ...box }) => ({
      ...box,
      place: titlePlace(section, content.value),
    })),
    slides: placesOf(
      deck.value.slides.map(({ title }) => title),
      deckOrigin(content.value),
    ),
    sources,
  };
}

/** Gives all pictures that slides and page may show, by name; `code` is the name of the one that leads to the deck. */
async function gather(
  content: Content,
  kit: Kit,
  assets: Assets,
): Promise<{ code: string; drawings: Awaited<ReturnType<typeof drawn>>; pictures: Pictures }> {
  const { address } = content.briefing;
  const code = address === '' ? [] : [await codeOf(address, kit)];
  const drawings = await drawn(content, kit, assets);
  const own = [...drawings.value, ...code].map((picture) => [picture.name, picture] as const);
  return { code: code[0]?.name ?? '', drawings, pictures: new Map([...content.pictures, ...own]) };
}

/** What the stages made that is worth writing. */
interface Made {
  readonly deck: Deck;
  readonly brief: Uint8Array;
  readonly markdown: Rendered;
}

function filesOf({ deck, brief, markdown }: Made, kit: Kit, pictures: Pictures): OutputFile[] {
  return [
    toFile('deck.html', deck.html),
    toFile('presenter.html', deck.presenter),
    toFile('deck.md', deck.markdown),
    toFile('theme.css', marpTheme(kit)),
    { name: 'brief.pdf', bytes: brief },
    toFile('brief.md', markdown.brief),
    ...picturesIn(markdown, pictures),
  ];
}

function strictly(problem: Problem): Problem {
  return problem.code === 'section-left' ? { ...problem, strict: true } : problem;
}

/** Gives how the page was filled, with the titles of what left it. */
function told(fit: Fit, { sections }: Content): PageFit {
  const left = fit.left.map(({ section, name }) => {
    const title = sections.find(({ id }) => id === section)?.title.nodes ?? [];
    return { section: section || `::: ${name}`, title: plainText(title) };
  });
  return { ...fit, left };
}

// Marp is loaded when it is needed: another thread may make the deck instead.
const deckHere: typeof setDeck = async (...asked) => (await import('./set-deck.ts')).setDeck(...asked);

/** Gives the code of where the deck is published, made only for a briefing that says so. */
async function codeOf(address: string, { theme }: Kit): Promise<Code> {
  return (await import('./base/qr.ts')).toCode(address, 'qr.svg', theme.colours.light.ink);
}

/** Gives a briefing's drawings with their fonts; what sets them is loaded for a briefing that has any. */
async function drawn({ pictures, briefing }: Content, kit: Kit, assets: Assets): Promise<Checked<Drawing[]>> {
  const drawings = [...pictures.values()].filter((picture) => picture.kind === 'drawing');
  if (drawings.length === 0) return { value: [], problems: [] };
  const { cast } = await import('./figures/cast.ts');
  const { subsetter, deflater } = assets;
  return cast(drawings, { kit, subsetter, deflater, language: briefing.language });
}

/** Gives a document whose figures are drawn; what draws them is loaded for a document that has any. */
async function figured(
  document: Document,
  kit: Kit,
  { shaper, atlas }: Assets,
): Promise<Checked<Illustrated>> {
  if (!hasFigures(document)) return { value: { document, slides: [], page: [] }, problems: [] };
  const { drawFigures } = await import('./figures/draw.ts');
  const words = wordsOf(kit, document.briefing.language);
  return drawFigures(document, { kit, shaper, words, atlas });
}

function named<T extends { readonly name: string }>(pictures: readonly T[]): [string, T][] {
  return pictures.map((picture) => [picture.name, picture]);
}

/** Gives the pictures that generated Markdown shows, for other tools to find beside it. */
function picturesIn({ deck, brief }: { deck: string; brief: string }, pictures: Pictures): OutputFile[] {
  const shown = [...pictures.values()].filter(({ name }) => `${deck}${brief}`.includes(`](${name}`));
  return shown.map(({ name, bytes }) => ({ name, bytes }));
}

function describe({ briefing }: Document, version: string): DeckMeta {
  return {
    title: plainText(briefing.title.nodes),
    description: plainText(briefing.standfirst.nodes),
    language: briefing.language,
    minutes: briefing.minutes,
    version,
  };
}

/** Gives where the title of a section stands, by which it is found; the briefing's own for none. */
function titlePlace(section: string, { briefing, sections }: Content): Place {
  return sections.find(({ id }) => id === section)?.title.place ?? briefing.place;
}

function originOf({ briefing, sections }: Content): BriefOrigin {
  const places = new Map<string, Place>([['', briefing.place]]);
  for (const section of sections) places.set(section.id, section.place);
  return { file: `${briefing.id}/brief.md`, places };
}

function deckOrigin({ briefing, sections }: Content): DeckOrigin {
  const shown = sections.filter(({ deck }) => deck);
  return {
    place: briefing.place,
    fit: briefing.fit,
    sections: shown.map(({ title, fit }) => ({
      title: plainText(title.nodes),
      place: title.place,
      fit: fit || briefing.fit,
    })),
  };
}

function toFile(name: string, text: string): OutputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
