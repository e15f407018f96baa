import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { compileHint } from './compile-ahead.mjs'

test('the hint is a comment on a line of its own: a script means what it meant', () => {
  const run = spawnSync(process.execPath, ['-e', `${compileHint}process.stdout.write('42')`])
  expect(run.stdout.toString()).toBe('42')
  expect(compileHint).toBe('//# allFunctionsCalledOnLoad\n')
})
