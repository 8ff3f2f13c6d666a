import { StreamLanguage, type StreamParser } from '@codemirror/language';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { SchemaAnswer } from '@graphexplorer/client';

const Keywords = new Set(
  (
    'all and any as asc ascending by call case contains count create delete desc descending detach distinct else end ends ' +
    'exists false foreach in is limit match merge none not null on optional or order remove return set shortestpath single ' +
    'skip starts then true union unwind when where with xor yield allshortestpaths'
  ).split(' '),
);

interface State {
  isComment: boolean;
  /** After a colon a label or a type follows. */
  afterColon: boolean;
}

const parser: StreamParser<State> = {
  name: 'cypher',
  startState: () => ({ isComment: false, afterColon: false }),
  token(stream, state) {
    if (state.isComment) {
      if (stream.match(/.*?\*\//)) state.isComment = false;
      else stream.skipToEnd();
      return 'comment';
    }
    if (stream.eatSpace()) return null;
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) {
      state.isComment = true;
      return 'comment';
    }
    if (stream.match(/^'(?:\\.|[^'\\])*'?/) || stream.match(/^"(?:\\.|[^"\\])*"?/)) return 'string';
    if (stream.match(/^\$\w+/)) return 'variableName.special';
    if (stream.match(/^\d+(\.\d+)?/)) return 'number';
    if (stream.match(/^[:|]/)) {
      state.afterColon = true;
      return 'operator';
    }
    const word = stream.match(/^[\p{L}_][\p{L}\p{N}_]*|^`[^`]*`?/u) as RegExpMatchArray | null;
    if (!word) {
      if (stream.next() !== '!') state.afterColon = false;
      return 'operator';
    }
    if (state.afterColon) {
      state.afterColon = false;
      return 'typeName';
    }
    if (Keywords.has(word[0].toLowerCase())) return 'keyword';
    return stream.peek() === '(' ? 'function' : 'variableName';
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
};

export const cypherLanguage = StreamLanguage.define(parser);

const Functions =
  'count collect sum avg min max size length type id elementId labels keys properties nodes relationships coalesce ' +
  'toString toInteger toFloat toUpper toLower trim split substring replace range head last tail date datetime duration abs round';

/** Completes labels and types after a colon, properties after a dot, keywords and functions elsewhere. */
export function completeCypher(
  schema: SchemaAnswer | null,
  properties: readonly string[] = [],
): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const word = context.matchBefore(/[:.]?[\p{L}\p{N}_]*/u);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    const mark = /^[:.]/.exec(word.text)?.[0] ?? '';
    return { from: word.from + mark.length, options: optionsFor(mark), validFor: /^[\p{L}\p{N}_]*$/u };
  };

  function optionsFor(mark: string): Completion[] {
    if (mark === ':') return namesOf(schema);
    if (mark === '.') return [...new Set(['name', ...properties])].map((label) => ({ label, type: 'property' }));
    const keywords = [...Keywords].map((label): Completion => ({ label: label.toUpperCase(), type: 'keyword' }));
    const functions = Functions.split(' ').map((label): Completion => ({
      label,
      type: 'function',
      apply: `${label}(`,
    }));
    return [...keywords, ...functions];
  }
}

function namesOf(schema: SchemaAnswer | null): Completion[] {
  const labels =
    schema?.labels.map((label): Completion => ({ label: label.name, type: 'class', detail: String(label.count) })) ??
    [];
  const types =
    schema?.types.map((type): Completion => ({ label: type.type, type: 'type', detail: String(type.count) })) ?? [];
  return [...labels, ...types];
}
