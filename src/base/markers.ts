import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    marker: 'marker';
    markerFence: 'markerFence';
    markerWords: 'markerWords';
  }
}

const COLON = 58;

/**
 * Gives micromark one construct: a line of three or more colons, then words. It ends a paragraph or a list as a
 * thematic break does. Pairing the markers is left to the reader of the tree, who can say where one is missing.
 */
export const markerSyntax: Extension = { flow: { [COLON]: markerConstruct() } };

/** Gives mdast a `marker` node that holds the words behind the colons. */
export const markerToTree: FromMarkdownExtension = {
  enter: {
    marker(token) {
      this.enter({ type: 'marker', words: [] }, token);
    },
  },
  exit: {
    markerWords(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'marker') node.words = this.sliceSerialize(token).trim().split(/\s+/);
    },
    marker(token) {
      this.exit(token);
    },
  },
};

function markerConstruct(): Construct {
  return { name: 'marker', tokenize };

  function tokenize(
    this: TokenizeContext,
    effects: Parameters<Construct['tokenize']>[0],
    ok: State,
    nok: State,
  ): State {
    let colons = 0;
    return start;

    function start(code: Code): State | undefined {
      effects.enter('marker');
      effects.enter('markerFence');
      return fence(code);
    }

    function fence(code: Code): State | undefined {
      if (code === COLON) {
        effects.consume(code);
        colons += 1;
        return fence;
      }
      if (colons < 3) return nok(code);
      effects.exit('markerFence');
      return factorySpace(effects, beforeWords, 'whitespace')(code);
    }

    function beforeWords(code: Code): State | undefined {
      if (ends(code)) return finish(code);
      effects.enter('markerWords');
      return words(code);
    }

    function words(code: Code): State | undefined {
      if (ends(code)) {
        effects.exit('markerWords');
        return finish(code);
      }
      effects.consume(code);
      return words;
    }

    function finish(code: Code): State | undefined {
      effects.exit('marker');
      return ok(code);
    }
  }
}

function ends(code: Code): boolean {
  return code === null || markdownLineEnding(code);
}
