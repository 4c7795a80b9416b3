import { describe, expect, test } from 'vitest'
import type { StoreOrder } from '../domain/order.ts'
import { parcel, shipmentFacts } from '../pipelines/testing/planning-facts.ts'
import { aGroup, aLine, anOrder, shipmentRecord } from '../pipelines/testing/records.ts'
import type { ShipmentRecord } from '../records/order.ts'
import { planShipments } from './shipment-plan.ts'

const said = (...args: Parameters<typeof shipmentFacts>) =>
  planShipments(shipmentFacts(...args)).shipments.map(({ record, send }) => [
    record.shipmentId,
    send ? 'send' : record.state,
    record.code,
    record.lines.map((line) => line.quantity).join('+'),
  ])
const shipment = (shipmentId: string, lines: Readonly<Record<string, number>>, rest: Partial<ShipmentRecord> = {}) =>
  shipmentRecord('1', lines, { shipmentId: shipmentId as never, ...rest })

describe('an order that leaves from the shop and from the depot', () => {
  const order = anOrder('1', { TENT: 5 }, { groups: [aGroup('g1', { TENT: 3 }), aGroup('g2', { TENT: 2 })] })
  const accepted = { TENT: 3 }
  const atDepot = { groupKey: 'g2' as never, recordedAt: null }
  test.each(['waiting', 'held', 'sending'] as const)('has the depot’s parcel left alone by the shop: %s', (state) => {
    const shipments = [shipment('depot', { TENT: 2 }, { ...atDepot, state })]
    expect(said(order, { TENT: 3 }, { accepted, shipments, record: { shipments: [parcel('a', { TENT: 3 })] } })).toEqual([
      ['a', 'send', null, '3'],
    ])
  })
  test('has the shop’s picks numbered and told on their own, whatever the depot’s were', () => {
    const told = shipment('picks:order-1/g2:1', { TENT: 2 }, { groupKey: 'g2' as never })
    const unsaid = shipment('picks:order-1/g2:2', { TENT: 2 }, { ...atDepot, state: 'waiting' })
    expect(said(order, { TENT: 3 }, { accepted, shipments: [told, unsaid] })).toEqual([['picks:order-1/g1:1', 'send', null, '3']])
  })
  test('has nothing said of the shop when only the depot has something to say', () => {
    const shipments = [shipment('picks:order-1/g2:1', { TENT: 2 }, { ...atDepot, state: 'waiting' })]
    expect(said(order, {}, { accepted, shipments })).toEqual([])
  })
})

describe('parcels', () => {
  const five = anOrder('1', { TENT: 5 })
  const left = (...at: readonly [string, string][]) =>
    at.map(([name, time]) => parcel(name, { TENT: 1 }, { shippedAt: `2026-03-02T${time}Z` }))
  test.each([
    ['that the warehouse lists in turn', left(['a', '08:00:00'], ['b', '08:30:00'], ['c', '09:00:00']), ['a', 'b', 'c']],
    ['that left together, as the warehouse lists them,', left(['b', '09:00:00'], ['a', '09:00:00']), ['b', 'a']],
    ['that the warehouse lists in another order', left(['c', '09:00:00'], ['a', '08:00:00'], ['b', '08:30:00']), ['a', 'b', 'c']],
  ])('%s are told in the order they left', (_, shipments, expected) => {
    const names = said(five, { TENT: shipments.length }, { record: { shipments } }).map(([name]) => name)
    expect(names).toEqual(expected)
  })
})

describe('a part that the store has no more', () => {
  const record = { shipments: [parcel('a', { TENT: 5 })] }
  const replaced = (lines: StoreOrder['lines']) => anOrder('1', {}, { lines, groups: [aGroup('g2', { TENT: 5 })] })
  const refused = [shipment('a', { TENT: 4 }, { state: 'held', code: 'shipment_refused', recordedAt: null })]
  test('was moved while any of its order is still to be shipped: held, with the units it had', () => {
    const order = replaced([aLine('LAMP', 1, { fulfilled: 1 }), aLine('TENT', 5)])
    expect(said(order, { TENT: 5 }, { record, shipments: refused })).toEqual([['a', 'held', 'moved_in_store', '4']])
  })
  test.each<[string, StoreOrder['lines']]>([
    ['is fulfilled', [aLine('TENT', 5, { fulfilled: 5 })]],
    ['left is a gift card', [aLine('TENT', 5, { fulfilled: 5 }), aLine('CARD', 1, { requiresShipping: false })]],
    ['was refunded after it was fulfilled', [aLine('TENT', 4, { fulfilled: 5 })]],
  ])('has nothing more to say when all that %s', (_, lines) => {
    expect(said(replaced(lines), { TENT: 5 }, { record })).toEqual([['a', 'superseded', 'fulfilled_in_store', '']])
  })
})

test('a part that is still there but waits for none of its units is not taken for moved: another line of it is open', () => {
  const lines = [aLine('TENT', 5, { fulfilled: 5 }), aLine('LAMP', 1)]
  const order = anOrder('1', {}, { lines, groups: [aGroup('g1', { TENT: 0, LAMP: 1 })] })
  const record = { shipments: [parcel('a', { TENT: 5 })] }
  expect(said(order, { TENT: 5 }, { record })).toEqual([['a', 'superseded', 'fulfilled_in_store', '']])
})

describe('picks told without tracking whose reply was lost', () => {
  const five = anOrder('1', { TENT: 5 })
  const lost = (units: number) => shipment('picks:order-1/g1:1', { TENT: units }, { state: 'sending', recordedAt: null })
  test('keep their units; what was picked since is told by itself', () => {
    expect(said(five, { TENT: 5 }, { shipments: [lost(2)] })).toEqual([
      ['picks:order-1/g1:1', 'sending', null, '2'],
      ['picks:order-1/g1:2', 'send', null, '3'],
    ])
  })
  test('are not dropped for a parcel that holds them now: they may have arrived', () => {
    expect(said(five, { TENT: 5 }, { shipments: [lost(5)], record: { shipments: [parcel('a', { TENT: 5 })] } })).toEqual([
      ['picks:order-1/g1:1', 'sending', null, '5'],
      ['a', 'superseded', 'tracking_late', ''],
    ])
  })
})

test('picks without a parcel that the store waits for no more have the order read anew before that is believed', () => {
  const order = anOrder('1', {}, { lines: [aLine('TENT', 5, { fulfilled: 5 })], groups: [aGroup('g1', { TENT: 0 })] })
  expect(planShipments(shipmentFacts(order, { TENT: 5 }))).toMatchObject({ doubtful: true, shipments: [] })
})
