import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postgresDocumentStore } from '../../world/index.ts'
import { seedShop } from '../seed/index.ts'
import { createSimulatedShopify, type SimulatedShopify } from './simulated-shopify.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const SHOPS = [{ domain: 'one.myshopify.com' }, { domain: 'two.myshopify.com' }]

async function open(): Promise<SimulatedShopify> {
  let drawn = 0
  return createSimulatedShopify({
    store: await postgresDocumentStore(database.url, 'simulated_shopify'),
    clock: { now: () => Date.parse('2026-11-20T10:00:00Z') },
    random: { uuid: () => `00000000-0000-4000-8000-${String(++drawn).padStart(12, '0')}`, fraction: () => 0.5 },
    timer: { sleep: () => new Promise(() => {}) },
    transport: { send: async () => Promise.reject(new Error('nobody listens')) },
    apps: [],
    shops: SHOPS,
  })
}

const skus = async (platform: SimulatedShopify, domain: string) =>
  platform
    .shop(domain)
    .query((context) => [...context.world.collection<{ sku: string | null }>('variant').values()].map((one) => one.sku).sort())

it('two shops in one database keep apart what they hold, and hold it after a restart', async () => {
  const before = await open()
  await before.shop('one.myshopify.com').command((context) => seedShop(context))
  const known = await skus(before, 'one.myshopify.com')
  expect(known.length).toBeGreaterThan(100)
  await before.faults.set({ kind: 'slow', on: '*', times: 1 })
  await before.close()
  const after = await open()
  expect(await skus(after, 'one.myshopify.com')).toEqual(known)
  expect(await skus(after, 'two.myshopify.com')).toEqual([])
  expect(after.faults.get()).toHaveLength(1)
  await after.close()
})
