import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const api = process.env['GRAPHEXPLORER_API'] ?? 'http://127.0.0.1:5080';

export default defineConfig({
  base: './',
  build: {
    outDir: fileURLToPath(new URL('../../dist', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and icons stay files of their own: a data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': api, '/openapi': api, '/health': api } },
});
