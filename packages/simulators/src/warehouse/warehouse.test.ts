import { describe, expect, it } from 'vitest'
import { type DocumentStore, memoryDocumentStore, type StoredDocument } from '../world/index.ts'
import { units } from './quantity.ts'
import { actor, exampleWarehouse, us } from './seed/example-warehouse.ts'

describe('a warehouse', () => {
  it('knows everything after a restart, feed and effects included', async () => {
    const documents = new Map<string, StoredDocument>()
    const before = await exampleWarehouse(memoryDocumentStore(documents))
    const order = await before.warehouse.transact(() => {
      before.stocked('TENT', 10)
      return before.ordered({ TENT: 3 }, { externalRef: { system: 's', id: '1' }, effectKey: 'e1' })
    })
    await before.warehouse.transact(() => before.pick(order, 1, 1))
    const after = await exampleWarehouse(memoryDocumentStore(documents))
    expect(after.orderFeed(us, { limit: 10, changedSince: 'start' })).toEqual(before.orderFeed(us, { limit: 10, changedSince: 'start' }))
    expect(after.knownEffect(us, 'e1')).toMatchObject({ result: { id: order.id } })
    expect(after.ordered({ TENT: 1 }).id).not.toBe(order.id)
  })

  it('forgets a command that could not be stored, in its indexes too', async () => {
    const store = memoryDocumentStore()
    let broken = false
    const failing: DocumentStore = {
      ...store,
      commit: async (changes) => (broken ? Promise.reject(new Error('disk full')) : store.commit(changes)),
    }
    const w = await exampleWarehouse(failing)
    await w.warehouse.transact(() => w.stocked('TENT', 10))
    broken = true
    const failed = w.warehouse.transact(() => w.ordered({ TENT: 3 }, { orderNumber: '1001' }))
    const seen = w.warehouse.read(() => w.orderFeed(us, { limit: 10, orderNumber: '1001' }))
    await expect(failed).rejects.toThrow('disk full')
    expect(await seen).toMatchObject({ value: { rows: [] } })
    broken = false
    expect(await w.warehouse.transact(() => w.ordered({ TENT: 3 }, { orderNumber: '1001' }).orderNumber)).toBe('1001')
  })

  it('of an earlier version gets the divisions it lacks, and its administrator sees them', async () => {
    const documents = new Map<string, StoredDocument>()
    const w = await exampleWarehouse(memoryDocumentStore(documents))
    await w.warehouse.transact(() => {
      const { divisions, users } = w.warehouse.tables
      divisions.delete(divisions.get('div-east')!)
      users.put({ ...users.get('user-admin')!, divisionIds: ['div-us', 'div-eu', 'div-west'] })
    })
    const { divisions, users } = (await exampleWarehouse(memoryDocumentStore(documents))).warehouse.tables
    expect(divisions.get('div-east')?.name).toBe('Northwind Outfitters East')
    expect(users.get('user-admin')?.divisionIds).toEqual(['div-us', 'div-eu', 'div-west', 'div-east'])
    expect(users.get('user-picker')?.divisionIds).toEqual(['div-us'])
  })

  it('forgets effects after thirty days', async () => {
    const w = await exampleWarehouse()
    w.upsertItems(actor, us, [{ itemNumber: 'A', mode: 'create_or_link', effectKey: 'k' }])
    w.clock.at += 30 * 24 * 3_600_000
    expect(w.knownEffect(us, 'k')).toBeUndefined()
    w.upsertItems(actor, us, [{ itemNumber: 'B', mode: 'create_or_link', effectKey: 'k2' }])
    expect(w.warehouse.tables.effects.size).toBe(1)
  })

  it('tells a Store Key that registered of each change, until it is delivered', async () => {
    const w = await exampleWarehouse()
    const issued = w.issueStoreKey(us, { name: 'Shop', features: [{ name: 'Integrate', access: 'edit' }] })
    const caller = w.authenticate(issued.ok ? issued.value.secret : '')
    if (!caller.ok) throw new Error(caller.message)
    w.registerSignals(caller.value, {
      url: 'https://shop.example/hook',
      secret: 'a secret of length',
      types: ['picking_order.closed', 'shipment.created'],
    })
    w.stocked('TENT', 10)
    const order = w.ordered({ TENT: 1 })
    w.pick(order, 1, 1)
    w.createShipment(actor, order.id, { lines: [{ lineNumber: 1, quantity: units(1) }] })
    const due = w.dueDeliveries(10)
    expect(due.map(({ signal }) => signal.type)).toEqual(['picking_order.closed', 'shipment.created'])
    w.noteDelivery(due[0]!, null)
    w.noteDelivery(due[1]!, 'status 500')
    expect(w.dueDeliveries(10)).toEqual([])
    w.clock.at += 1000
    expect(w.dueDeliveries(10)).toMatchObject([{ attempts: 1, signal: { type: 'shipment.created', orderId: order.id } }])
    w.clock.at += 25 * 3_600_000
    w.noteDelivery(w.dueDeliveries(10)[0]!, 'status 500')
    expect(w.warehouse.tables.deliveries.size).toBe(0)
  })
})
