import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    environment: 'happy-dom',
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
