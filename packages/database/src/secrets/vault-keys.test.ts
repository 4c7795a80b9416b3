import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createVault } from './vault.ts'
import { parseVaultKeys, sandboxVaultKeys } from './vault-keys.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the first key of ENCRYPTION_KEYS is the current one', () => {
  const [a, b] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]
  expect(parseVaultKeys(`new:${a}, old:${b}`)).toEqual({ keys: { new: a, old: b }, current: 'new' })
})

test('a list that cannot be read is refused without showing a key', () => {
  const refusals = ['', 'no-colon-SECRET', 'a:SECRET:more', 'a:SECRET,a:SECRET'].map((text) => {
    try {
      return String(parseVaultKeys(text))
    } catch (error) {
      return String(error)
    }
  })
  for (const refusal of refusals) expect(refusal).toMatch(/^Error: ENCRYPTION_KEYS/)
  expect(refusals.join()).not.toContain('SECRET')
})

test('a sandbox makes its key once and keeps it to itself', () => {
  const keys = sandboxVaultKeys(folder)
  expect(sandboxVaultKeys(folder)).toEqual(keys)
  const sealed = createVault(keys).seal('token', 'x')
  expect(createVault(sandboxVaultKeys(folder)).open(sealed, 'x')).toBe('token')
  expect(statSync(path.join(folder, 'encryption-keys')).mode & 0o777).toBe(0o600)
})
