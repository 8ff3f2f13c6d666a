import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { layoutHere } from './vite.shared.ts';

/** embed.js, a module for any page, with its chunks and fonts beside those of the page. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [layoutHere()],
  build: {
    outDir: fileURLToPath(new URL('../../dist', import.meta.url)),
    emptyOutDir: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    // A hint to load chunks early would be an element in a page that is not ours.
    modulePreload: false,
    rollupOptions: {
      input: fileURLToPath(new URL('src/index.ts', import.meta.url)),
      output: {
        entryFileNames: 'embed.js',
        chunkFileNames: 'assets/embed-[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
