import { Unavailable } from '@connect/core'
import { units } from '@connect/simulators/warehouse'
import { beforeEach, describe, expect, it } from 'vitest'
import { item, itemNumber, key, order, received, row, seen } from '../../../testing/src/batteries/warehouse/records.ts'
import type { WarehouseUnderTest } from '../../../testing/src/batteries/warehouse/under-test.ts'
import { type OpenIntelliTrack, openIntelliTrack } from './testing/open-intellitrack.ts'

const place = { siteId: 'site-harbor', locationId: 'loc-a-01', unitOfMeasure: 'EA' }
const under = { place, system: 'store-1' } as WarehouseUnderTest
const scope = { siteIds: ['site-harbor'], excludedLocationIds: [], system: 'store-1' }
let opened: OpenIntelliTrack
beforeEach(async () => {
  opened = await openIntelliTrack()
})
const calls = (operationId: string) => opened.server.calls.list().filter((call) => call.operationId === operationId)

describe('items', () => {
  it('keep the cost they have when the store’s is in another currency, or has none', async () => {
    const { warehouse, rules } = opened
    const cost = () => [...rules.tables.items.values()].find((one) => one.itemNumber === 'TENT')?.unitCost
    const write = (name: string, unitCost: { amount: string; currency: string } | null) =>
      warehouse.upsertItems([item(under, 'TENT', { key: key(name), mode: name === '1' ? 'create_or_link' : 'update', unitCost })])
    await write('1', { amount: '84.123456', currency: 'USD' })
    expect(cost()).toBe('84.1235')
    expect(await write('2', { amount: '99', currency: 'CAD' })).toMatchObject([{ value: { note: expect.stringContaining('99 CAD') } }])
    await write('3', null)
    expect(cost()).toBe('84.1235')
  })

  it('ask for the division’s currency once in a run, and only for costs', async () => {
    const { warehouse } = opened
    await warehouse.upsertItems([item(under, 'A')])
    expect(calls('getDivision')).toHaveLength(0)
    const unitCost = { amount: '1', currency: 'USD' }
    await warehouse.upsertItems([item(under, 'B', { unitCost })])
    await warehouse.upsertItems([item(under, 'C', { unitCost })])
    expect(calls('getDivision')).toHaveLength(1)
  })

  it('wait when the currency cannot be read, and are written the next time', async () => {
    const { warehouse, server } = opened
    server.faults.add({ kind: 'rate_limit', retryAfter: 4 })
    const unitCost = { amount: '1', currency: 'USD' }
    expect(await warehouse.upsertItems([item(under, 'A', { unitCost })])).toMatchObject([{ kind: 'retry', afterMs: 4000 }])
    expect(await warehouse.upsertItems([item(under, 'A', { unitCost })])).toMatchObject([{ kind: 'applied' }])
  })

  it('say which barcode was left out because another item has it', async () => {
    const { warehouse } = opened
    const [, second] = await warehouse.upsertItems([
      item(under, 'A', { alternateNumber: '4006381333931' }),
      item(under, 'B', { alternateNumber: '4006381333931' }),
    ])
    expect(second).toMatchObject({ kind: 'applied', value: { note: expect.stringContaining('4006381333931 belongs to item A') } })
  })

  it('that were there already are not taken for ours after a lost reply', async () => {
    const { warehouse, rules, clock, server } = opened
    await rules.transact(() => rules.commands.upsertItems({ name: 'Clerk' }, 'div-us', [{ itemNumber: 'OLD', mode: 'create_or_link' }]))
    clock.at += 60_000
    server.faults.add({ kind: 'lose_reply' })
    await warehouse.upsertItems([item(under, 'OLD')])
    expect(await warehouse.findEffect(key('item OLD'))).toMatchObject({ kind: 'applied', value: { item: { created: false } } })
  })
})

describe('orders', () => {
  const stocked = async () => {
    await opened.warehouse.upsertItems([item(under, 'TENT')])
    await opened.warehouse.addInventory([row(under, 'TENT', 40)])
  }

  it('with texts longer than the contract takes are cut and received', async () => {
    await stocked()
    const long = '👩‍👩‍👧‍👦'.repeat(1000)
    const draft = order(under, '1001', [['TENT', 1]], { comments: long })
    const { pickingOrderId } = await received(opened.warehouse, {
      ...draft,
      customer: { ...draft.customer, name: long, company: ' ', email: `${long}@x.example`, phone: long },
      shipTo: { ...draft.shipTo, name: '', company: '', address1: long, city: long, postalCode: long },
      lines: draft.lines.map((line) => ({ ...line, comment: long })),
    })
    const stored = opened.rules.tables.orders.get(pickingOrderId)
    const texts = [stored?.comments, stored?.shipTo?.name, stored?.shipTo?.address.address1, stored?.lines[0]?.comment]
    expect(texts.map((text) => (text ? [...text].length : 0))).toEqual([4998, 196, 196, 994])
    for (const text of texts) expect(text?.replaceAll('👩‍👩‍👧‍👦', '')).toBe('')
  })

  it('are counted in the connection’s unit of measure where it is not the division’s', async () => {
    const boxes = opened.connect({ unitOfMeasure: 'BX' })
    await boxes.upsertItems([item(under, 'TENT', { unitOfMeasure: 'BX' })])
    expect(await opened.warehouse.receiveOrders([order(under, '1', [['TENT', 1]])])).toMatchObject([{ code: 'invalid_uom' }])
    expect(await boxes.receiveOrders([order(under, '1', [['TENT', 1]])])).toMatchObject([{ kind: 'applied' }])
  })

  it('wait when the carriers cannot be read, and read them once for many', async () => {
    await stocked()
    opened.server.faults.add({ kind: 'fail_before', operationId: 'listCarriers' })
    expect(await opened.warehouse.receiveOrders([order(under, '1', [['TENT', 1]])])).toMatchObject([{ kind: 'retry' }])
    for (const number of ['1', '2'])
      expect(await opened.warehouse.receiveOrders([order(under, number, [['TENT', 1]])])).toMatchObject([{ kind: 'applied' }])
    expect(calls('listCarriers')).toHaveLength(2)
  })

  it('show fractions of a unit rounded down', async () => {
    await stocked()
    const { pickingOrderId } = await received(opened.warehouse, order(under, '1', [['TENT', 3]]))
    const picks = [{ lineNumber: 1, locationId: 'loc-a-01', quantity: units(2.75) }]
    await opened.rules.transact(() => opened.rules.commands.pickInventory({ name: 'Picker' }, pickingOrderId, picks))
    expect((await seen(opened.warehouse, '1')).lines).toMatchObject([{ ordered: 3, picked: 2 }])
    const summary = await opened.warehouse.inventorySummary(scope)
    expect(summary.rows).toMatchObject([{ onHand: 37, unpickedOnOpenOrders: 1, unpickedOnOwnOrders: 1 }])
    expect(summary.picks).toMatchObject([{ picked: 2 }])
  })
})

describe('the summary', () => {
  it('is read to its end from one snapshot, and begun again when that expired', async () => {
    const { warehouse, rules, clock, server } = opened
    const numbers = Array.from({ length: 5001 }, (_, index) => ({ itemNumber: `S${index}`, mode: 'create_or_link' as const }))
    await rules.transact(() => rules.commands.upsertItems({ name: 'Clerk' }, 'div-us', numbers))
    expect((await warehouse.inventorySummary(scope)).rows).toHaveLength(5001)
    expect(calls('getInventorySummary')).toHaveLength(2)
    const first = clock.at
    server.faults.add({ kind: 'slow', operationId: 'getInventorySummary', skip: 1, delay: 1 })
    server.api.timer.sleep = async () => {
      clock.at += 3_600_000
    }
    const { rows, asOf } = await warehouse.inventorySummary(scope)
    expect(rows).toHaveLength(5001)
    expect(Date.parse(asOf)).toBeGreaterThan(first + 3_600_000)
  })
})

describe('a connection that is not set up', () => {
  it('can look at places, and everything else says that a division has to be chosen', async () => {
    const warehouse = opened.connect({ divisionId: null })
    expect(await warehouse.divisions()).toHaveLength(1)
    expect(await warehouse.upsertItems([item(under, 'A')])).toMatchObject([
      { kind: 'retry', reason: expect.stringContaining('Default Division') },
    ])
    expect(await warehouse.addInventory([row(under, 'A', 1)])).toMatchObject([{ kind: 'retry' }])
    await expect(warehouse.inventorySummary(scope)).rejects.toBeInstanceOf(Unavailable)
    await expect(warehouse.changedPickingOrders(null)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it('with a key that was revoked says so, on reads and on writes', async () => {
    const warehouse = opened.connect({ storeKey: 'isk_another_key_nobody_issued_0000' })
    await expect(warehouse.identity()).rejects.toMatchObject({ reason: 'auth', message: expect.stringMatching(/key|credential/i) })
    expect(await warehouse.addInventory([row(under, 'A', 1)])).toMatchObject([{ kind: 'retry' }])
  })

  it('with a division of somebody else is refused', async () => {
    const warehouse = opened.connect({ divisionId: 'div-eu' })
    await expect(warehouse.carriers()).rejects.toMatchObject({ reason: 'forbidden' })
    expect(await warehouse.addInventory([{ ...row(under, 'A', 1), itemNumber: itemNumber('A') }])).toMatchObject([{ kind: 'retry' }])
  })

  it('to a division that is closed has each record rejected with that reason', async () => {
    const { rules, warehouse } = opened
    await rules.transact(() => rules.commands.updateDivision('div-us', { active: false }))
    expect(await warehouse.upsertItems([item(under, 'A'), item(under, 'B')])).toMatchObject([
      { code: 'division_closed' },
      { code: 'division_closed' },
    ])
    expect(await warehouse.divisions()).toMatchObject([{ active: false }])
  })
})
