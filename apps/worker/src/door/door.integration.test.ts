import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signalSecret } from '../services/signal-secret.ts'
import { type Bench, openBench, operatorToken } from '../testing/bench.ts'
import { type Door, openDoor } from './door.ts'

let bench: Bench
let door: Door
beforeAll(async () => {
  bench = await openBench({ shops: ['one.myshopify.com', 'two.myshopify.com'], settings: { syncInterval: 15 }, at: '2026-03-02T15:00:00Z' })
  await bench.services.credentials.put(bench.connections[1]?.id as never, 'warehouse', {
    secret: 'isk_of_the_other_connection_00000000',
    expiresAt: null,
  })
  door = await openDoor(bench.services, bench.queue, 0)
})
afterAll(async () => {
  await door.close()
  await bench.close()
})
beforeEach(async () => {
  bench.woken.length = 0
  for (const { id } of await requests()) await bench.services.unitOfWork.transaction(bench.connectionId, (r) => r.requests.remove(id))
})

const url = (path: string, at = door) => `http://127.0.0.1:${at.port}${path}`
const requests = () => bench.read((r) => r.requests.all())
const authorised = { authorization: `Bearer ${operatorToken}` }

interface Knock {
  readonly body?: string
  readonly secret?: string
  readonly seconds?: number
  readonly to?: string
}
async function signal({ body = '{"id":"s1","type":"picking_order.closed"}', secret, seconds, to = bench.connectionId }: Knock = {}) {
  const key = secret ?? (await signalSecret(bench.services, bench.connectionId)) ?? ''
  const time = Math.floor(seconds ?? bench.clock.now() / 1000)
  const signature = `t=${time},v1=${createHmac('sha256', key).update(`${time}.${body}`).digest('hex')}`
  return fetch(url(`/signals/${to}`), { method: 'POST', headers: { 'x-intellitrack-signature': signature }, body })
}
const nothingStored = async () => {
  expect(await requests()).toEqual([])
  expect(bench.woken).toEqual([])
}

describe('a signal of the warehouse', () => {
  test('is stored as something to do, wakes the connection, and is acknowledged', async () => {
    expect((await signal()).status).toBe(200)
    expect(await requests()).toMatchObject([{ kind: 'export_shipments', trigger: 'signal', notBefore: null }])
    expect(bench.woken).toEqual([bench.connectionId])
  })

  test('that comes twice asks once', async () => {
    await signal()
    await signal()
    expect(await requests()).toHaveLength(1)
  })

  test('outside the Sync Time Range waits for its next start', async () => {
    const within = (syncTimeRange: { start: string; end: string } | null) =>
      bench.change((record) => ({ ...record, settings: { ...record.settings, syncTimeRange } }))
    await within({ start: '20:00', end: '22:00' })
    await signal()
    expect(await requests()).toMatchObject([{ notBefore: '2026-03-03T01:00:00.000Z' }])
    await within(null)
  })

  test('about stock asks for something only where stock goes out continuously', async () => {
    const stock = { body: '{"id":"s2","type":"inventory.changed"}' }
    expect((await signal(stock)).status).toBe(200)
    await nothingStored()
    await bench.change((record) => ({ ...record, settings: { ...record.settings, exportStock: 'continuous' } }))
    await signal(stock)
    expect(await requests()).toMatchObject([{ kind: 'export_inventory' }])
  })

  test('to a paused connection is acknowledged and asks for nothing', async () => {
    await bench.change((record) => ({ ...record, state: 'paused' }))
    expect((await signal()).status).toBe(200)
    await nothingStored()
    await bench.change((record) => ({ ...record, state: 'active' }))
  })

  test.each<[string, Knock | (() => Promise<Knock>), number]>([
    ['signed by somebody else', { secret: 'guess' }, 401],
    [
      'signed with another connection’s secret',
      async () => ({ secret: (await signalSecret(bench.services, bench.connections[1]?.id as never)) ?? '' }),
      401,
    ],
    ['six minutes old', async () => ({ seconds: bench.clock.now() / 1000 - 360 }), 401],
    ['from the future', async () => ({ seconds: bench.clock.now() / 1000 + 360 }), 401],
    ['to a connection that does not exist', { to: 'nobody' }, 401],
    ['signed, but no JSON', { body: '{broken' }, 400],
    ['signed, but without a type', { body: '{"id":"s1"}' }, 400],
    ['larger than any signal', { body: `{"id":"s1","type":"picking_order.closed","x":"${'y'.repeat(300_000)}"}` }, 413],
  ])('%s is refused, and nothing is stored', async (_, knock, status) => {
    const answer = await signal(typeof knock === 'function' ? await knock() : knock)
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toMatch(/prisma|select|node_modules/i)
    await nothingStored()
  })

  test('without a signature is refused', async () => {
    expect((await fetch(url(`/signals/${bench.connectionId}`), { method: 'POST', body: '{}' })).status).toBe(401)
  })
})

describe('the operator’s door', () => {
  const overview = () => `/operator/connections/${bench.connectionId}/overview`

  test('opens to the operator’s token and to nothing else', async () => {
    expect((await fetch(url(overview()), { headers: authorised })).status).toBe(200)
    for (const authorization of ['', 'Bearer ', `Bearer ${operatorToken}x`, operatorToken])
      expect((await fetch(url(overview()), { headers: { authorization } })).status).toBe(401)
  })

  test('does not exist where no token is configured', async () => {
    const { OPERATOR_TOKEN: _, ...environment } = bench.environment
    const shut = await openDoor({ ...bench.services, environment }, bench.queue, 0)
    expect((await fetch(url(overview(), shut), { headers: authorised })).status).toBe(404)
    await shut.close()
  })

  test('says of an unknown connection, whatever is asked of it, that there is none', async () => {
    for (const part of ['overview', 'runs', 'activity', 'problems', 'links', 'items', 'explain/order/1'])
      expect((await fetch(url(`/operator/connections/nobody/${part}`), { headers: authorised })).status).toBe(404)
    const post = (part: string) => fetch(url(`/operator/connections/nobody/${part}`), { method: 'POST', headers: authorised })
    for (const part of ['redrive', 'pause', 'resume', 'runs/current/stop']) expect((await post(part)).status).toBe(404)
  })

  const send = (method: string, part: string, body: unknown) =>
    fetch(url(`/operator/connections/${bench.connectionId}/${part}`), {
      method,
      headers: { ...authorised, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  test('says what it did not understand', async () => {
    expect((await send('POST', 'requests', { kind: 'everything' })).status).toBe(400)
    expect((await send('POST', 'requests', '{broken')).status).toBe(400)
    expect((await send('PUT', 'warehouse', { warehouseUrl: 'nowhere', storeKey: 'x' })).status).toBe(400)
    expect((await send('PUT', 'last-auto-sync', { instant: 'yesterday' })).status).toBe(400)
    await nothingStored()
  })

  test('pauses, resumes, and sets Last Auto Sync Completed On, in the timeline', async () => {
    expect(await (await send('POST', 'pause', {})).json()).toEqual({ state: 'paused' })
    expect((await send('POST', 'requests', { kind: 'sync' })).status).toBe(409)
    expect(await (await send('POST', 'resume', {})).json()).toEqual({ state: 'active' })
    expect(bench.woken).toEqual([bench.connectionId])
    expect(await (await send('PUT', 'last-auto-sync', { instant: '2026-03-01T12:00:00Z' })).json()).toEqual({
      lastAutoSync: '2026-03-01T12:00:00.000Z',
    })
    expect((await send('PUT', 'last-auto-sync', { instant: '2027-03-01T12:00:00Z' })).status).toBe(409)
    expect((await send('POST', 'runs/current/stop', {})).status).toBe(409)
    const notes = (await bench.read((r) => r.activity.find({ limit: 10 }))).filter((one) => one.result === 'note')
    expect(notes.map((one) => one.code).toSorted()).toEqual(['connection_paused_by', 'connection_resumed_by', 'last_auto_sync_set'])
  })
})

test('the health check says when the database is gone', async () => {
  expect(await (await fetch(url('/healthz'))).json()).toEqual({ part: 'worker', state: 'up' })
  const gone = {
    ...bench.services,
    database: { ...bench.services.database, prisma: { $queryRaw: () => Promise.reject(new Error('ECONNREFUSED')) } },
  }
  const ill = await openDoor(gone as never, bench.queue, 0)
  const answer = await fetch(url('/healthz', ill))
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ part: 'worker', state: 'database unreachable' })
  await ill.close()
})
