import matter from 'gray-matter';
import type { Checked } from '../base/checked.ts';
import type { Place, SourceFile } from '../base/model.ts';
import type { Problem } from '../base/problems.ts';
import { readYaml, type YamlData } from '../base/yaml.ts';

/** A content file cut in two: its front matter read, and its body on the lines where it stands in the file. */
export interface Matter {
  readonly yaml: YamlData;
  readonly readable: boolean; // false when the front matter is missing or is not YAML
  readonly body: string; // the front matter's lines are blank, so positions are those of the file
}

const FENCE = '---';

/** Gives the front matter and the body of a content file. Only plain YAML between two lines of exactly `---` is read. */
export function readMatter(file: SourceFile): Checked<Matter> {
  const refusal = checkFences(file) ?? tooMany(file);
  if (refusal) {
    return { value: { yaml: readNothing(file).value, readable: false, body: '' }, problems: [refusal] };
  }
  const parsed = matter(file.text, { language: 'yaml', engines: yamlOnly(file.name) });
  const yaml =
    parsed.matter.trim() === '' || !('value' in parsed.data)
      ? readNothing(file)
      : (parsed.data as Checked<YamlData>);
  const blank = file.text.slice(0, file.text.length - parsed.content.length).replace(/[^\n]/g, '');
  const body = blank + parsed.content;
  const readable = !yaml.problems.some((problem) => problem.code !== 'yaml-comment');
  return { value: { yaml: yaml.value, readable, body }, problems: yaml.problems };
}

function readNothing(file: SourceFile): Checked<YamlData> {
  return readYaml({ file: file.name, text: '', firstLine: 1 });
}

function checkFences(file: SourceFile): Problem | undefined {
  const lines = file.text.split('\n');
  const first = lines[0] ?? '';
  if (!first.startsWith(FENCE)) return { code: 'front-matter-missing', place: wholeLine(file, 1, first) };
  if (first !== FENCE) return { code: 'front-matter-fence', place: wholeLine(file, 1, first), found: first };
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith(FENCE));
  const last = lines[close];
  if (last === undefined) return { code: 'front-matter-open', place: wholeLine(file, 1, first) };
  return last === FENCE
    ? undefined
    : { code: 'front-matter-fence', place: wholeLine(file, close + 1, last), found: last };
}

/** The most names in front matter: some three hundred facts. */
const MOST_NAMES = 2000;

function tooMany(file: SourceFile): Problem | undefined {
  if (file.text.length <= MOST_NAMES * 2) return undefined;
  const matterOf = file.text.slice(0, file.text.indexOf(`\n${FENCE}\n`, FENCE.length));
  let count = 0;
  for (const { index } of matterOf.matchAll(/:(?=\s)|,/g)) {
    count += 1;
    if (count <= MOST_NAMES) continue;
    const line = matterOf.slice(0, index).split('\n').length;
    return { code: 'too-much', place: wholeLine(file, line, ''), what: 'details', most: MOST_NAMES };
  }
  return undefined;
}

function wholeLine(file: SourceFile, line: number, text: string): Place {
  return { file: file.name, line, column: 1, endColumn: Math.max(2, text.length + 1) };
}

/** gray-matter's engines, all of them our YAML reader: its own would run JavaScript, and know no positions. */
function yamlOnly(file: string): Record<string, { parse: (text: string) => object }> {
  const engine = {
    parse: (text: string): object => readYaml({ file, text: text.replace(/^\n/, ''), firstLine: 2 }),
  };
  return {
    yaml: engine,
    json: engine,
    javascript: engine,
    js: engine,
    toml: engine,
    coffee: engine,
    cson: engine,
  };
}
