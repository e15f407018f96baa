import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,server,scripts,components,app,refresh,cli}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    retry: 0,
    testTimeout: 20_000,
  },
})
