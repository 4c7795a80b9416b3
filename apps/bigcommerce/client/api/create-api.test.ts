import { screenWords } from '@connect/core/words'
import { openSession, Refusal } from '@connect/store-app/screen-hooks'
import { expect, test } from 'vitest'
import { createApi } from './create-api.ts'

type Reply = { readonly status?: number; readonly body?: unknown; readonly token?: string }

function server(...replies: readonly (Reply | Error)[]) {
  const asked: { readonly address: string; readonly init: RequestInit }[] = []
  const session = openSession('t1')
  const api = createApi(session, async (address, init) => {
    asked.push({ address, init })
    const reply = replies[asked.length - 1] ?? expect.fail('one question too many')
    if (reply instanceof Error) throw reply
    const headers = reply.token ? { 'x-session-token': reply.token } : {}
    return new Response(reply.body === undefined ? 'no JSON' : JSON.stringify(reply.body), { status: reply.status ?? 200, headers })
  })
  const tokens = () => asked.map(({ init }) => new Headers(init.headers).get('authorization'))
  return { api, session, asked, tokens }
}
const click = (values: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

test('a screen is asked for in the name of who opened the page, with what its address says', async () => {
  const { api, asked, tokens } = server({ body: { title: 'Orders' } })
  expect(await api.read('orders', '?filter=waiting')).toEqual({ title: 'Orders' })
  expect(asked[0]?.address).toBe('/api/orders?filter=waiting')
  expect(tokens()).toEqual(['Bearer t1'])
})

test('a newer token that a reply carries is used from then on', async () => {
  const { api, tokens } = server({ body: {}, token: 't2' }, { body: {} }, { body: {} })
  for (let turn = 0; turn < 3; turn++) await api.read('home', '')
  expect(tokens()).toEqual(['Bearer t1', 'Bearer t2', 'Bearer t2'])
})

test('a click is posted as a form', async () => {
  const { api, asked } = server({ body: { kind: 'done', message: 'Order 1001 is tried again now.' } })
  expect(await api.post('orders', click({ action: 'retry', id: '1001' }))).toMatchObject({ kind: 'done' })
  expect(asked[0]?.init.method).toBe('POST')
  expect(String(asked[0]?.init.body)).toBe('action=retry&id=1001')
})

test('a click that did not arrive, or that the server would not carry out, is refused in words, and the screen stays', async () => {
  const { api } = server(new TypeError('Failed to fetch'), { status: 409, body: { message: 'The app is being set up.' } })
  expect(await api.post('orders', click({}))).toEqual({ kind: 'refused', message: screenWords.action.failed, field: null })
  expect(await api.post('orders', click({}))).toEqual({ kind: 'refused', message: 'The app is being set up.', field: null })
})

test('what the server says of a screen it does not show is kept for the reader, and nothing else is', async () => {
  const { api } = server({ status: 403, body: { message: 'You may not look.' } }, { status: 500 })
  await expect(api.read('orders', '')).rejects.toMatchObject({ status: 403, words: 'You may not look.' })
  const broken = await api.read('orders', '').catch((error: unknown) => error)
  expect(broken).toBeInstanceOf(Refusal)
  expect(broken).toMatchObject({ status: 500, words: '' })
})

test('when the session is over the whole page is told, not only the screen that asked', async () => {
  const { api, session } = server({ status: 401, body: { message: 'Open the app again.' } })
  await expect(api.read('orders', '')).rejects.toMatchObject({ status: 401 })
  expect(session.over()).toBe('Open the app again.')
})

test('a file that does not come is none', async () => {
  const { api } = server({ status: 404, body: { message: 'There is no such file.' } }, new TypeError('Failed to fetch'), { body: 1 })
  expect(await api.file('preview.csv?run=r1')).toBeNull()
  expect(await api.file('preview.csv?run=r1')).toBeNull()
  expect(await api.file('preview.csv?run=r1')).toBeInstanceOf(Response)
})
