import { screenWords } from '@connect/core/words'
import { openSession } from '@connect/store-app/screen-hooks'
import { expect, test } from 'vitest'
import { words } from '../words.ts'
import { apiAddress } from './api-address.ts'
import { createApi } from './create-api.ts'

interface Reply {
  readonly status?: number
  readonly body?: unknown
  readonly text?: string
  readonly nonce?: string
}

const page = {
  mode: 'plugin' as const,
  api: 'https://shop.example/wp-json/intellitrack/v1/admin/',
  storeAdminUrl: 'https://shop.example/wp-admin/',
}

function site(...replies: readonly (Reply | Error)[]) {
  const asked: { readonly address: string; readonly init: RequestInit }[] = []
  const session = openSession('n1')
  const api = createApi(page, session, async (address, init) => {
    asked.push({ address, init })
    const reply = replies[asked.length - 1] ?? expect.fail('one question too many')
    if (reply instanceof Error) throw reply
    const { status = 200, body, text, nonce } = reply
    const type = text === undefined ? 'application/json; charset=UTF-8' : 'text/html'
    return new Response(text ?? JSON.stringify(body), {
      status,
      headers: { 'content-type': type, ...(nonce ? { 'x-wp-nonce': nonce } : {}) },
    })
  })
  const nonces = () => asked.map(({ init }) => new Headers(init.headers).get('x-wp-nonce'))
  return { api, session, asked, nonces }
}
const nonceOver = { status: 403, body: { code: 'rest_cookie_invalid_nonce', message: 'Cookie check failed' } }

test('a screen is asked for through the store, with what its address says', async () => {
  const { api, asked, nonces } = site({ body: { title: 'Orders' } })
  expect(await api.read('orders', '?filter=waiting')).toEqual({ title: 'Orders' })
  expect(asked[0]?.address).toBe('https://shop.example/wp-json/intellitrack/v1/admin/screens/orders?filter=waiting')
  expect(nonces()).toEqual(['n1'])
})

test('a site without permalinks is asked in its query', () => {
  const api = 'https://shop.example/index.php?rest_route=/intellitrack/v1/admin/'
  const address = new URL(apiAddress(api, 'screens/orders?search=%231'))
  expect([...address.searchParams]).toEqual([
    ['rest_route', '/intellitrack/v1/admin/screens/orders'],
    ['search', '#1'],
  ])
})

test('a page that is open for days goes on with the newer proof that each answer carries', async () => {
  const { api, nonces } = site({ body: {}, nonce: 'n2' }, { body: {} })
  await api.read('home', '')
  await api.read('home', '')
  expect(nonces()).toEqual(['n1', 'n2'])
})

test('a page that slept until its proof was over asks WordPress for another, and then again', async () => {
  const { api, asked, nonces } = site(nonceOver, { text: 'abcdef0123' }, { body: { title: 'Home' } })
  expect(await api.read('home', '')).toEqual({ title: 'Home' })
  expect(asked[1]?.address).toBe('https://shop.example/wp-admin/admin-ajax.php?action=rest-nonce')
  expect(nonces()).toEqual(['n1', null, 'abcdef0123'])
})

test('whoever has logged out meanwhile is told so, on the whole page', async () => {
  const { api, session } = site(nonceOver, { status: 400, text: '0' })
  await expect(api.read('home', '')).rejects.toMatchObject({ status: 403 })
  expect(session.over()).toBe(words.over.plugin)
})

test('a web page in the place of an answer is named for what it is', async () => {
  const { api } = site({ text: '<html>Briefly unavailable for scheduled maintenance.' })
  await expect(api.read('orders', '')).rejects.toMatchObject({ words: words.broken.notData })
})

test('asking whether the store answers spares the next reading of the frame', async () => {
  const { api, asked } = site({ body: { appName: 'IntelliTrack' } }, { body: { title: 'Home' } }, new TypeError('Failed to fetch'))
  expect(await api.isReachable()).toBe(true)
  expect(await api.read('frame', '')).toEqual({ appName: 'IntelliTrack' })
  await api.read('home', '')
  expect(asked).toHaveLength(2)
  expect(await api.isReachable()).toBe(false)
})

test('after a click the frame is read anew, also where it was on its way already', async () => {
  const { api, asked } = site({ body: { running: 'r1' } }, { body: { kind: 'done', message: 'Stopping.' } }, { body: { running: null } })
  const reachable = api.isReachable()
  await api.post('home', new FormData())
  expect(await reachable).toBe(true)
  expect(await api.read('frame', '')).toEqual({ running: null })
  expect(asked).toHaveLength(3)
})

test('a refused connection says why, and at which field', async () => {
  const refusal = { code: 'intellitrack_code', message: 'This code was used already.', data: { status: 400, field: 'code' } }
  const { api, asked } = site({ status: 400, body: refusal }, new TypeError('Failed to fetch'))
  expect(await api.connect({ backend: 'https://connect.example', code: 'ABCDE' })).toEqual({
    kind: 'refused',
    message: 'This code was used already.',
    field: 'code',
  })
  expect(asked[0]?.init).toMatchObject({ method: 'POST', body: '{"backend":"https://connect.example","code":"ABCDE"}' })
  expect(await api.connect({ backend: '', code: '' })).toMatchObject({ kind: 'refused', message: screenWords.action.failed })
})

test('how the store stands is read with what the site still needs', async () => {
  const check = { id: 'cron', ok: false, title: 'Scheduled tasks', text: 'Set up a real cron job.' }
  const { api } = site({ body: { state: 'connected', backend: 'https://connect.example', storeName: 'Harbor', checks: [check] } })
  expect(await api.connection()).toEqual({ state: 'connected', backend: 'https://connect.example', storeName: 'Harbor', checks: [check] })
})
