import { type ConnectionId, id, parity } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { createUnitOfWork } from '../repositories/unit-of-work.ts'
import { now, useShops } from './tests/shops.ts'

const shops = useShops()

describe('the numbers of the home page', () => {
  test.each([0, 1, 2])('are those that parity counts over the same rows (shop %i)', async (index) => {
    const { connectionId, rows } = shops.shop(index)
    const said = await createUnitOfWork(shops.prisma).read(connectionId, (r) => parity(r, now))
    const home = await shops.reports.home(connectionId, now)
    expect(home.orders).toEqual({ due: said.orders.store, inWarehouse: said.orders.warehouse, waiting: said.waiting })
    expect(home.shipments).toEqual({ made: said.shipments.warehouse, inStore: said.shipments.store })
    expect(home.levels).toEqual({ kept: said.levels.warehouse, equal: said.levels.store })
    expect(said.levels.exceptions.length).toBeGreaterThan(0)
    const present = rows.variants.filter((one) => one.goneAt === null)
    const linked = rows.links.filter((link) => link.state === 'linked' && present.some((one) => one.variantId === link.variantId))
    const shipping = present.filter((one) => one.kind === 'physical' && one.state !== 'archived')
    const untracked = shipping.filter((one) => !one.tracksStock).map((one) => one.variantId)
    const withoutSku = shipping.filter((one) => one.sku === null).map((one) => one.variantId)
    expect(home.variants).toEqual({
      total: present.length,
      linked: linked.length,
      untracked: untracked.length,
      withoutSku: withoutSku.length,
    })
    const listed = async (filter: string) => {
      const page = await shops.reports.products(connectionId, { search: '', filter, cursor: null, limit: 1000 })
      return page.rows.map((row) => row.variant.variantId).toSorted()
    }
    expect([await listed('no_tracking'), await listed('no_sku')]).toEqual([untracked.toSorted(), withoutSku.toSorted()])
    expect(untracked.length * withoutSku.length).toBeGreaterThan(0)
    const open = rows.problems.filter((problem) => problem.resolvedAt === null)
    expect(home.openProblems).toBe(open.length)
    const newest = open.toSorted((a, b) => (`${b.openedAt}${b.id}` < `${a.openedAt}${a.id}` ? -1 : 1))
    expect(home.newestProblems).toEqual(newest.slice(0, 5))
  })

  test('count by the hours and days of the connection’s own clock', async () => {
    const { connectionId, rows } = shops.shop(0)
    const home = await shops.reports.home(connectionId, now)
    // 10:30 UTC is 16:00 there: 24 hours begin at 17:00 of the day before, 11:30 UTC.
    const shown = rows.activity.filter((one) => one.at >= '2026-05-10T11:30:00.000Z' && one.at <= now)
    const count = (code: string) => shown.filter((one) => one.code === code).length
    const sum = (field: 'orders' | 'shipments') => home.hours.reduce((total, hour) => total + hour[field], 0)
    expect([sum('orders'), sum('shipments')]).toEqual([count('order_imported'), count('shipment_recorded')])
    expect(sum('orders')).toBeGreaterThan(0)
    for (const { hour } of home.hours) expect(hour.slice(14)).toBe('30:00.000Z')
    expect(home.hours.map((one) => one.hour)).toEqual(home.hours.map((one) => one.hour).toSorted())
    const drifts = rows.activity.filter((one) => one.code === 'drift' && one.at <= now)
    const localDay = (at: string) => new Date(Date.parse(at) + 5.5 * 3_600_000).toISOString().slice(0, 10)
    const days = [...new Set(drifts.map((one) => localDay(one.at)))].toSorted()
    const counted = days.map((day) => ({ day, figures: drifts.filter((one) => localDay(one.at) === day).length }))
    expect(home.drift).toEqual(counted.slice(-14))
  })

  test('are noughts where there is nothing', async () => {
    const home = await shops.reports.home(id<ConnectionId>('nobody'), now)
    expect(home).toMatchObject({ orders: { due: 0 }, levels: { kept: 0 }, openProblems: 0, newestProblems: [], hours: [], drift: [] })
  })
})
