import { defineConfig } from "vitest/config";

/** Milliseconds after which a test is taken to hang; far above what any takes, so that a busy machine fails none. */
const HANGS_MS = 90_000;

export default defineConfig({
  test: {
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/seed.ts"],
  },
});
