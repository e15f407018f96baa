import packageJson from '../package.json' with { type: 'json' }

declare const BUILD_ID: string | undefined

export const { version } = packageJson

/** Names the build: put in when the server is bundled, so that no answer is taken for one of another program. */
export const build = typeof BUILD_ID === 'string' ? BUILD_ID : 'source'
