import { inflateSync } from 'node:zlib';

// Reads a PDF's objects as they are written, hiding nothing: a classic cross-reference table, no object streams, which
// is all that our pages have. Names keep their slash, so that they differ from other values.

export type PdfValue = null | boolean | number | string | PdfText | PdfRef | PdfStream | PdfList | PdfDict;
export type PdfList = PdfValue[];
export interface PdfDict {
  [key: string]: PdfValue;
}

/** A string of bytes, one to a UTF-16 unit. */
export class PdfText {
  constructor(public bytes: string) {}

  /** Gives what it says (7.9.2.2). */
  get text(): string {
    if (!this.bytes.startsWith('\xFE\xFF')) return this.bytes;
    const units = Array.from({ length: this.bytes.length / 2 - 1 }, (_, index) => {
      const at = 2 + 2 * index;
      return (this.bytes.charCodeAt(at) << 8) | this.bytes.charCodeAt(at + 1);
    });
    return String.fromCharCode(...units);
  }
}

/** What stands for another object. */
export class PdfRef {
  constructor(readonly id: number) {}
}

/** A dictionary with bytes, inflated. */
export class PdfStream {
  constructor(
    readonly dict: PdfDict,
    public bytes: string,
  ) {}
}

/** A file, open to be looked at and damaged. */
export interface PdfFile {
  readonly head: string; // its first bytes
  readonly trailer: PdfDict;
  readonly objects: Map<number, PdfValue>;
}

/** Gives a file's objects. Throws where it is not written as the specification says. */
export function readObjects(bytes: Uint8Array): PdfFile {
  const file = Array.from({ length: Math.ceil(bytes.length / 0x8000) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 0x8000, (index + 1) * 0x8000)),
  ).join('');
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(file)?.[1]);
  const table = /^xref\n0 (\d+)\n/.exec(file.slice(start, start + 40));
  if (!table) throw new Error(`No cross-reference table at ${start}`);
  const rows = start + table[0].length;
  const objects = new Map<number, PdfValue>();
  for (let id = 1; id < Number(table[1]); id += 1) {
    const offset = Number(file.slice(rows + 20 * id, rows + 20 * id + 10));
    objects.set(id, readObject(file, offset, id));
  }
  const trailer = new Lexer(file, rows + 20 * Number(table[1]));
  trailer.expect('trailer');
  return { head: file.slice(0, 16), trailer: trailer.value() as PdfDict, objects };
}

function readObject(file: string, offset: number, id: number): PdfValue {
  const lexer = new Lexer(file, offset);
  lexer.expect(`${id} 0 obj`);
  const value = lexer.value();
  if (!lexer.skips('stream\n')) {
    lexer.expect('endobj');
    return value;
  }
  const dict = value as PdfDict;
  const from = lexer.at;
  const length = Number(dict['Length']);
  const raw = file.slice(from, from + length);
  new Lexer(file, from + length).expect('endstream');
  const inflated = dict['Filter'] === '/FlateDecode' ? latin1(inflateSync(binary(raw))) : raw;
  return new PdfStream(dict, inflated);
}

function binary(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Gives the values of a content stream and its operators, which are undelimited words. */
export function tokensIn(content: string): (PdfValue | Operator)[] {
  const lexer = new Lexer(content, 0);
  const tokens: (PdfValue | Operator)[] = [];
  while (!lexer.ends()) tokens.push(lexer.token());
  return tokens;
}

/** What a content stream asks to be done, e.g. "BDC". */
export class Operator {
  constructor(readonly name: string) {}
}

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

class Lexer {
  constructor(
    readonly file: string,
    public at: number,
  ) {}

  space(): void {
    while (SPACE.test(this.file[this.at] ?? '')) this.at += 1;
  }

  ends(): boolean {
    this.space();
    return this.at >= this.file.length;
  }

  skips(word: string): boolean {
    this.space();
    if (!this.file.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  expect(word: string): void {
    if (!this.skips(word))
      throw new Error(`"${word}" is missing before "${this.file.slice(this.at, this.at + 40)}"`);
  }

  value(): PdfValue {
    const token = this.token();
    if (token instanceof Operator) throw new Error(`"${token.name}" is no value`);
    return token;
  }

  token(): PdfValue | Operator {
    if (this.skips('<<')) return this.dict();
    if (this.skips('[')) return this.list();
    if (this.skips('(')) return this.text();
    if (this.skips('<')) return this.hexadecimal();
    if (this.skips('/'))
      return `/${this.word().replace(/#(..)/g, (_, code) => String.fromCharCode(parseInt(code, 16)))}`;
    const ref = /^(\d+) 0 R(?=[\s/>\]])/.exec(this.file.slice(this.at, this.at + 20));
    if (ref) {
      this.at += ref[0].length;
      return new PdfRef(Number(ref[1]));
    }
    const word = this.word();
    if (/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (word === '') throw new Error(`Nothing to read at "${this.file.slice(this.at, this.at + 40)}"`);
    return new Operator(word);
  }

  word(): string {
    const from = this.at;
    while (this.at < this.file.length && !DELIMITER.test(this.file[this.at] ?? '')) this.at += 1;
    return this.file.slice(from, this.at);
  }

  dict(): PdfDict {
    const dict: PdfDict = {};
    while (!this.skips('>>')) {
      this.expect('/');
      const key = this.word();
      dict[key] = this.value();
    }
    return dict;
  }

  list(): PdfList {
    const list: PdfList = [];
    while (!this.skips(']')) list.push(this.value());
    return list;
  }

  text(): PdfText {
    let text = '';
    for (let depth = 1; ; this.at += 1) {
      const sign = this.file[this.at] ?? '';
      if (sign === '') throw new Error('A string has no end');
      if (sign === '\\') {
        this.at += 1;
        const next = this.file[this.at] ?? '';
        text += ESCAPES[next] ?? next;
        continue;
      }
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (depth === 0) break;
      text += sign;
    }
    this.at += 1;
    return new PdfText(text);
  }

  hexadecimal(): PdfText {
    const end = this.file.indexOf('>', this.at);
    const digits = this.file.slice(this.at, end).replace(/\s/g, '');
    this.at = end + 1;
    return new PdfText(
      digits.replace(/..?/g, (pair) => String.fromCharCode(parseInt(pair.padEnd(2, '0'), 16))),
    );
  }
}
