/** A Marp document cut at its own "---" lines: its front matter, and the text of each slide. */
export interface SlideTexts {
  readonly matter: string; // with the line that closes it; "" when there is none
  readonly slides: readonly string[];
}

const MATTER = /^---\n[\s\S]*?\n---(?:\n|$)/;

/** Gives a Marp document slide by slide, as its template meant them: "---" in code and comments cuts nothing. */
export function cutSlides(markdown: string): SlideTexts {
  const matter = MATTER.exec(markdown)?.[0] ?? '';
  const slides = [''];
  let until: RegExp | undefined; // what ends the block we are in
  for (const line of markdown.slice(matter.length).split(/(?<=\n)/)) {
    if (!until && line.replace('\n', '') === '---') slides.push('');
    else slides.push((slides.pop() ?? '') + line);
    until = until ? (until.test(line) ? undefined : until) : blockEnd(line);
  }
  return { matter, slides };
}

/** Gives the Marp document that was cut; each slide's text but the last ends in a blank line. */
export function joinSlides({ matter, slides }: SlideTexts): string {
  return matter + slides.join('---\n');
}

function blockEnd(line: string): RegExp | undefined {
  if (line.startsWith('<!--')) return line.includes('-->') ? undefined : /-->/;
  const fence = /^(`{3,}|~{3,})/.exec(line)?.[1];
  return fence === undefined ? undefined : new RegExp(`^${fence}`);
}

const CLASS = /<!-- _class: *([^>]*?) *-->/;

/** Gives a slide's text with one more class for the slide. */
export function withClass(slide: string, name: string): string {
  if (CLASS.test(slide))
    return slide.replace(CLASS, (_, classes: string) => `<!-- _class: ${classes} ${name} -->`);
  return `\n<!-- _class: ${name} -->\n${slide}`;
}
