import { defineConfig } from 'vitest/config';

/** Tests that have LibreOffice make documents: not part of `npm test`, because LibreOffice is large. */
export default defineConfig({
  test: { include: ['tests/documents/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 900_000 },
});
