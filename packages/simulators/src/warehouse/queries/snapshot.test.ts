import { beforeEach, describe, expect, it } from 'vitest'
import { units } from '../quantity.ts'
import { actor, exampleWarehouse, us } from '../seed/example-warehouse.ts'
import type { Snapshot } from './snapshot.ts'

const everywhere = { siteIds: [], excludedLocationIds: [] }

describe('the inventory summary', () => {
  let w: Awaited<ReturnType<typeof exampleWarehouse>>
  beforeEach(async () => {
    w = await exampleWarehouse()
  })
  const take = (scope: { siteIds: string[]; excludedLocationIds: string[] } = everywhere): Snapshot => {
    const outcome = w.takeSnapshot(us, scope)
    if (!outcome.ok) throw new Error(outcome.message)
    return outcome.value
  }
  const row = (snapshot: Snapshot, siteId: string) => snapshot.rows.find((r) => r.siteId === siteId)

  it('is the worked example of End of Day: on hand 40, 7 unpicked on open orders, the closed order counting for nothing', () => {
    w.stocked('TENT', 43)
    const [a, , c] = [w.ordered({ TENT: 5 }), w.ordered({ TENT: 4 }), w.ordered({ TENT: 3 })]
    w.pick(a, 1, 2)
    w.pick(c, 1, 1)
    w.closePickingOrder(actor, c.id)
    expect(row(take(), 'site-harbor')).toMatchObject({ onHand: units(40), unpickedOnOpenOrders: units(7) })
  })

  it('counts in eaches, per site, without the locations left out', () => {
    w.boxed('CUP')
    w.addInventory(actor, us, [
      { key: '1', itemNumber: 'CUP', locationId: 'loc-a-01', uom: 'BX', quantity: units(2) },
      { key: '2', itemNumber: 'CUP', locationId: 'loc-quarantine', quantity: units(1) },
      { key: '3', itemNumber: 'CUP', locationId: 'loc-downtown', quantity: units(5) },
    ])
    w.ordered({ CUP: 2 }, { siteId: 'site-downtown' })
    w.ordered({ CUP: 1 })
    const snapshot = take({ siteIds: [], excludedLocationIds: ['loc-quarantine'] })
    expect(row(snapshot, 'site-harbor')).toMatchObject({ onHand: units(12), unpickedOnOpenOrders: units(1) })
    expect(row(snapshot, 'site-downtown')).toMatchObject({ onHand: units(5), unpickedOnOpenOrders: units(2) })
    expect(take({ siteIds: ['site-downtown'], excludedLocationIds: [] }).rows).toHaveLength(1)
  })

  it('has a row for an item without stock, so that zero can be told to the store', () => {
    w.stocked('TENT', 0)
    expect(row(take(), 'site-harbor')).toMatchObject({ itemNumber: 'TENT', onHand: 0, unpickedOnOpenOrders: 0 })
  })

  it('is one instant: what is picked while it is paged is in none of its pages', () => {
    w.stocked('TENT', 10)
    const order = w.ordered(
      { TENT: 5 },
      { externalRef: { system: 'store-1', id: '7' }, lines: [{ itemNumber: 'TENT', externalRef: 'l7', quantity: units(5) }] },
    )
    w.pick(order, 1, 2)
    const { id } = take()
    w.pick(order, 1, 3)
    const kept = w.keptSnapshot(us, id)
    if (!kept.ok) throw new Error(kept.message)
    expect(row(kept.value, 'site-harbor')).toMatchObject({ onHand: units(8), unpickedOnOpenOrders: units(3) })
    expect(w.snapshotPicks(kept.value, 'store-1', undefined)).toMatchObject([
      { orderExternalRef: '7', lineExternalRef: 'l7', ordered: units(5), picked: units(2), status: 'open' },
    ])
  })

  it('tells picks of orders that are open or changed since the checkpoint, of one connection', () => {
    w.stocked('TENT', 10)
    const done = w.ordered({ TENT: 1 }, { externalRef: { system: 'store-1', id: '1' } })
    w.pick(done, 1, 1)
    const checkpoint = take().checkpoint
    w.ordered({ TENT: 1 }, { externalRef: { system: 'store-1', id: '2' } })
    w.ordered({ TENT: 1 }, { externalRef: { system: 'store-2', id: '3' } })
    const refs = (since: number | undefined) => w.snapshotPicks(take(), 'store-1', since).map((pick) => pick.orderExternalRef)
    expect(refs(undefined)).toEqual(['1', '2'])
    expect(refs(checkpoint)).toEqual(['2'])
  })

  it('is kept for ten minutes', () => {
    const { id } = take()
    w.clock.at += 10 * 60_000
    expect(w.keptSnapshot(us, id)).toMatchObject({ ok: true })
    w.clock.at += 1
    expect(w.keptSnapshot(us, id)).toMatchObject({ ok: false, code: 'snapshot_expired' })
  })
})
