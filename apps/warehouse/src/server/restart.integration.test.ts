import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeKey, us } from './example-server.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const order = {
  externalRef: { system: 'store-1', id: '5511' },
  customer: { name: 'Ada Coast' },
  lines: [{ itemNumber: 'TENT', quantity: '2' }],
}

describe('a warehouse over PostgreSQL', () => {
  let database: TestDatabase
  let child: ChildProcess | undefined
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(async () => {
    child?.kill('SIGKILL')
    await database.drop()
  })

  /** Starts the real process and reads from its log where it listens. */
  const start = async (): Promise<string> => {
    const seed = { WAREHOUSE_SEED_PASSWORD: 'correct horse', WAREHOUSE_SEED_STORE_KEYS: `Sandbox store=${storeKey}` }
    const env = { ...process.env, DATABASE_URL: database.url, PORT: '0', ...seed }
    child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const line of createInterface({ input: child.stdout! })) {
      const { msg, url } = JSON.parse(line) as { msg: string; url?: string }
      if (msg === 'warehouse ready' && url) return url
    }
    throw new Error('The warehouse ended before it was ready.')
  }
  const call = async (url: string, method: string, path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${storeKey}` }
    const response = await fetch(url + path, body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) })
    return response.json()
  }

  it('has everything it ever answered after kill -9, in the same order', async () => {
    const before = await start()
    await call(before, 'POST', `${us}/items:batch`, { elements: [{ itemNumber: 'TENT', mode: 'create_or_link', effectKey: 'item 1' }] })
    await call(before, 'POST', `${us}/inventory:add`, {
      elements: [{ key: 'k', itemNumber: 'TENT', locationId: 'loc-a-01', quantity: '40' }],
    })
    const elements = Array.from({ length: 12 }, (_, i) => ({ ...order, externalRef: { system: 'store-1', id: String(12 - i) } }))
    await call(before, 'POST', `${us}/picking-orders:batch`, { elements })
    const feed = await call(before, 'GET', `${us}/picking-orders?changedSince=start`)
    child!.kill('SIGKILL')
    await once(child!, 'exit')

    const after = await start()
    expect(await call(after, 'GET', `${us}/picking-orders?changedSince=start`)).toEqual(feed)
    expect(await call(after, 'GET', `${us}/effects/item%201`)).toMatchObject({ status: 'applied' })
    expect(await call(after, 'POST', `${us}/picking-orders:batch`, { elements })).toMatchObject({
      results: elements.map(() => ({ status: 'already' })),
    })
    expect(await call(after, 'GET', '/healthz')).toMatchObject({ status: 'ok', divisions: 7 })
    child!.kill('SIGTERM')
    expect(await once(child!, 'exit')).toEqual([0, null])
  })

  it('makes one order when two workers bring it at once', async () => {
    const url = await start()
    const bring = () => call(url, 'POST', `${us}/picking-orders:batch`, { elements: [order] })
    const [a, b] = await Promise.all([bring(), bring()])
    expect([a.results[0].status, b.results[0].status].sort()).toEqual(['already', 'created'])
    expect(a.results[0].order.id).toBe(b.results[0].order.id)
    child!.kill('SIGKILL')
  })
})
