import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { SiteContext } from '../context.ts'
import type { PluginKey } from '../model/plugin.ts'

export interface Signed {
  readonly key: string
  readonly timestamp: string
  readonly nonce: string
  readonly bodyHash: string
  readonly signature: string
}

/** The five headers of a request that our plugin sends. */
export function signedHeaders(context: SiteContext, key: PluginKey, target: string, body: string, now: number): Record<string, string> {
  const nonce = hexOf(context, 16)
  const bodyHash = hashOf(Buffer.from(body))
  const signature = macOf(key, textOf(target, String(now), nonce, bodyHash)).toString('base64')
  return {
    'x-intellitrack-key': key.id,
    'x-intellitrack-timestamp': String(now),
    'x-intellitrack-nonce': nonce,
    'x-intellitrack-body': bodyHash,
    'x-intellitrack-signature': signature,
  }
}

/** The headers of a request that came; null: one is missing or malformed. */
export function readSigned(headers: Readonly<Record<string, string>>): Signed | null {
  const read = (name: string) => headers[`x-intellitrack-${name}`] ?? ''
  const signed = {
    key: read('key'),
    timestamp: read('timestamp'),
    nonce: read('nonce'),
    bodyHash: read('body'),
    signature: read('signature'),
  }
  const isWell =
    HEX32.test(signed.key) &&
    /^\d{1,12}$/.test(signed.timestamp) &&
    HEX32.test(signed.nonce) &&
    /^[0-9a-f]{64}$/.test(signed.bodyHash) &&
    /^[A-Za-z0-9+/]{43}=$/.test(signed.signature)
  return isWell ? signed : null
}

const HEX32 = /^[0-9a-f]{32}$/

/** Whether body and signature are what the key's holder sent to this target. */
export function isGenuine(signed: Signed, key: PluginKey, target: string, body: Uint8Array): boolean {
  if (hashOf(body) !== signed.bodyHash) return false
  const expected = macOf(key, textOf(target, signed.timestamp, signed.nonce, signed.bodyHash))
  const given = Buffer.from(signed.signature, 'base64')
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected)
}

/** Proves to whoever gave the challenge that the secret is here. */
export function proofOf(key: PluginKey, challenge: string): string {
  return macOf(key, `hello:${challenge}`).toString('base64')
}

/** Lower-case hex digits of so many random bytes. */
export function hexOf(context: SiteContext, bytes: number): string {
  return createHash('sha256')
    .update(context.random.uuid())
    .digest('hex')
    .slice(0, bytes * 2)
}

function textOf(target: string, timestamp: string, nonce: string, bodyHash: string): string {
  return ['INTELLITRACK-1', 'POST', target, timestamp, nonce, bodyHash].join('\n')
}

function macOf(key: PluginKey, text: string): Buffer {
  return createHmac('sha256', Buffer.from(key.secret, 'base64')).update(text).digest()
}

function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex')
}
