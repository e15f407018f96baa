import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,server,scripts,components,app,refresh,cli}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    retry: 0,
    // No test replaces a module, and each puts back the globals it lends: the modules are read once a worker.
    isolate: false,
    maxWorkers: '100%',
    // For a machine that is slow or shared: what starts a process took 26 s beside three builds.
    testTimeout: 60_000,
  },
})
