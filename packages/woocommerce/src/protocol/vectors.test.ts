import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { signedWith } from './sign.ts'
import { bodyHashOf, helloProof, signedText } from './signed-text.ts'
import type { PluginKey } from './store-access.ts'
import { storeKeyOf } from './store-key.ts'
import { verifySigned } from './verify.ts'

interface Signed {
  readonly name: string
  readonly target: string
  readonly timestamp: number
  readonly nonce: string
  readonly body: string
  readonly bodyHash: string
  readonly text: string
  readonly signature: string
}
interface Verified {
  readonly name: string
  readonly now: number
  readonly code: string | null
  readonly request: Omit<Signed, 'name' | 'text' | 'signature'> & { readonly key: string; readonly signature?: string }
}
interface Vectors {
  readonly key: PluginKey
  readonly signed: readonly Signed[]
  readonly verified: readonly Verified[]
  readonly hello: { readonly challenge: string; readonly proof: string }
  readonly storeKeys: readonly (readonly [string, string])[]
}

const vectors: Vectors = JSON.parse(readFileSync(new URL('../../../../docs/plugin-protocol/vectors.json', import.meta.url), 'utf8'))
const bytes = (text: string) => new TextEncoder().encode(text)

it.each(vectors.signed)('$name is signed as the other side signs it', ({ target, timestamp, nonce, body, bodyHash, text, signature }) => {
  expect(bodyHashOf(body)).toBe(bodyHash)
  expect(signedText({ target, timestamp: String(timestamp), nonce, bodyHash })).toBe(text)
  expect(signedWith(vectors.key, { target, body, timestamp, nonce })).toEqual({
    'x-intellitrack-key': vectors.key.id,
    'x-intellitrack-timestamp': String(timestamp),
    'x-intellitrack-nonce': nonce,
    'x-intellitrack-body': bodyHash,
    'x-intellitrack-signature': signature,
  })
})

it.each(vectors.verified)('$name is judged as the other side judges it', async ({ now, request, code }) => {
  const { key, timestamp, nonce, bodyHash, signature, target, body } = request
  const headers = {
    'x-intellitrack-key': key,
    'x-intellitrack-timestamp': String(timestamp),
    'x-intellitrack-nonce': nonce,
    'x-intellitrack-body': bodyHash,
    ...(signature ? { 'x-intellitrack-signature': signature } : {}),
  }
  const asked: string[] = []
  const seen = await verifySigned(
    { headers, body: bytes(body), target },
    {
      now: now * 1000,
      secretOf: async (id) => (id === vectors.key.id ? vectors.key.secret : null),
      isFresh: async (_, one) => asked.push(one) > 0,
    },
  )
  expect(seen.kind === 'refused' ? seen.refusal.code : null).toBe(code)
  // A nonce is only remembered of what is believed: nobody fills the table from outside.
  expect(asked).toEqual(code === null ? [nonce] : [])
})

it('a request that comes twice is refused the second time, and one out of time is told the time here', async () => {
  const request = { target: '/plugin/events', body: '{}', timestamp: 1_795_298_400, nonce: '0'.repeat(32) }
  const headers = signedWith(vectors.key, request)
  const judge = (isFresh: boolean, now: number) =>
    verifySigned(
      { headers, body: bytes('{}'), target: '/plugin/events' },
      { now, secretOf: async () => vectors.key.secret, isFresh: async () => isFresh },
    )
  expect(await judge(false, 1_795_298_400_000)).toMatchObject({ refusal: { code: 'intellitrack_replay', data: { status: 401 } } })
  expect(await judge(true, 1_795_299_000_400)).toMatchObject({ refusal: { code: 'intellitrack_clock', data: { now: 1_795_299_000 } } })
})

it('the answer to a challenge is what only the holder of the secret can give', () => {
  expect(helloProof(vectors.key.secret, vectors.hello.challenge)).toBe(vectors.hello.proof)
})

it.each(vectors.storeKeys)('the store at %s is %s', (address, key) => {
  expect(storeKeyOf(address)).toBe(key)
})

it('what is no address of a web site has no key', () => {
  for (const address of ['', 'ftp://shop.example', 'https://', 'https://user:pass@shop.example', 'javascript:alert(1)', 'https://a b'])
    expect(storeKeyOf(address)).toBeNull()
})
