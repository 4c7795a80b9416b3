import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isGenuine, proofOf, readSigned } from './signing.ts'
import { openPlugin } from './tests/open-plugin.ts'

interface Vectors {
  readonly key: { readonly id: string; readonly secret: string }
  readonly hello: { readonly challenge: string; readonly proof: string }
  readonly verified: readonly {
    readonly name: string
    readonly now: number
    readonly code: string | null
    readonly request: {
      readonly key: string
      readonly timestamp: number
      readonly nonce: string
      readonly bodyHash: string
      readonly signature: string
      readonly target: string
      readonly body: string
    }
  }[]
}

const vectors = JSON.parse(readFileSync(new URL('../../../../../docs/plugin-protocol/vectors.json', import.meta.url), 'utf8')) as Vectors

describe('what both sides agree on', () => {
  test.each(vectors.verified)('$name', ({ now, code, request }) => {
    const headers = {
      'x-intellitrack-key': request.key,
      'x-intellitrack-timestamp': String(request.timestamp),
      'x-intellitrack-nonce': request.nonce,
      'x-intellitrack-body': request.bodyHash,
      'x-intellitrack-signature': request.signature,
    }
    const signed = readSigned(headers)
    const found = !signed
      ? 'intellitrack_unsigned'
      : signed.key !== vectors.key.id
        ? 'intellitrack_key'
        : !isGenuine(signed, vectors.key, request.target, Buffer.from(request.body))
          ? 'intellitrack_signature'
          : Math.abs(now - Number(signed.timestamp)) > 300
            ? 'intellitrack_clock'
            : null
    expect(found).toBe(code)
  })

  test('the proof that a store gives', () => expect(proofOf(vectors.key, vectors.hello.challenge)).toBe(vectors.hello.proof))
})

describe('a signed route', () => {
  const codeOf = (heard: { readonly body: unknown }) => (heard.body as { readonly code: string }).code

  test('answers who has the key, once', async () => {
    const store = await openPlugin()
    const nonce = 'f'.repeat(32)
    expect((await store.ask('describe', {}, { nonce })).status).toBe(200)
    const again = await store.ask('describe', {}, { nonce })
    expect([again.status, codeOf(again)]).toEqual([401, 'intellitrack_replay'])
    store.pass(601_000)
    expect((await store.ask('describe', {}, { nonce })).status).toBe(200)
  })

  test('refuses in the order of the protocol', async () => {
    const store = await openPlugin()
    const late = Math.floor(store.now() / 1000) - 301
    const wrong = { id: '1'.repeat(32), secret: Buffer.alloc(32).toString('base64') }
    const heard = [
      await store.ask('describe', {}, { key: wrong, timestamp: late, headers: { 'x-intellitrack-nonce': undefined } }),
      await store.ask('describe', {}, { key: wrong, timestamp: late }),
      await store.ask('describe', {}, { timestamp: late, headers: { 'x-intellitrack-body': '0'.repeat(64) } }),
      await store.ask('describe', {}, { timestamp: late, target: '/intellitrack/v1/stock' }),
      await store.ask('describe', {}, { timestamp: late }),
    ]
    expect(heard.map(codeOf)).toEqual([
      'intellitrack_unsigned',
      'intellitrack_key',
      'intellitrack_signature',
      'intellitrack_signature',
      'intellitrack_clock',
    ])
    expect(heard.at(-1)?.body).toMatchObject({ data: { now: late + 301 } })
  })

  test('goes by the clock of the site, which may be wrong', async () => {
    const store = await openPlugin()
    await store.command('changeSite', { clockOffset: 600 })
    expect(codeOf(await store.ask('describe'))).toBe('intellitrack_clock')
  })

  test('is not there while the plugin is not active, and a malformed body is refused by its field', async () => {
    const store = await openPlugin()
    const invalid = await store.ask('stock', { key: 'e1', rows: [{ id: 11, quantity: 1.5 }] })
    expect([invalid.status, invalid.body]).toMatchObject([
      400,
      { code: 'intellitrack_invalid', data: { status: 400, field: 'rows[0].quantity' } },
    ])
    await store.command('deactivatePlugin')
    expect([(await store.ask('describe')).status, codeOf(await store.ask('describe'))]).toEqual([404, 'rest_no_route'])
  })
})

test('with plain permalinks the same request is signed for the same route', async () => {
  const store = await openPlugin({ prettyPermalinks: false })
  expect((await store.ask('describe', {}, { address: '/?rest_route=/intellitrack/v1/describe' })).body).toMatchObject({
    rest: 'https://store.example/?rest_route=/',
    permalinks: false,
  })
})
