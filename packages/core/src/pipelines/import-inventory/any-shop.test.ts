import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportInventory } from '../export-inventory/export-inventory.ts'
import { importProducts } from '../import-products/import-products.ts'
import { aGroup, aLine, aVariant, stockKeyOf } from '../testing/records.ts'
import { StockWorld } from '../testing/stock-world.ts'
import { importInventory } from './import-inventory.ts'

const skus = ['TENT', 'LAMP'] as const
/** An order that was there before us: perhaps unpaid, perhaps shipped in part already, perhaps not routed yet. */
const order = fc
  .record({
    sku: fc.constantFrom(...skus),
    ordered: fc.integer({ min: 1, max: 5 }),
    done: fc.nat(5),
    paid: fc.boolean(),
    routed: fc.boolean(),
  })
  .map((one) => ({ ...one, done: Math.min(one.done, one.ordered - 1) }))
const shops = fc.record({
  mode: fc.constantFrom('order' as const, 'shipment' as const),
  shelf: fc.tuple(fc.integer({ min: 30, max: 60 }), fc.integer({ min: 30, max: 60 })),
  orders: fc.array(order, { maxLength: 5 }),
  knowsPhysical: fc.boolean(),
})

/** A shop with history: `shelf` is what stands on it now, after what was shipped already. */
function shopOf({ mode, shelf, orders, knowsPhysical }: typeof shops extends fc.Arbitrary<infer Shop> ? Shop : never): StockWorld {
  const world = new StockWorld(mode)
  skus.forEach((sku, index) => {
    world.store.put(aVariant(sku))
    world.store.stock(stockKeyOf(sku), shelf[index] ?? 0)
  })
  orders.forEach(({ sku, ordered, done, paid, routed }, index) => {
    const open = ordered - done
    const groups = routed ? [aGroup('g1', { [sku]: open })] : []
    const lines = [aLine(sku, ordered, { fulfilled: done })]
    world.sell(String(index), { [sku]: ordered }, { lines, groups, payment: paid ? 'paid' : 'pending' })
    // The units shipped before are off the shelf already, so the figure lacks only what is open.
    if (mode === 'order') world.store.move(stockKeyOf(sku), done)
  })
  if (knowsPhysical)
    skus.forEach((sku, index) => {
      world.store.stock(stockKeyOf(sku), world.store.shows(stockKeyOf(sku)) ?? 0, { physical: shelf[index] ?? 0 })
    })
  return world
}

test('whatever a shop has sold before we came: what is loaded is what stands on its shelf, and End of Day has nothing to correct', async () => {
  await fc.assert(
    fc.asyncProperty(shops, async (shop) => {
      const world = shopOf(shop)
      const shown = skus.map((sku) => world.store.shows(stockKeyOf(sku)))
      await world.load()
      expect(skus.map((sku) => world.warehouse.onHand(sku))).toEqual(shop.shelf)
      for (let day = 0; day < 2; day += 1) {
        world.run.clock.pass(60_000)
        await exportInventory(world.run.next(), { scope: 'all', steps: world.steps })
        expect(skus.map((sku) => world.store.shows(stockKeyOf(sku)))).toEqual(shown)
      }
      expect(world.store.written).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('whatever the shop, a dry run of the first inventory lists exactly what is then added', async () => {
  await fc.assert(
    fc.asyncProperty(shops, async (shop) => {
      const world = shopOf(shop)
      await importProducts(world.run.next(), { full: true, withLevels: false })
      const added = world.warehouse.done.length
      await importInventory(world.run.next('dry_run'))
      expect(world.warehouse.done).toHaveLength(added)
      await importInventory(world.run.next())
      const listed = world.run.wouldWrite.map((write) => `add ${write.after.replace(/(\d+) of (\S+) at/, '$2 $1 at')}`)
      expect(world.warehouse.done.slice(added)).toEqual(listed)
    }),
    { numRuns: 40 },
  )
})
