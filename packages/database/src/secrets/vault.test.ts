import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createVault } from './vault.ts'

const key = () => randomBytes(32).toString('base64')
const [spring, autumn] = [key(), key()]
const vault = createVault({ keys: { spring }, current: 'spring' })
const context = 'Credential/c1/store'

test('what was sealed opens again, and no two seals of one text are alike', () => {
  const sealed = vault.seal('shpat_ä€😀', context)
  expect(vault.open(sealed, context)).toBe('shpat_ä€😀')
  expect(sealed).toMatch(/^v1\.spring\.[A-Za-z0-9_-]+$/)
  expect(sealed).not.toContain('shpat')
  expect(vault.seal('shpat_ä€😀', context)).not.toBe(sealed)
  expect(vault.open(vault.seal('', context), context)).toBe('')
})

test('a sealed text with any byte changed does not open', () => {
  const sealed = vault.seal('token', context)
  const [version, keyId, body = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(bytes.readUInt8(index) ^ 1, index)
    expect(() => vault.open(`${version}.${keyId}.${changed.toString('base64url')}`, context)).toThrow('does not open')
  }
  expect(() => vault.open(`v1.spring.${bytes.subarray(0, 20).toString('base64url')}`, context)).toThrow('not a sealed text')
  expect(() => vault.open('shpat_in_clear', context)).toThrow('not a sealed text')
})

test('a sealed text that was moved to another connection does not open', () => {
  const sealed = vault.seal('token', context)
  expect(() => vault.open(sealed, 'Credential/c2/store')).toThrow('Credential/c2/store does not open')
  expect(() => vault.open(sealed, 'Credential/c1/warehouse')).toThrow('belongs elsewhere')
})

test('after a rotation old texts open, and are sealed anew with the current key', () => {
  const old = vault.seal('token', context)
  const rotated = createVault({ keys: { autumn, spring }, current: 'autumn' })
  expect(rotated.open(old, context)).toBe('token')
  const anew = rotated.reseal(old, context)
  expect(anew).toMatch(/^v1\.autumn\./)
  expect(rotated.reseal(anew, context)).toBe(anew)
  expect(createVault({ keys: { autumn }, current: 'autumn' }).open(anew, context)).toBe('token')
})

test('a key that is not given any more is named', () => {
  const sealed = vault.seal('token', context)
  expect(() => createVault({ keys: { autumn }, current: 'autumn' }).open(sealed, context)).toThrow(
    'encryption key "spring", which is not given',
  )
  expect(() => createVault({ keys: { spring: autumn }, current: 'spring' }).open(sealed, context)).toThrow('does not open')
})

test('a key of the wrong length, and a current key that is not there, are refused at the start', () => {
  expect(() => createVault({ keys: { short: 'c2hvcnQ=' }, current: 'short' })).toThrow('has 5 bytes')
  expect(() => createVault({ keys: { spring }, current: 'winter' })).toThrow('"winter" is not among the keys given (spring)')
})
