import { hkdfSync } from 'node:crypto'
import type { VaultKeys } from './vault.ts'

/**
 * Keys for one other purpose, made of ENCRYPTION_KEYS and of no use for anything else: what they sign need not be kept anywhere. The current one
 * first, which signs; what the others signed is still believed while a key is being replaced.
 */
export function derivedKeys({ keys, current }: VaultKeys, purpose: string): readonly Uint8Array[] {
  const ids = [current, ...Object.keys(keys).filter((id) => id !== current)]
  return ids.map((id) => new Uint8Array(hkdfSync('sha256', Buffer.from(keys[id] ?? '', 'base64'), 'intellitrack-connect', purpose, 32)))
}

/** Of the codes that an app takes and the command line gives as well. */
export const pairingPurpose = 'pairing codes'
