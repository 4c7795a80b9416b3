import type { EffectKind, PlannedWrite, RunKind } from '@connect/core'
import { openScenario, platforms, type Scenario, stockModes } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'

/** What a dry run says, as the run that follows can be held to it. */
const listed = (writes: readonly PlannedWrite[]) => tally(writes.map((write) => write.action))

const tally = (names: readonly EffectKind[]) => {
  const counts: Partial<Record<EffectKind, number>> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** Everything that is stored, here and on both sides, as text. */
async function everything(s: Scenario): Promise<string> {
  const rows = await s.read(async (r) => [
    await r.connection.get(),
    await r.links.all(),
    await r.levels.all(),
    await r.orders.page(null, 1000),
    await r.pickings.accepted(),
    await r.effects.unresolved(),
    await r.runs.latest(100),
    await r.activity.find({ limit: 1000 }),
    await r.problems.open(),
    await r.checkpoints.get('orders'),
    await r.checkpoints.get('products'),
  ])
  return JSON.stringify([rows, await s.warehouse.orders(), await s.warehouse.items(), s.store.figure('MUG'), s.store.figure('FILTER')])
}

/** A dry run, then the run: the first changes nothing, the second writes just what was listed. */
async function compared(s: Scenario, kind: RunKind, slot?: string) {
  const before = await everything(s)
  s.calls.reset()
  const writes = await s.dryRun(kind, slot)
  expect(s.calls.storeWrites).toEqual([])
  expect(s.calls.warehouseWrites).toEqual([])
  expect(await everything(s)).toBe(before)
  const known = new Set(await s.effectKeys())
  await s.done(kind, slot === undefined ? {} : { slot })
  const fresh = (await s.effectKeys()).filter((key) => !known.has(key))
  return { writes, fresh }
}

describe.each(platforms)('a dry run lists exactly what the run then writes (%s)', (platform) => {
  test('of products', async () => {
    const s = await openScenario(platform, { stock: { MUG: 40, FILTER: 100 }, firstDataset: false })
    const { writes } = await compared(s, 'import_products')
    expect(writes.map((write) => [write.action, write.label, write.before])).toEqual([
      ['upsert_item', 'MUG', null],
      ['upsert_item', 'FILTER', null],
    ])
    expect((await s.warehouse.items()).map((item) => item.itemNumber)).toEqual(writes.map((write) => write.label))
    expect(await s.dryRun('import_products')).toEqual([])
  })

  test('of the first inventory', async () => {
    const s = await openScenario(platform, { firstDataset: false })
    await s.store.buy({ MUG: 5 })
    await s.done('import_products')
    const { writes } = await compared(s, 'import_inventory')
    expect(listed(writes)).toEqual({ add_inventory: 2 })
    for (const write of writes) expect(write.after).toContain(String(await s.warehouse.onHand(write.label)))
  })

  test('of carriers', async () => {
    const s = await openScenario(platform, { firstDataset: false })
    const { writes, fresh } = await compared(s, 'import_carriers')
    expect(writes.length).toBeGreaterThan(0)
    expect(fresh).toHaveLength(writes.length)
    expect(await s.dryRun('import_carriers')).toEqual([])
  })

  test('of orders: received, amended and taken back', async () => {
    const s = await openScenario(platform)
    const [edited, cancelled] = [await s.store.buy({ MUG: 1 }), await s.store.buy({ MUG: 1 })]
    await s.done('import_orders')
    await s.store.edit(edited, { quantities: { MUG: 3 } })
    await s.store.cancel(cancelled)
    const fresh1 = await s.store.buy({ FILTER: 2 })
    await s.store.buy({ FILTER: 2 }, { held: true })
    const { writes, fresh } = await compared(s, 'import_orders')
    expect(writes.map((write) => [write.action, write.label]).sort()).toEqual([
      ['amend_order', edited],
      ['cancel_order', cancelled],
      ['receive_order', fresh1],
    ])
    expect(fresh).toHaveLength(3)
    expect(await s.dryRun('import_orders')).toEqual([])
  })

  test('of shipments', async () => {
    const s = await openScenario(platform)
    const number = await s.store.buy({ MUG: 2 })
    await s.done('sync')
    await s.warehouse.pick(number)
    await s.warehouse.ship(number, { units: { MUG: 1 }, trackingNumber: '1Z-ONE' })
    await s.warehouse.ship(number, { units: { MUG: 1 }, trackingNumber: '1Z-TWO' })
    const { writes, fresh } = await compared(s, 'export_shipments')
    expect(writes.map((write) => [write.action, write.label, /1Z-\w+/.exec(write.after)?.[0]])).toEqual([
      ['record_shipment', number, '1Z-ONE'],
      ['record_shipment', number, '1Z-TWO'],
    ])
    expect(fresh).toHaveLength(2)
    expect(s.store.shipments(number)).toHaveLength(2)
    expect(await s.dryRun('export_shipments')).toEqual([])
  })

  test('of a re-baseline', async () => {
    const s = await openScenario(platform)
    await s.store.setStock('MUG', 31)
    const { writes } = await compared(s, 'rebaseline_inventory', s.side.storeName)
    expect(writes.map((write) => [write.action, write.label])).toEqual([['adjust_inventory', 'MUG']])
    expect(await s.warehouse.onHand('MUG')).toBe(31)
  })
})

describe.each(stockModes)(
  'a dry run of End of Day at $platform, whose figure falls at the $decrementsAt,',
  ({ platform, decrementsAt }) => {
    test('lists what it then writes, with an order that is not imported yet', async () => {
      const s = await openScenario(platform, { decrementsAt })
      await s.done('sync')
      await s.store.buy({ MUG: 5 })
      await s.warehouse.adjust('FILTER', 90)
      await s.warehouse.adjust('MUG', 42)
      const writes = await s.dryRun('end_of_day')
      expect(s.calls.storeWrites).toEqual([])
      const levels = writes.filter((write) => write.action === 'set_levels').map((write) => [write.label, write.before, write.after])
      await s.done('end_of_day')
      const mug = decrementsAt === 'shipment' ? ['MUG', '40', '42'] : ['MUG', '35', '37']
      expect(levels.map((row) => row.map(numberIn)).sort()).toEqual([['FILTER', '100', '90'], mug].sort())
      expect(s.store.figure('MUG')).toBe(Number(mug[2]))
      expect(s.store.figure('FILTER')).toBe(90)
    })
  },
)

/** The first whole number in a text, else the text. */
const numberIn = (text: string | null) => /^\D*(\d+)/.exec(text ?? '')?.[1] ?? text
