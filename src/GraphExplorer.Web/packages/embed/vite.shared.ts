import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Layouts are computed where they are asked for: a worker cannot start in a page of another origin or in a file. */
export function layoutHere(): Plugin {
  return {
    name: 'layout-here',
    enforce: 'pre',
    resolveId: (source) =>
      source === '../layout/network/run'
        ? fileURLToPath(new URL('../graph/src/layout/network/run-here.ts', import.meta.url))
        : null,
  };
}

/** Keeps what would end or open a script element out of a script that is written into one. */
export function safeInMarkup(): Plugin {
  return {
    name: 'safe-in-markup',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk')
          file.code = file.code.replace(/<(?=\/script|script)/gi, '\\x3c').replaceAll('<!--', '\\x3c!--');
      }
    },
  };
}
