import type { DeckAssets } from '../base/assets.ts';
import type { Checked } from '../base/checked.ts';
import type { Kit } from '../base/kit.ts';
import { openDeflate } from '../base/deflate.ts';
import { contentMark } from '../base/mark.ts';
import type { Place } from '../base/model.ts';
import { NO_PICTURES, type Pictures } from '../base/picture.ts';
import { startOf } from '../base/place.ts';
import type { Problem } from '../base/problems.ts';
import { damagedFont } from '../base/subset.ts';
import { fitSlides, type Fitted, type Setting } from './fit.ts';
import { fontFaces, missingSigns } from './fonts.ts';
import type { DeckOrigin } from './origin.ts';
import { readyMarp } from './marp.ts';
import { openRuler, readyRuler } from './ruler.ts';
import { deckControls, deckPage, presenterControls, presenterPage } from './shell.ts';
import { cutSlides } from './slide-text.ts';
import { type Slide, toSlides } from './slides.ts';
import { openSubsetter } from './subset.ts';
import { nameTasks } from './tasks.ts';
import { shellWords } from './words.ts';

/** What the files say about themselves. */
export interface DeckMeta {
  readonly title: string;
  readonly language: string; // BCP 47
  readonly version: string; // the mark that deck and brief share
  readonly description: string;
  readonly minutes: number; // planned length of the talk; 0 leaves it to the notes
}

/** A slide's place in the deck, its name, and what was done so that it holds what is on it. */
export interface SlideSummary extends Setting {
  readonly number: number; // from 1
  readonly title: string; // plain text
  readonly mark: string; // of what it shows and what is said to it
}

/** The two files of a deck, each whole in itself. */
export interface Deck {
  readonly html: string; // to give away: holds no note
  readonly presenter: string; // with the speaker's notes
  readonly slides: readonly SlideSummary[];
  readonly markdown: string; // the Marp document as it was shown: slides that held too much are smaller, or some
}

/** Does what every deck needs before there is one to make. */
export async function readyDeck(): Promise<void> {
  readyMarp();
}

/**
 * Gives both files of the deck for a Marp document, nothing for an empty one; says so when Marp cut other slides than the
 * template wrote, and when slides show what no font of the kit draws.
 */
export async function makeDeck(
  markdown: string,
  kit: Kit,
  assets: DeckAssets,
  meta: DeckMeta,
  pictures: Pictures = NO_PICTURES,
  origin: DeckOrigin = NOWHERE,
): Promise<Checked<Deck>> {
  if (markdown === '') return { value: NO_DECK, problems: [] };
  try {
    return await setDeck({ markdown, kit, assets, meta, pictures, origin });
  } catch (error) {
    return { value: NO_DECK, problems: [damagedFont(error, kit)] };
  }
}

// A block of code that names its language. Only then are the languages loaded.
const LANGUAGE = /^[ >]*(?:`{3,}|~{3,}) *\w/m;

const NO_DECK: Deck = { html: '', presenter: '', slides: [], markdown: '' };

/** Slides that come from no one's sections. */
const NOWHERE: DeckOrigin = { place: startOf('deck.md'), fit: 'shrink', sections: [] };

/** What a deck is made of. */
interface Asked {
  readonly markdown: string;
  readonly kit: Kit;
  readonly assets: DeckAssets;
  readonly meta: DeckMeta;
  readonly pictures: Pictures;
  readonly origin: DeckOrigin;
}

async function setDeck({
  markdown: written,
  kit,
  assets,
  meta,
  pictures,
  origin,
}: Asked): Promise<Checked<Deck>> {
  readyRuler(assets);
  const opened = openSubsetter(assets.subsetter);
  const lacking = new Set<string>();
  const highlight = LANGUAGE.test(written) ? (await import('./highlight.ts')).highlight : undefined;
  const gallery = { pictures, lacks: (name: string) => lacking.add(name) };
  const slidesOf = (text: string): Slide[] =>
    toSlides(text, gallery, highlight).map((slide) => ({
      ...slide,
      html: nameTasks(slide.html, meta.language),
      notes: nameTasks(slide.notes, meta.language),
    }));
  const made = slidesOf(written);
  const cut = cutProblems(made.length, cutSlides(written).slides.length, kit);
  const fitted: Fitted =
    cut.length > 0
      ? { markdown: written, slides: made, settings: [], problems: [], unmeasured: [] }
      : fitSlides({ markdown: written, slides: made }, origin, {
          slidesOf,
          measure: await openRuler(kit, made.map(({ html }) => html).join(''), assets, meta.language),
        });
  const { markdown, slides } = fitted;
  const texts = cutSlides(markdown).slides;
  const tools = { subset: await opened, deflate: openDeflate(assets.deflater) };
  const seen = slides.map((slide) => slide.html).join('');
  const said = slides.map((slide) => slide.notes).join('');
  const words = shellWords(kit.words, meta.language);
  const page = { slides, kit, meta, words };
  const controls = (html: string): string => `${html} ${Object.values(words).join(' ')}`;
  return {
    value: {
      html: deckPage(page, assets.player, fontFaces(kit, seen, controls(deckControls(page)), tools)),
      presenter: presenterPage(
        page,
        assets.presenter,
        fontFaces(kit, seen, controls(said + presenterControls(page)), tools),
      ),
      slides: slides.map(({ number, title }, index) => ({
        number,
        title,
        ...(fitted.settings[index] ?? { size: 1, part: '' }),
        mark: contentMark(texts[number - 1] ?? '', meta.version, pictures),
      })),
      markdown,
    },
    problems: [
      ...cut,
      ...fitted.problems,
      ...unmeasured(fitted, kit),
      ...missingSigns(kit, seen).map((text): Problem => ({
        code: 'borrowed-glyph',
        text,
        place: placeIn(kit),
      })),
      ...[...lacking].map((name) => failed(`the image ${name} is no file of the briefing`, kit)),
    ],
  };
}

function unmeasured({ unmeasured: slides }: Fitted, kit: Kit): Problem[] {
  const place = startOf(`${kit.name}/theme.css`);
  return slides.length > 0 ? [{ code: 'slides-unmeasured', slides, place }] : [];
}

function cutProblems(made: number, written: number, kit: Kit): Problem[] {
  if (made === written) return [];
  const detail = `the number of slides by its "---" lines is ${written}, but Marp makes ${made}`;
  return [failed(detail, kit)];
}

function failed(detail: string, kit: Kit): Problem {
  return { code: 'template-failed', detail, place: placeIn(kit) };
}

function placeIn(kit: Kit): Place {
  return startOf(kit.templates.get('deck')?.file ?? kit.name);
}
