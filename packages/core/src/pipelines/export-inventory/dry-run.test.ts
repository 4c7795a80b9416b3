import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StockWorld } from '../testing/stock-world.ts'
import { exportInventory } from './export-inventory.ts'

const skus = ['TENT', 'LAMP', 'STOVE'] as const
const few = fc.integer({ min: 0, max: 12 })
const sale = fc.record({ sku: fc.constantFrom(...skus), units: fc.integer({ min: 1, max: 4 }), paid: fc.boolean(), seen: fc.boolean() })

test('a dry run lists exactly what the export then writes, and changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('order' as const, 'shipment' as const),
      fc.tuple(few, few, few),
      fc.tuple(few, few, few),
      fc.array(sale, { maxLength: 4 }),
      async (mode, shelf, counted, sales) => {
        const world = await new StockWorld(mode).open(Object.fromEntries(skus.map((sku, index) => [sku, shelf[index] ?? 0])))
        skus.forEach((sku, index) => void world.warehouse.shelves.set(`${sku}@site-1@bin-1`, counted[index] ?? 0))
        for (const [index, { sku, units, paid, seen }] of sales.entries()) {
          world.sell(String(index), { [sku]: units }, { payment: paid ? 'paid' : 'pending' })
          if (seen) await world.steps.importOrders()
        }
        const tables = structuredClone(world.tables)
        const steps = { importOrders: async () => {}, exportShipments: async () => {} }
        const dry = world.run.next('dry_run')
        await exportInventory(dry, { scope: 'all', steps })
        expect(world.store.written).toEqual([])
        expect({ ...structuredClone(world.tables), runs: null }).toEqual({ ...tables, runs: null })

        await exportInventory(world.run.next(), { scope: 'all', steps: world.steps })
        const listed = world.run.wouldWrite.map((write) => [write.subjectId, write.before, write.after])
        const written = world.store.written.map((row) => [
          `${row.stockKey}@${row.locationId}`,
          String(row.comparedWith),
          String(row.figure),
        ])
        expect(listed).toEqual(written)
      },
    ),
    { numRuns: 60 },
  )
})

test('whatever is sold, picked, shipped, counted and sent: the store shows what may be sold, and a second run writes nothing', async () => {
  const event = fc.oneof(
    fc.record({ kind: fc.constant('sell' as const), units: fc.integer({ min: 1, max: 4 }), paid: fc.boolean() }),
    fc.record({ kind: fc.constant('pick' as const), order: fc.nat(5), units: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('count' as const), by: fc.integer({ min: 0, max: 6 }) }),
    fc.record({ kind: fc.constant('send' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('order' as const, 'shipment' as const), fc.array(event, { maxLength: 12 }), async (mode, events) => {
      const world = await new StockWorld(mode).open({ TENT: 60 })
      const send = async () => {
        world.run.clock.pass(60_000)
        await exportInventory(world.run.next(), { scope: 'all', steps: world.steps })
      }
      const left: { units: number; accepted: boolean }[] = []
      for (const one of events) {
        world.run.clock.pass(1000)
        if (one.kind === 'sell') {
          world.sell(String(left.length), { TENT: one.units }, { payment: one.paid ? 'paid' : 'pending' })
          left.push({ units: one.units, accepted: one.paid })
        } else if (one.kind === 'count') {
          const bin = 'TENT@site-1@bin-1'
          world.warehouse.shelves.set(bin, (world.warehouse.shelves.get(bin) ?? 0) + one.by)
        } else if (one.kind === 'pick') {
          const order = left[one.order]
          const units = Math.min(order?.accepted ? order.units : 0, one.units)
          if (!order || units === 0) continue
          await world.steps.importOrders()
          world.pick(String(one.order), 'TENT', units)
          order.units -= units
        } else await send()
      }
      await send()
      const owed = left.reduce((sum, order) => sum + order.units, 0)
      const shown = world.store.shows('stock-tent' as never)
      expect(shown).toBe(world.warehouse.onHand('TENT') - (mode === 'order' ? owed : 0))
      const before = world.store.written.length
      await send()
      expect(world.store.written).toHaveLength(before)
    }),
    { numRuns: 80 },
  )
})
