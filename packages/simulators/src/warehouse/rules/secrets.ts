import { createHash, scryptSync, timingSafeEqual } from 'node:crypto'
import type { WarehouseContext } from '../context.ts'

/** What is stored of a secret that has entropy of its own. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** A secret nobody can guess: the prefix and 256 random bits less the fixed ones of two UUIDs. */
export function newSecret({ random }: WarehouseContext, prefix: string): string {
  return `${prefix}${random.uuid()}${random.uuid()}`.replaceAll('-', '')
}

/** `salt:hash` of a password. */
export function passwordHash({ random }: Pick<WarehouseContext, 'random'>, password: string): string {
  const salt = random.uuid()
  return `${salt}:${scryptSync(password, salt, 32).toString('hex')}`
}

export function isPassword(stored: string, password: string): boolean {
  const [salt = '', hash = ''] = stored.split(':')
  const expected = Buffer.from(hash, 'hex')
  return expected.length === 32 && timingSafeEqual(scryptSync(password, salt, 32), expected)
}
