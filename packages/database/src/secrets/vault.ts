import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Vault } from '../repositories/vault.ts'

export interface VaultKeys {
  /** 32 bytes in base64, by key id. Old ones stay until nothing is sealed with them any more. */
  readonly keys: Readonly<Record<string, string>>
  /** Id of the key that seals from now on. */
  readonly current: string
}

export interface RotatingVault extends Vault {
  /** Sealed with the current key: the same text again when it is so already. */
  reseal(sealed: string, context: string): string
}

/**
 * AES-256-GCM. What comes out is `v1.<key id>.<nonce, ciphertext and tag in base64url>`. Key id and context are authenticated with it:
 * a sealed text that was changed, or moved to another row or field, does not open.
 */
export function createVault({ keys, current }: VaultKeys): RotatingVault {
  const known = new Map(Object.entries(keys).map(([keyId, text]) => [keyId, keyOf(keyId, text)]))
  const currentKey = known.get(current)
  if (!currentKey) throw new Error(`The current encryption key "${current}" is not among the keys given (${[...known.keys()].join(', ')})`)
  const seal = (text: string, context: string) => sealWith(currentKey, current, text, context)
  const open = (sealed: string, context: string) => openWith(known, sealed, context)
  const reseal = (sealed: string, context: string) => (sealed.startsWith(`v1.${current}.`) ? sealed : seal(open(sealed, context), context))
  return { seal, open, reseal }
}

const nonceBytes = 12
const tagBytes = 16

function sealWith(key: Buffer, keyId: string, text: string, context: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(authenticated(keyId, context))
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `v1.${keyId}.${sealed.toString('base64url')}`
}

function openWith(known: ReadonlyMap<string, Buffer>, sealed: string, context: string): string {
  const [version, keyId = '', body = '', ...more] = sealed.split('.')
  if (version !== 'v1' || body === '' || more.length > 0) throw new Error(`What is stored for ${context} is not a sealed text`)
  const key = known.get(keyId)
  if (!key) {
    throw new Error(
      `${context} is sealed with encryption key "${keyId}", which is not given: add it to ENCRYPTION_KEYS (after the current one)`,
    )
  }
  const bytes = Buffer.from(body, 'base64url')
  if (bytes.length < nonceBytes + tagBytes) throw new Error(`What is stored for ${context} is not a sealed text`)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(authenticated(keyId, context)).setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8')
  } catch (error) {
    throw new Error(`${context} does not open with encryption key "${keyId}": it was changed, or belongs elsewhere`, { cause: error })
  }
}

const authenticated = (keyId: string, context: string) => Buffer.from(`v1\0${keyId}\0${context}`, 'utf8')

function keyOf(keyId: string, text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(keyId)) throw new Error(`"${keyId}" is no id for an encryption key: letters, digits, - and _ only`)
  if (bytes.length !== 32) throw new Error(`Encryption key "${keyId}" has ${bytes.length} bytes; 32 are needed (openssl rand -base64 32)`)
  return bytes
}
