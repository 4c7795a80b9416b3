import { describe, expect, test } from 'vitest'
import { pluginOf } from '../state.ts'
import { BACKEND, openPlugin } from '../tests/open-plugin.ts'

describe('the page of the connection', () => {
  test('is for those who manage the shop; the connection itself is an administrator’s', async () => {
    const store = await openPlugin()
    const asked = async (method: string, role: 'administrator' | 'shop_manager' | 'subscriber' | null) =>
      (await store.browse(method, 'connection', undefined, role)).status
    expect(await asked('GET', null)).toBe(401)
    expect(await asked('GET', 'subscriber')).toBe(403)
    expect(await asked('GET', 'shop_manager')).toBe(200)
    expect(await asked('DELETE', 'shop_manager')).toBe(403)
    expect(await asked('DELETE', 'administrator')).toBe(200)
  })

  test('shows the wizard’s checks: cron that stands still is said, and what to do', async () => {
    const store = await openPlugin()
    await store.minute()
    await store.command('changeSite', { cronRuns: false })
    for (let minute = 0; minute < 30; minute += 1) await store.minute()
    const { body } = await store.browse('GET', 'connection')
    const shown = body as {
      readonly state: string
      readonly backend: string
      readonly checks: readonly { readonly id: string; readonly ok: boolean; readonly text: string }[]
    }
    expect([shown.state, shown.backend]).toEqual(['connected', BACKEND])
    expect(shown.checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(['cron'])
  })

  test('connects by a code, and hands the backend’s refusal on, at its field', async () => {
    const store = await openPlugin({}, { connected: false })
    const connect = (backend: string) => store.browse('POST', 'connection', { backend, code: 'ABCDE-12345' })
    expect((await connect('http://backend.example')).body).toMatchObject({
      code: 'intellitrack_address',
      data: { status: 400, field: 'backend' },
    })
    store.answers.set('/plugin/connect', () => ({
      status: 400,
      body: { code: 'intellitrack_code', message: 'It is over.', data: { status: 400 } },
    }))
    expect((await connect(BACKEND)).body).toMatchObject({ code: 'intellitrack_code', data: { status: 400, field: 'code' } })
    expect(pluginOf(store.context())).toMatchObject({ key: null, pendingKey: null })
    store.answers.clear()
    expect((await connect(`${BACKEND}/`)).body).toMatchObject({ state: 'connected', backend: BACKEND, storeName: 'Probe Store' })
    const { key, pendingKey } = pluginOf(store.context())
    expect([key?.id.length, pendingKey]).toEqual([32, null])
  })

  test('that answers nothing leaves a connection that is there as it is', async () => {
    const store = await openPlugin()
    const before = pluginOf(store.context()).key
    store.answers.set('/plugin/connect', () => null)
    expect((await store.browse('POST', 'connection', { backend: BACKEND, code: 'X' })).body).toMatchObject({
      code: 'intellitrack_unreachable',
    })
    expect(pluginOf(store.context()).key).toEqual(before)
  })
})

describe('the screens', () => {
  test('go on to the backend, signed, with who asks', async () => {
    const store = await openPlugin()
    store.answers.set('/plugin/screens/orders', () => ({ status: 200, body: { rows: [] } }))
    expect((await store.browse('GET', 'screens/orders?search=a&cursor=2', undefined, 'shop_manager')).body).toEqual({ rows: [] })
    expect(store.told[0]?.headers).toHaveProperty('x-intellitrack-signature')
    expect(store.told[0]?.body).toMatchObject({ method: 'GET', query: 'search=a&cursor=2', form: null, person: { is_owner: false } })
    await store.browse('POST', 'screens/orders', 'action=release&id=7&id=8')
    expect(store.told[1]?.body).toMatchObject({ method: 'POST', form: 'action=release&id=7&id=8', person: { is_owner: true } })
  })

  test('say what is wrong where there is no connection, or no backend', async () => {
    const store = await openPlugin({}, { connected: false })
    expect([(await store.browse('GET', 'screens/home')).status, (await store.browse('GET', 'screens/home')).body]).toMatchObject([
      409,
      { code: 'intellitrack_unconnected' },
    ])
    await store.connect()
    store.answers.set('/plugin/screens/home', () => ({ status: 502, body: '<html></html>' }))
    expect((await store.browse('GET', 'screens/home')).body).toMatchObject({ code: 'intellitrack_page', data: { status: 502 } })
  })

  test('give a file as it is', async () => {
    const store = await openPlugin()
    store.answers.set('/plugin/screens/preview.csv', () => ({ status: 200, body: 'SKU,Quantity\nMUG,4\n', type: 'text/csv' }))
    const heard = await store.browse('GET', 'screens/preview.csv?run=r1')
    expect([heard.status, heard.headers['content-type'], heard.text]).toEqual([200, 'text/csv', 'SKU,Quantity\nMUG,4\n'])
  })
})
