import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { writePrivate } from '../server/kept-settings.ts'
import type { VaultKeys } from './vault.ts'

/** Reads ENCRYPTION_KEYS: `id:base64,id:base64`, the current one first. Throws with what is wrong, never with a key in the message. */
export function parseVaultKeys(text: string): VaultKeys {
  const pairs = text.split(',').map((part) => {
    const [keyId = '', key = '', ...more] = part.trim().split(':')
    if (!keyId || !key || more.length > 0) throw new Error('ENCRYPTION_KEYS must read id:base64,id:base64 (the current key first)')
    return [keyId, key] as const
  })
  const current = pairs[0]?.[0] ?? ''
  const keys = Object.fromEntries(pairs)
  if (Object.keys(keys).length !== pairs.length) throw new Error('ENCRYPTION_KEYS names a key id twice')
  return { keys, current }
}

/** The keys of a sandbox folder, made once and kept in `encryption-keys`, for its owner's eyes only. */
export function sandboxVaultKeys(sandbox: string): VaultKeys {
  const file = path.join(sandbox, 'encryption-keys')
  return parseVaultKeys(readIfThere(file) ?? makeOnce(file))
}

/** link() fails when the file is there already: two processes that start together end up with one key. */
function makeOnce(file: string): string {
  const part = `${file}.${process.pid}.new`
  writePrivate(part, `sandbox:${randomBytes(32).toString('base64')}`)
  try {
    linkSync(part, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(part, { force: true })
  }
  return readFileSync(file, 'utf8')
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
