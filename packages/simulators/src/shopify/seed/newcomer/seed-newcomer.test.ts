import { expect, test } from 'vitest'
import { type InventoryItem, KIND } from '../../model/catalogue.ts'
import type { FulfillmentOrder, Order } from '../../model/orders.ts'
import { openEmptyShop, type SmallShop } from '../small-shop.ts'
import { seedNewcomer } from './seed-newcomer.ts'

async function seeded(): Promise<SmallShop> {
  const shop = await openEmptyShop()
  await shop.context.world.transact(() => seedNewcomer(shop.context))
  return shop
}
const all = <T>(shop: SmallShop, kind: string): T[] => [...shop.context.world.collection<T>(kind).values()]

test('a small shop has twenty products with cost and stock at one place, and five orders that can be sent', async () => {
  const shop = await seeded()
  expect([all(shop, KIND.product).length, all(shop, KIND.variant).length, all(shop, KIND.location).length]).toEqual([20, 20, 1])
  expect(all<InventoryItem>(shop, KIND.inventoryItem).every(({ tracked, unitCost }) => tracked && unitCost?.currencyCode === 'EUR')).toBe(
    true,
  )
  expect(all<Order>(shop, KIND.order).map(({ name, currencyCode, financialStatus }) => [name, currencyCode, financialStatus])).toEqual(
    ['#1001', '#1002', '#1003', '#1004', '#1005'].map((name) => [name, 'EUR', 'PAID']),
  )
  expect(all<FulfillmentOrder>(shop, KIND.fulfillmentOrder).map(({ status }) => status)).toEqual(['OPEN', 'OPEN', 'OPEN', 'OPEN', 'OPEN'])
  expect(shop.told).toEqual([])
})

test('it is the same shop every time, and is not seeded twice', async () => {
  const [one, other] = [await seeded(), await seeded()]
  for (const kind of Object.values(KIND)) expect(all(one, kind)).toEqual(all(other, kind))
  expect(() => seedNewcomer(one.context)).toThrow('has products already')
})
