import { describe, expect, it } from 'vitest'
import { REHEARSAL_STORE, rehearseStore, type StoreRehearsal } from './rehearsal.ts'

const ask = (store: StoreRehearsal) => store.api('GET', '/v2/time')
const left = (headers: Readonly<Record<string, string>>) => Number(headers['x-rate-limit-requests-left'])

async function times(store: StoreRehearsal, count: number) {
  const statuses: number[] = []
  for (let at = 0; at < count; at++) statuses.push((await ask(store)).status)
  return statuses
}

describe('the quota', () => {
  it('is 150 requests in 30 seconds, counted from the first, and told with every answer', async () => {
    const store = await rehearseStore()
    const first = await ask(store)
    expect(first.headers).toMatchObject({
      'x-rate-limit-time-window-ms': '30000',
      'x-rate-limit-time-reset-ms': '30000',
      'x-rate-limit-requests-quota': '150',
      'x-rate-limit-requests-left': '149',
    })
    store.pass(12_000)
    expect((await store.api('GET', '/v2/nothing')).headers).toMatchObject({
      'x-rate-limit-time-reset-ms': '18000',
      'x-rate-limit-requests-left': '148',
    })
    store.pass(18_000)
    expect(left((await ask(store)).headers)).toBe(149)
  })

  it('of a store on the Pro plan is three times as large', async () => {
    const store = await rehearseStore()
    await store.command('changeStore', { planLevel: 'Pro', planName: 'BigCommerce Pro' })
    expect((await ask(store)).headers['x-rate-limit-requests-quota']).toBe('450')
  })

  it('that is used up answers 429 in the shape of the version, says when to come back, and does nothing', async () => {
    const store = await rehearseStore()
    await times(store, 150)
    const v2 = await ask(store)
    expect(v2).toMatchObject({ status: 429, body: [{ status: 429 }], headers: { 'x-rate-limit-requests-left': '0' } })
    const hook = { scope: 'store/order/*', destination: 'https://app.test/webhooks', is_active: true }
    expect(await store.api('POST', '/v3/hooks', hook)).toMatchObject({ status: 429, body: { status: 429 } })
    store.pass(Number(v2.headers['x-rate-limit-time-reset-ms']))
    expect((await store.api('GET', '/v3/hooks')).body).toMatchObject({ data: [] })
  })

  it('counts who did not wait as long as they had been told', async () => {
    const store = await rehearseStore()
    await times(store, 151)
    expect(store.platform.calls.summary(REHEARSAL_STORE)).toMatchObject({ calls: 151, tooManyRequests: 1, early: 0 })
    store.pass(29_000)
    await ask(store)
    store.pass(1_000)
    await ask(store)
    expect(store.platform.calls.summary(REHEARSAL_STORE)).toMatchObject({ calls: 153, tooManyRequests: 2, early: 1 })
  })

  it('is shared with the other apps of the store, which take their part at random moments', async () => {
    const store = await rehearseStore()
    await store.command('changeBehaviour', { othersShare: 0.4 })
    await ask(store)
    store.pass(29_999)
    const theirs = 150 - 2 - left((await ask(store)).headers)
    expect(theirs).toBeGreaterThanOrEqual(30)
    expect(theirs).toBeLessThanOrEqual(90)
    const again = await rehearseStore()
    await again.command('changeBehaviour', { othersShare: 0.4 })
    await ask(again)
    again.pass(29_999)
    expect(150 - 2 - left((await ask(again)).headers)).toBe(theirs)
  })
})

describe('the call log', () => {
  it('adds up by method and path template, for whoever asks', async () => {
    const store = await rehearseStore()
    await store.api('GET', '/v2/order_statuses/11')
    await store.api('GET', '/v2/order_statuses/9')
    await store.api('GET', '/v3/nothing')
    const { summary, calls } = JSON.parse((await store.request('GET', `/_control/calls?store=${REHEARSAL_STORE}`)).text)
    expect(summary).toMatchObject({ calls: 3, operations: { 'GET /v2/order_statuses/{status_id}': 2, 'GET ?': 1 } })
    expect(calls[0]).toMatchObject({ clientId: 'app-1', status: 200, early: false })
  })
})
