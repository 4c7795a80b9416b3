import { beforeEach, describe, expect, test } from 'vitest'
import { type TestRun, testRun } from '../pipelines/testing/environment.ts'
import { aLine, anOrder, aVariant, orderRecord, pickingRecord, shipmentRecord } from '../pipelines/testing/records.ts'
import type { VariantRecord } from '../records/catalogue.ts'
import type { ActivityRecord, ProblemRecord, SubjectKind } from '../records/work.ts'
import { explainItem } from './explain-item.ts'
import { explainOrder } from './explain-order.ts'

const at = '2026-03-02T10:00:00.000Z'
let desk: TestRun
beforeEach(() => {
  desk = testRun({})
})
const tables = () => desk.unitOfWork.tables
const variant = (rest: Partial<VariantRecord> = {}) => {
  const record = { ...aVariant('TENT'), digest: '', seenInWalk: null, goneAt: null, ...rest }
  tables().variants.set(record.variantId, record)
  return record
}
const order = (record: Parameters<typeof orderRecord>[0], open = true) => tables().orders.set(record.orderId, orderRecord(record, { open }))
const problem = (subjectKind: SubjectKind, subjectId: string, code: string, resolvedAt: string | null = null) => {
  const record: ProblemRecord = {
    ...{ id: `${subjectKind} ${subjectId} ${code}`, subjectKind, subjectId, code, resolvedAt },
    ...{ label: '', message: '', details: null, openedAt: at, lastSeenAt: at },
  }
  tables().problems.set(record.id, record)
}
const happened = (subjectKind: SubjectKind, subjectId: string, label: string, message: string) => {
  const record: ActivityRecord = {
    ...{ id: message, at, runId: null, subjectKind, subjectId, label },
    result: 'note',
    code: 'drift',
    message,
  }
  tables().activity.push(record)
}
const item = async () => (await desk.unitOfWork.read(desk.context.connectionId, (r) => explainItem(r, 'TENT')))[0]
const explained = async () => (await desk.unitOfWork.read(desk.context.connectionId, (r) => explainOrder(r, '1')))[0]

describe('what is known of an item', () => {
  test('has its open problems, of itself and of its stock, once each; not solved ones, nor those of an order with the same id', async () => {
    variant({ stockKey: 'variant-tent' as never })
    problem('variant', 'variant-tent', 'duplicate_sku')
    problem('level', 'variant-tent', 'not_received')
    problem('variant', 'variant-tent', 'no_sku', at)
    problem('order', 'variant-tent', 'unknown_item')
    problem('variant', 'variant-lamp', 'no_sku')
    expect((await item())?.problems.map((one) => one.code)).toEqual(['duplicate_sku', 'not_received'])
  })
  test('that shares its SKU with another has its own figures', async () => {
    const figures = {
      seen: 4,
      seenPhysical: null,
      seenAt: at,
      stocked: true,
      wanted: null,
      arithmetic: null,
      confirmed: null,
      previous: null,
    }
    for (const one of [variant(), variant({ variantId: 'twin' as never, stockKey: 'stock-twin' as never })]) {
      const names = { stockKey: one.stockKey, locationId: `${one.variantId} shelf` as never }
      tables().levels.set(one.variantId, { ...figures, ...names, confirmedAt: null, asOf: null, warehouseLeadsSince: null })
    }
    expect((await item())?.levels).toMatchObject([{ locationId: 'variant-tent shelf', seen: 4, sum: null }])
  })
  test('has what happened to it and to its stock; not what happened to an order called as it is', async () => {
    variant()
    happened('level', 'stock-tent@shop', 'TENT', 'sent')
    happened('order', 'order-9', 'TENT', 'imported')
    expect((await item())?.timeline.map((one) => one.message)).toEqual(['sent'])
  })
  test('without a SKU is what happened under its id', async () => {
    variant({ sku: null })
    tables().links.set('variant-tent', {
      ...{ variantId: 'variant-tent' as never, stockKey: 'stock-tent' as never, itemNumber: 'TENT' as never },
      ...{ state: 'linked', createdByUs: false, sentDigest: null },
    })
    happened('variant', 'variant-tent', 'Product TENT', 'imported')
    happened('variant', 'variant-lamp', 'Product LAMP', 'of another')
    expect(await item()).toMatchObject({ sku: null, item: { createdByUs: false }, timeline: [{ message: 'imported' }] })
  })
  test('has the open orders that wait for it, with the units they wait for', async () => {
    variant()
    const twice = [aLine('TENT', 5, { fulfilled: 2 }), aLine('TENT', 1, { lineId: 'gift' as never }), aLine('LAMP', 4)]
    order(anOrder('1', {}, { lines: twice }))
    order(anOrder('2', {}, { lines: [aLine('TENT', 3, { fulfilled: 3 })] }))
    order(anOrder('3', {}, { lines: [aLine('TENT', 1, { fulfilled: 2 }), aLine('TENT', 1, { lineId: 'gift' as never })] }))
    order(anOrder('4', { TENT: 7 }), false)
    expect((await item())?.openOrders.map((one) => [one.number, one.units])).toEqual([
      ['1', 4],
      ['3', 1],
    ])
  })
  test('without options is called as its product, archived as it is', async () => {
    variant({ state: 'archived' })
    expect(await item()).toMatchObject({ title: 'Product TENT', state: 'archived', tracksStock: true, item: null })
  })
})

describe('what is known of an order', () => {
  test('has its open problems and those of its parts; not solved ones, nor those of a variant with the same id', async () => {
    order(anOrder('1', { TENT: 1 }))
    tables().pickings.set('p', pickingRecord('1', { TENT: 1 }))
    problem('order', 'order-1', 'unknown_item')
    problem('shipment', 'order-1/g1', 'closed_short')
    problem('order', 'order-1', 'held_in_store', at)
    problem('variant', 'order-1', 'no_sku')
    problem('shipment', 'order-1/g2', 'tracking_late')
    expect((await explained())?.problems.map((one) => one.code)).toEqual(['unknown_item', 'closed_short'])
  })
  test('has what happened to it and to its shipments, not to another order of the same number', async () => {
    order(anOrder('1', { TENT: 1 }))
    tables().shipments.set('s', shipmentRecord('1', { TENT: 1 }))
    happened('order', 'order-1', '1', 'imported')
    happened('shipment', 'shipment-1', '1', 'shipped')
    happened('order', 'order-of-before', '1', 'of another')
    expect((await explained())?.timeline.map((one) => one.message)).toEqual(['shipped', 'imported'])
  })
  test('has every part with its own shipments and units told, and a line that the order has no more under its id', async () => {
    order(anOrder('1', { TENT: 2 }))
    tables().pickings.set('p', pickingRecord('1', { TENT: 2, LAMP: 1 }))
    tables().pickings.set('q', pickingRecord('1', { TENT: 1 }, { groupKey: 'g2' as never }))
    tables().shipments.set('s', shipmentRecord('1', { TENT: 2 }))
    const lines = { title: 'Product TENT', ordered: 2, picked: 0, told: 2 }
    expect((await explained())?.parts).toMatchObject([
      { groupKey: 'g1', lines: [lines, { title: 'line-lamp', told: 0 }], shipments: [{ units: 2, trackingNumber: null }] },
      { groupKey: 'g2', lines: [{ ordered: 1, told: 0 }], shipments: [] },
    ])
  })
})
