import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

/** Pages are files: a static export, served by server/ or by any static host (docs/adr). */
const config: NextConfig = {
  output: 'export',
  trailingSlash: true,
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  // The build's name comes from its inputs (scripts/house/inputs.mjs): same sources, same bytes.
  generateBuildId: () => process.env.BUILD_ID ?? 'development',
  // `npm test` checks types by itself, tests included; `npm start` need not do it again.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
  turbopack: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    // Messages are parsed at build time; the browser evaluates them and needs no parser.
    resolveAlias: {
      '@formatjs/icu-messageformat-parser': {
        browser: '@formatjs/icu-messageformat-parser/no-parser.js',
      },
    },
  },
}

export default config
