import { parity } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { createUnitOfWork } from '../repositories/unit-of-work.ts'
import { none, now, size, useShops, walk } from './tests/shops.ts'

const shops = useShops()

describe('filters', () => {
  const having = (index: number, ...states: readonly string[]) =>
    new Set(
      shops
        .shop(index)
        .rows.pickings.filter((one) => states.includes(one.state))
        .map((one) => one.orderId as string),
    )

  test('of orders say where they are', async () => {
    const { rows } = shops.shop(0)
    expect(new Set(await shops.orderIds(0, { filter: 'in_warehouse' }))).toEqual(having(0, 'accepted'))
    expect(new Set(await shops.orderIds(0, { filter: 'waiting' }))).toEqual(having(0, 'waiting'))
    expect(new Set(await shops.orderIds(0, { filter: 'missing' }))).toEqual(having(0, 'held', 'sending'))
    expect(new Set(await shops.orderIds(0, { filter: 'shipped' }))).toEqual(having(0, 'done'))
    const somewhere = having(0, 'accepted', 'waiting', 'cancelled', 'done')
    const nowhere = rows.orders.map((one) => one.orderId as string).filter((one) => !somewhere.has(one))
    expect(new Set(await shops.orderIds(0, { filter: 'not_imported' }))).toEqual(new Set(nowhere))
    expect(await shops.orderIds(0, { filter: 'no such filter' })).toHaveLength(size)
  })

  test('lead from each number of the home page to exactly its exceptions', async () => {
    const { connectionId, rows } = shops.shop(0)
    const said = await createUnitOfWork(shops.prisma).read(connectionId, (r) => parity(r, now))
    const missing = new Set(said.orders.exceptions.map((one) => one.subjectId))
    expect(new Set(await shops.orderIds(0, { filter: 'missing' }))).toEqual(missing)
    const parcels = new Set(said.shipments.exceptions.map((one) => one.subjectId))
    const untold = rows.pickings.filter((one) => one.shipments.some((made) => parcels.has(made.shipmentId)))
    expect(new Set(await shops.orderIds(0, { filter: 'untold' }))).toEqual(new Set(untold.map((one) => one.orderId)))
    const keys = new Set(said.levels.exceptions.map((one) => one.subjectId))
    const differing = rows.variants.filter((one) => keys.has(one.stockKey)).map((one) => one.variantId)
    expect(new Set(await shops.variantIds(0, { filter: 'differs' }))).toEqual(new Set(differing))
  })

  test('of what needs attention find every open problem', async () => {
    const { connectionId } = shops.shop(0)
    const orders = await walk((query) => shops.reports.orders(connectionId, query))
    const bad = orders.filter(
      ({ pickings, shipments, problems }) =>
        problems.length > 0 || pickings.some((one) => one.state === 'held') || shipments.some((one) => one.state === 'held'),
    )
    expect(await shops.orderIds(0, { filter: 'needs_attention' })).toEqual(bad.map((row) => row.order.orderId))
    const products = await walk((query) => shops.reports.products(connectionId, query))
    expect(await shops.variantIds(0, { filter: 'needs_attention' })).toEqual(
      products.filter((row) => row.problems.length > 0).map((row) => row.variant.variantId),
    )
    expect(await shops.variantIds(0, { filter: 'linked' })).toEqual(
      products.filter((row) => row.link?.state === 'linked').map((row) => row.variant.variantId),
    )
    expect(await shops.variantIds(0, { filter: 'not_imported' })).toEqual(
      products.filter((row) => row.link === null && row.variant.goneAt === null).map((row) => row.variant.variantId),
    )
  })

  test('of problems go by what they are about', async () => {
    const { connectionId } = shops.shop(0)
    const all = await walk((query) => shops.reports.problems(connectionId, query))
    const kinds = async (filter: string) =>
      new Set((await walk((query) => shops.reports.problems(connectionId, query), { filter })).map((one) => one.subjectKind))
    expect(await kinds('orders')).toEqual(new Set(['order', 'shipment']))
    expect(await kinds('stock')).toEqual(new Set(['level']))
    expect(await kinds('carriers')).toEqual(new Set())
    const [first] = all
    expect((await shops.reports.problems(connectionId, { ...none, search: first?.label ?? '' })).rows).toContainEqual(first)
  })
})

describe('search', () => {
  test('finds orders by number with and without its #, by its beginning, by picking order and by tracking number', async () => {
    const { rows } = shops.shop(0)
    expect(await shops.orderIds(0, { search: '#1007' })).toEqual(['order 7'])
    expect(await shops.orderIds(0, { search: ' 1007 ' })).toEqual(['order 7'])
    expect(new Set(await shops.orderIds(0, { search: '105' }))).toEqual(
      new Set(Array.from({ length: 10 }, (_, index) => `order ${50 + index}`)),
    )
    const there = rows.pickings.find((one) => one.pickingOrderNumber !== null)
    expect(await shops.orderIds(0, { search: there?.pickingOrderNumber ?? '' })).toEqual([there?.orderId])
    const parcel = rows.shipments[0]
    expect(await shops.orderIds(0, { search: parcel?.tracking?.number ?? '' })).toEqual([parcel?.orderId])
    expect(await shops.orderIds(0, { search: '#9' })).toEqual([])
  })

  test('finds products by SKU, item number and the beginning of their title', async () => {
    const { rows } = shops.shop(0)
    const named = rows.variants.find((one) => one.sku !== null)
    expect(await shops.variantIds(0, { search: named?.sku?.toLowerCase() ?? '' })).toContain(named?.variantId)
    const link = rows.links.find((one) => one.itemNumber === 'ITEM-11')
    expect(await shops.variantIds(0, { search: 'ITEM-11' })).toEqual([link?.variantId])
    const tents = rows.variants.filter((one) => one.productTitle.startsWith('Tent')).map((one) => one.variantId)
    expect(new Set(await shops.variantIds(0, { search: 'tent' }))).toEqual(new Set(tents))
    expect(await shops.variantIds(0, { search: '%' })).toEqual([])
    expect(await shops.variantIds(0, { search: 'a\u0000b' })).toEqual([])
  })

  test('finds the timeline of an order number, with and without its #, of a SKU and of a subject', async () => {
    const { connectionId, rows } = shops.shop(0)
    const found = async (search: string) =>
      (await walk((query) => shops.reports.activity(connectionId, query), { search })).map((one) => one.id).toSorted()
    const labelled = (label: string) =>
      rows.activity
        .filter((one) => one.label === label)
        .map((one) => one.id)
        .toSorted()
    expect(await found('1003')).toEqual(labelled('#1003'))
    expect(await found('#1003')).toEqual(labelled('#1003'))
    expect(await found('SKU-4')).toEqual(labelled('SKU-4'))
    expect(await found('order 3')).toEqual(labelled('#1003'))
    expect(await found('nothing')).toEqual([])
  })
})
