import { describe, expect, it } from 'vitest'
import type { SiteContext } from '../context.ts'
import { rehearseSite, type SiteRehearsal } from '../server/rehearsal.ts'
import { QUARRY_COST_FIELD, seedJuniper, seedLarge, seedQuarry, seedSmall, seedTidewater } from './index.ts'

async function seeded(seed: (context: SiteContext) => void): Promise<SiteRehearsal> {
  const site = await rehearseSite()
  await site.platform.site('').command(seed)
  return site
}

const all = async (site: SiteRehearsal, list: string) =>
  (await site.api('GET', `/wc/v3/${list}`)).body as readonly Record<string, unknown>[]

describe('Juniper & Rye', () => {
  it('sells one of every kind that a warehouse takes, and of every kind it does not', async () => {
    const site = await seeded(seedJuniper)
    const rows = await all(site, 'products?per_page=100&_fields=id,type,virtual,downloadable,sku,status')
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['simple', 'variable', 'grouped', 'external']))
    expect(rows.filter(({ virtual }) => virtual).length).toBeGreaterThan(2)
    expect(rows.some(({ downloadable }) => downloadable)).toBe(true)
    expect(rows.some(({ sku }) => sku === '')).toBe(true)
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['publish', 'private', 'draft']))
  })

  it('keeps the stock of one product for all its variations, and shows what its goods cost', async () => {
    const site = await seeded(seedJuniper)
    const [wrap] = await all(site, 'products?sku=JR-WRP-BEE')
    expect(wrap).toMatchObject({ manage_stock: 'parent', cost_of_goods_sold: { total_value: 4.6 } })
    const [honey] = await all(site, 'products?sku=JR-HNY')
    expect(honey).toMatchObject({ cost_of_goods_sold: { values: [{ defined_value: null }] } })
  })

  it('has orders of every kind, and tells nobody of its past', async () => {
    const site = await seeded(seedJuniper)
    const rows = await all(site, 'orders?per_page=100&status=any')
    const statuses = new Set(rows.map(({ status }) => status))
    expect(statuses).toEqual(new Set(['processing', 'completed', 'on-hold', 'pending', 'cancelled']))
    expect(rows.some(({ refunds }) => (refunds as unknown[]).length > 0)).toBe(true)
    await site.platform.runQueue()
    expect(site.received).toEqual([])
  })

  it('is the same whenever it is made, and is made once', async () => {
    const [one, other] = [await seeded(seedJuniper), await seeded(seedJuniper)]
    const path = '/wc/v3/products?per_page=100&orderby=id'
    expect((await one.api('GET', path)).text).toBe((await other.api('GET', path)).text)
    await expect(one.platform.site('').command(seedJuniper)).rejects.toThrow(/has products already/)
  })
})

describe('the other shops', () => {
  it('Tidewater Books has fifteen plain products and six orders to send', async () => {
    const site = await seeded(seedTidewater)
    expect((await site.api('GET', '/wc/v3/products?per_page=1')).headers['x-wp-total']).toBe('15')
    expect((await site.api('GET', '/wc/v3/orders?status=processing')).headers['x-wp-total']).toBe('6')
  })

  it('Quarry Lane Ceramics keeps its costs in a field of its own, and its orders as posts', async () => {
    const site = await seeded(seedQuarry)
    const [vase] = await all(site, 'products?sku=QL-VAS-BD')
    expect(vase).not.toHaveProperty('cost_of_goods_sold')
    expect(vase?.['meta_data']).toEqual([expect.objectContaining({ key: QUARRY_COST_FIELD, value: '11.20' })])
    expect((await site.api('GET', '/wc/v3/system_status')).body).toMatchObject({ settings: { HPOS_enabled: false } })
  })

  it('a small one holds what it is told, a large one as much as is asked', async () => {
    const small = await seeded((context) => seedSmall(context, { A: 3 }))
    expect(await all(small, 'products')).toMatchObject([{ sku: 'A', stock_quantity: 3 }])
    const large = await seeded((context) => seedLarge(context, { simple: 30, variable: 2, orders: 12 }))
    expect((await large.api('GET', '/wc/v3/products?per_page=1')).headers['x-wp-total']).toBe('32')
    expect((await large.api('GET', '/wc/v3/orders?per_page=1')).headers['x-wp-total']).toBe('12')
  })
})
