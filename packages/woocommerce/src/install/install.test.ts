import { rejected } from '@connect/core'
import { stillEnvironment } from '@connect/http/testing'
import { expect, it } from 'vitest'
import { helloProof } from '../protocol/signed-text.ts'
import { pluginAccess, restAccess, type Script, scriptedTransport, wpError } from '../testing/scripted-store.ts'
import { sayHello } from './hello.ts'
import { probeKey } from './probe-key.ts'
import { probeStore } from './probe-store.ts'
import { readWcAuthCallback, wcAuthAddress } from './wc-auth.ts'

const index = (namespaces: readonly string[]) => [{ json: { name: 'Shop', namespaces } }]
const probe = (address: string, script: Script, allowPlainHttp = false) => {
  const { transport, requests } = scriptedTransport(script)
  return probeStore({ address, transport, allowPlainHttp }).then((found) => ({ found, requests }))
}
const key = (script: Script) => {
  const { transport, requests } = scriptedTransport(script)
  return probeKey(restAccess, { transport, clock: { now: () => 0 } }).then((found) => ({ found, requests }))
}

it('a store is found by what a person typed, with one request and no key', async () => {
  const { found, requests } = await probe('Shop.example/sub/', { 'GET /': index(['wc/v3', 'intellitrack/v1']) })
  expect(found).toEqual({
    kind: 'store',
    storeKey: 'shop.example/sub',
    name: 'Shop',
    home: 'https://shop.example/sub',
    rest: 'https://shop.example/sub/wp-json/',
    permalinks: true,
    plugin: true,
    shipmentTracking: false,
  })
  expect(requests.map(({ url, headers }) => [url, headers['authorization']])).toEqual([['https://shop.example/sub/wp-json/', undefined]])
})

it('a site with plain permalinks is found, and said to be one', async () => {
  const page = { status: 404, body: '<title>Not found</title>' }
  const { found } = await probe('https://shop.example', {
    'GET /': (request) => (request.query['rest_route'] ? index(['wc/v3'])[0]! : page),
  })
  expect(found).toMatchObject({ kind: 'store', permalinks: false, rest: 'https://shop.example/?rest_route=/' })
})

it('what is no store is said in words', async () => {
  const html = { status: 200, body: '<html><title>My blog</title></html>' }
  const refusal = async (address: string, script: Script) => (await probe(address, script)).found
  expect(await refusal('http://shop.example', {})).toMatchObject({ code: 'store_not_encrypted' })
  expect(await refusal('not an address', {})).toMatchObject({ code: 'intellitrack_address' })
  expect(await refusal('https://a:b@shop.example', {})).toMatchObject({ code: 'intellitrack_address' })
  expect(await refusal('shop.example', { 'GET /': index(['wp/v2']) })).toMatchObject({
    message: expect.stringContaining('WooCommerce is not'),
  })
  expect(await refusal('shop.example', { 'GET /': () => html })).toMatchObject({
    code: 'store_answers_page',
    message: expect.stringContaining('"My blog"'),
  })
  expect(await refusal('shop.example', { 'GET /': [{ broken: 'no' }] })).toMatchObject({ code: 'intellitrack_unreachable' })
  const moved = { status: 301, headers: { location: 'https://www.shop.example/wp-json/' } }
  expect(await refusal('shop.example', { 'GET /': [moved] })).toMatchObject({
    message: expect.stringContaining('https://www.shop.example/'),
  })
})

const ORDERS = 'GET /wc/v3/orders'
const PRODUCTS = 'GET /wc/v3/products'
const WRITE = 'POST /wc/v3/products/batch'
const cannotView = wpError(401, 'woocommerce_rest_cannot_view')
const wrong = wpError(401, 'woocommerce_rest_authentication_error', 'Das Geheimnis ist falsch.')

it('a key that reads and writes works, and nothing is changed to find that out', async () => {
  const { found, requests } = await key({ [ORDERS]: [{ json: [] }], [WRITE]: [{ json: {} }] })
  expect(found).toEqual({ kind: 'works' })
  expect(requests.at(-1)?.body).toEqual({ update: [] })
})

it('a header that does not arrive is told from a key that is not known, and the secret is never put into an address', async () => {
  const stripped = await key({ [ORDERS]: [cannotView], [PRODUCTS]: [wrong] })
  expect(stripped.found).toMatchObject({ code: 'store_key_stripped' })
  expect(stripped.requests.at(-1)?.query).toMatchObject({ consumer_key: 'ck_1', consumer_secret: 'x' })
  expect(JSON.stringify(stripped.requests.map(({ url }) => url))).not.toContain('cs_1')
  expect((await key({ [ORDERS]: [cannotView], [PRODUCTS]: [cannotView] })).found).toMatchObject({ code: 'store_access_lost' })
})

it('a wrong secret, a key that may only read and a user without the role are told apart', async () => {
  expect((await key({ [ORDERS]: [wrong], [PRODUCTS]: [wrong] })).found).toMatchObject({ message: expect.stringContaining('secret') })
  expect((await key({ [ORDERS]: [{ json: [] }], [WRITE]: [wrong], [PRODUCTS]: [{ json: [] }] })).found).toMatchObject({
    message: expect.stringContaining('needs Read/Write'),
  })
  expect((await key({ [ORDERS]: [wpError(403, 'woocommerce_rest_cannot_view', 'Sorry.')] })).found).toMatchObject({
    code: 'store_access_lost',
    message: expect.stringContaining('Sorry.'),
  })
})

it('the page of the hand-over carries what the store wants of it, and is never asked for over plain HTTP', () => {
  const request = { appName: 'IntelliTrack', state: 's1', returnUrl: 'https://app.example/r', callbackUrl: 'https://app.example/c' }
  expect(wcAuthAddress({ ...request, home: 'shop.example/sub/' })).toBe(
    'https://shop.example/sub/wc-auth/v1/authorize?app_name=IntelliTrack&scope=read_write&user_id=s1&return_url=https%3A%2F%2Fapp.example%2Fr&callback_url=https%3A%2F%2Fapp.example%2Fc',
  )
  expect(wcAuthAddress({ ...request, home: 'http://shop.example' })).toBeNull()
  expect(wcAuthAddress({ ...request, home: 'http://127.0.0.1:1' }, { allowPlainHttp: true })).toContain('http://127.0.0.1:1/wc-auth')
})

it('what the store posts to the callback is read, and what anybody else may post is not', () => {
  const posted = { key_id: 5, user_id: 's1', consumer_key: 'ck_issued', consumer_secret: 'cs_issued', key_permissions: 'read_write' }
  expect(readWcAuthCallback(JSON.stringify(posted))).toEqual({
    state: 's1',
    keyId: 5,
    consumerKey: 'ck_issued',
    consumerSecret: 'cs_issued',
    permissions: 'read_write',
  })
  for (const change of [{ consumer_key: '' }, { consumer_secret: 'x' }, { user_id: null }, { key_id: 'x' }])
    expect(readWcAuthCallback(JSON.stringify({ ...posted, ...change }))).toBeNull()
  expect(readWcAuthCallback('a=b')).toBeNull()
})

it('only the site that holds the key can answer its hello', async () => {
  const { clock } = stillEnvironment()
  const hello = (answer: Script[string]) => {
    const { transport } = scriptedTransport({ hello: answer })
    const random = { uuid: () => '0123456789ab4def8123456789abcdef', fraction: () => 0 }
    return sayHello({ rest: pluginAccess.rest, key: pluginAccess.key, transport, clock, random, allowPlainHttp: false })
  }
  const proof = (secret: string) => (request: { readonly body: Readonly<Record<string, unknown>> }) => ({
    json: { protocol: 1, plugin: '0.1.0', proof: helloProof(secret, String(request.body['challenge'])) },
  })
  expect(await hello(proof(pluginAccess.key.secret))).toEqual({ kind: 'proven', plugin: '0.1.0' })
  expect(await hello(proof('AAAA'))).toMatchObject({ code: 'intellitrack_unreachable' })
  expect(await hello([wpError(404, 'rest_no_route')])).toMatchObject({ message: expect.stringContaining('plugin') })
  expect(await hello([{ broken: 'maybe' }])).toEqual(
    rejected('intellitrack_unreachable', 'The store could not be reached: broken by the script.'),
  )
})
