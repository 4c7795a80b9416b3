import { describe, expect, it } from 'vitest'
import type { StoredDocument } from '../../world/index.ts'
import { REHEARSAL_STORE, rehearseStore, type StoreRehearsal } from '../server/rehearsal.ts'
import type { Fault } from './fault.ts'

const TIME = 'GET /v2/time'
const HOOKS = '/v3/hooks'
const broken = (store: StoreRehearsal, fault: Omit<Fault, 'id'>) => store.platform.faults.set(fault)
const ask = (store: StoreRehearsal) => store.api('GET', '/v2/time')
const subscribe = (store: StoreRehearsal) =>
  store.api('POST', HOOKS, { scope: 'store/order/*', destination: 'https://app.test/webhooks', is_active: true })
const hooks = async (store: StoreRehearsal) => ((await store.api('GET', HOOKS)).body as { readonly data: readonly object[] }).data.length

describe('the fault panel', () => {
  it('fails a request before anything is done, as often as it is told', async () => {
    const store = await rehearseStore()
    await broken(store, { kind: 'fail-before', on: `POST ${HOOKS}`, times: 2, status: 503 })
    expect([(await subscribe(store)).status, (await ask(store)).status, (await subscribe(store)).status]).toEqual([503, 200, 503])
    expect(await hooks(store)).toBe(0)
    expect((await subscribe(store)).status).toBe(200)
  })

  it('loses a reply after the change was stored', async () => {
    const store = await rehearseStore()
    await broken(store, { kind: 'lose-reply', on: HOOKS, times: 1 })
    expect((await subscribe(store)).broken).toBe('no-reply')
    expect(await hooks(store)).toBe(1)
  })

  it('a lost or cut reply is a transport error that says the request may have been carried out', async () => {
    const store = await rehearseStore()
    const url = `http://bigcommerce.test/stores/${REHEARSAL_STORE}/v2/time`
    const request = { method: 'GET' as const, url, headers: { 'x-auth-token': store.token, accept: 'application/json' } }
    await broken(store, { kind: 'lose-reply', on: TIME, times: 1 })
    await expect(store.transport.send(request)).rejects.toMatchObject({ name: 'TransportError', sent: 'maybe' })
    await broken(store, { kind: 'cut-body', on: TIME, times: 1 })
    await expect(store.transport.send(request).then((reply) => reply.text())).rejects.toMatchObject({ sent: 'maybe' })
    expect(JSON.parse(await (await store.transport.send(request)).text())).toMatchObject({ time: expect.any(Number) })
  })

  it('takes the rest of the window away, with the headers that say so', async () => {
    const store = await rehearseStore()
    await ask(store)
    await broken(store, { kind: 'too-many-requests', on: 'api', times: 1 })
    const first = await ask(store)
    expect([first.status, first.headers['x-rate-limit-requests-left']]).toEqual([429, '0'])
    expect((await ask(store)).status).toBe(429)
    store.pass(Number(first.headers['x-rate-limit-time-reset-ms']))
    expect((await ask(store)).status).toBe(200)
  })

  it('overloads the store: a 429 that says nothing of the quota', async () => {
    const store = await rehearseStore()
    await broken(store, { kind: 'overloaded', on: '*', times: 1 })
    const answer = await ask(store)
    expect([answer.status, Object.keys(answer.headers).filter((name) => name.startsWith('x-rate-limit'))]).toEqual([429, []])
    expect((await ask(store)).status).toBe(200)
  })

  it('is slow, so that whoever does not wait that long gives up while the change is made', async () => {
    const store = await rehearseStore()
    await broken(store, { kind: 'slow', on: `POST ${HOOKS}`, times: 1, milliseconds: 20_000 })
    const before = store.now()
    expect((await subscribe(store)).status).toBe(200)
    expect(store.now() - before).toBe(20_000)
  })

  it('revokes the token, takes away a scope', async () => {
    const store = await rehearseStore()
    await broken(store, { kind: 'missing-scope', on: 'api', times: 1, scope: 'store_v2_information_read_only' })
    expect([(await ask(store)).status, (await ask(store)).status]).toEqual([403, 200])
    await broken(store, { kind: 'revoke-token', on: TIME, times: 1 })
    expect([(await ask(store)).status, (await ask(store)).status]).toEqual([401, 401])
  })

  it('is set, asked and cleared over the control API, and tells what struck', async () => {
    const store = await rehearseStore()
    const set = await store.request('POST', '/_control/faults', {
      kind: 'fail-before',
      on: TIME,
      times: null,
      status: 500,
      store: REHEARSAL_STORE,
    })
    await ask(store)
    expect(JSON.parse((await store.request('GET', '/_control/faults')).text)).toMatchObject({
      faults: [{ kind: 'fail-before', times: null, store: REHEARSAL_STORE }],
      struck: [{ kind: 'fail-before', on: TIME, store: REHEARSAL_STORE }],
    })
    await store.request('DELETE', `/_control/faults/${JSON.parse(set.text).fault.id}`)
    expect((await ask(store)).status).toBe(200)
    expect((await store.request('POST', '/_control/faults', { kind: 'nonsense' })).status).toBe(422)
  })

  it('what is set is still set after a restart', async () => {
    const documents = new Map<string, StoredDocument>()
    await broken(await rehearseStore({}, documents), { kind: 'fail-before', on: TIME, times: 1, status: 500 })
    expect((await ask(await rehearseStore({}, documents))).status).toBe(500)
  })
})
