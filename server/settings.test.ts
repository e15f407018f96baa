import { expect, it } from 'vitest'
import { readSettings, SettingError } from './settings.ts'

it('an empty environment listens on port 3000 of every address', () => {
  expect(readSettings({})).toEqual({ port: 3000, host: undefined, drainSeconds: 0 })
  expect(readSettings({ PORT: '', HOST: '' })).toEqual(readSettings({}))
})

it('PORT and HOST choose another', () => {
  expect(readSettings({ PORT: '0', HOST: '127.0.0.1', DRAIN_SECONDS: '5' })).toEqual({
    port: 0,
    host: '127.0.0.1',
    drainSeconds: 5,
  })
})

it.each(['abc', '-1', '65536', '1e3', '0x10', '3000 ', '3.5'])('PORT "%s" is refused', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(SettingError)
  expect(() => readSettings({ PORT })).toThrow(/^PORT must be a whole number from 0 to 65535/)
})
