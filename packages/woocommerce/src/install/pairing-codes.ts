import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock, Random } from '@connect/core'
import { PAIRING_ALPHABET, readPairingCode, showPairingCode } from '../protocol/pairing-code.ts'

export interface PairingCode {
  /** As it is shown, in groups of five. */
  readonly code: string
  readonly expiresAt: Date
}

export type PairingCheck =
  | { readonly kind: 'good' /** As it names the one that is spent. */; readonly plain: string; readonly expiresAt: Date }
  /** over: it was given for this store, and its time has passed. */
  | { readonly kind: 'wrong' | 'over' }

/** Codes that connect one store. Nothing of them is kept: a code carries its own end, and what proves that it was given here for that store. */
export interface PairingCodes {
  issue(storeKey: string): PairingCode
  check(typed: string, storeKey: string): PairingCheck
}

/** `keys`: the first signs; what the others signed is still believed. */
export function createPairingCodes(
  keys: readonly Uint8Array[],
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): PairingCodes {
  const [key] = keys
  if (!key) throw new Error('There is no key to make pairing codes with')
  return {
    issue: (storeKey) => {
      const expires = Math.floor(clock.now() / 1000) + PAIRING_SECONDS
      const salt = Math.floor(random.fraction() * 2 ** saltBits)
      const head = (BigInt(expires) << BigInt(saltBits)) | BigInt(salt)
      const number = (head << BigInt(proofBytes * 8)) | BigInt(`0x${proofOf(key, storeKey, head).toString('hex')}`)
      return { code: showPairingCode(written(number)), expiresAt: new Date(expires * 1000) }
    },
    check: (typed, storeKey) => {
      const plain = readPairingCode(typed)
      if (plain?.length !== length) return { kind: 'wrong' }
      const number = numberIn(plain)
      const head = number >> BigInt(proofBytes * 8)
      const proof = Buffer.from((number & proofMask).toString(16).padStart(proofBytes * 2, '0'), 'hex')
      // All of them, so that time does not tell which one was right.
      if (!keys.map((one) => timingSafeEqual(proofOf(one, storeKey, head), proof)).includes(true)) return { kind: 'wrong' }
      const expires = Number(head >> BigInt(saltBits)) * 1000
      return clock.now() > expires ? { kind: 'over' } : { kind: 'good', plain, expiresAt: new Date(expires) }
    },
  }
}

/** How long a code is good. */
export const PAIRING_SECONDS = 15 * 60

/** 32 bits of its end, some that make two codes of one second differ, and 80 that prove it: 25 letters of 5 bits each. */
const length = 25
const saltBits = 13
const proofBytes = 10
const proofMask = (1n << BigInt(proofBytes * 8)) - 1n

const proofOf = (key: Uint8Array, storeKey: string, head: bigint): Buffer =>
  createHmac('sha256', key).update(`pairing\n${storeKey}\n${head}`).digest().subarray(0, proofBytes)

const written = (number: bigint): string =>
  Array.from({ length }, (_, place) => PAIRING_ALPHABET[Number((number >> BigInt(5 * (length - 1 - place))) & 31n)]).join('')

const numberIn = (plain: string): bigint => [...plain].reduce((sum, sign) => (sum << 5n) | BigInt(PAIRING_ALPHABET.indexOf(sign)), 0n)
