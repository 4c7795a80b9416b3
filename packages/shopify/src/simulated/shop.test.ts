import { seedShop, THIRD_PARTY } from '@connect/simulators/shopify'
import { expect, it } from 'vitest'
import { openShop } from '../testing/open-shop.ts'

it('the simulated shop says who it is, where it ships from and how', async () => {
  const { store } = await openShop((context) => seedShop(context))
  expect(await store.describe()).toMatchObject({ storeKey: 'demo.myshopify.com', missingPermissions: [] })
  const locations = await store.locations()
  expect(locations.filter(({ primary }) => primary)).toHaveLength(1)
  expect(locations.find(({ id }) => id === THIRD_PARTY)?.managedBy).toBe('other')
  const carriers = await store.carriers()
  expect(carriers.flatMap(({ methods }) => methods).length).toBeGreaterThan(1)
  expect(await store.ensureSubscriptions()).toMatchObject({ healthy: true, repaired: [], missing: [] })
})

it('a permission that was taken away is named before anything is tried', async () => {
  const shop = await openShop((context) => seedShop(context))
  await shop.rehearsal.platform.faults.set({ kind: 'missing-scope', on: '*', times: null, scope: 'read_orders' })
  const reading = shop.store.changedOrders(null, { since: null })[Symbol.asyncIterator]().next()
  await expect(reading).rejects.toMatchObject({ name: 'Unavailable', reason: 'forbidden', message: expect.stringContaining('read_orders') })
})
