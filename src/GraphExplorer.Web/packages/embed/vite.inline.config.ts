import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { layoutHere, safeInMarkup } from './vite.shared.ts';

/** embed-inline.js: the same as one classic script, which the server writes into files that need no network. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [layoutHere(), safeInMarkup()],
  build: {
    outDir: fileURLToPath(new URL('../../dist', import.meta.url)),
    emptyOutDir: false,
    target: 'es2022',
    copyPublicDir: false,
    lib: {
      entry: fileURLToPath(new URL('src/inline.ts', import.meta.url)),
      formats: ['iife'],
      name: 'graphExplorerEmbed',
      fileName: () => 'embed-inline.js',
    },
  },
});
