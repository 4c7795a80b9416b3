import { describe, expect, test } from 'vitest'
import { id } from '../domain/ids.ts'
import type { StoreLocation } from '../ports/store-platform.ts'
import { Refused } from './refused.ts'
import { type StockScope, stockScope } from './stock-scope.ts'
import { depot, shop } from './testing/records.ts'

const locations: readonly StoreLocation[] = [
  { id: depot, name: 'Depot', primary: false, managedBy: 'merchant' },
  { id: shop, name: 'Shop', primary: true, managedBy: 'merchant' },
]
const map = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([place, siteId]) => ({ storeLocationId: id<typeof shop>(place), siteId }))
const scopeOf = (locationsMapped: ReturnType<typeof map>, places = locations) =>
  stockScope({ siteId: 'site-1', locations: locationsMapped }, places)

describe('without a mapping', () => {
  test('the primary location shows the default site', () => {
    expect(scopeOf([])).toMatchObject({ places: new Map([[shop, ['site-1']]]), primary: shop, siteIds: ['site-1'] })
  })
  test('a store without a primary one uses its first own location', () => {
    const foreign: StoreLocation = { id: shop, name: 'Fulfilment service', primary: false, managedBy: 'other' }
    expect((scopeOf([], [foreign, ...locations.slice(0, 1)]) as StockScope).primary).toBe(depot)
  })
  test('a store without any is refused by name', () => {
    expect(scopeOf([], [])).toMatchObject({ code: 'no_location' })
  })
})

describe('with a mapping', () => {
  test('each location shows its sites, several where several are mapped to it', () => {
    const scope = scopeOf(map(['shop', 'site-1'], ['depot', 'site-2'], ['depot', 'site-3'])) as StockScope
    expect([...scope.places]).toEqual([
      [shop, ['site-1']],
      [depot, ['site-2', 'site-3']],
    ])
    expect(scope.siteIds).toEqual(['site-1', 'site-2', 'site-3'])
  })
  test('units without a place stand at the primary location', () => {
    expect((scopeOf(map(['depot', 'site-2'], ['shop', 'site-1'])) as StockScope).primary).toBe(shop)
  })
  test('or at the first mapped one, where the primary is not mapped', () => {
    expect((scopeOf(map(['depot', 'site-2'])) as StockScope).primary).toBe(depot)
  })
  test('a location that is gone is named with the site that waits for another', () => {
    const refusal = scopeOf(map(['closed', 'site-7']))
    expect(refusal).toBeInstanceOf(Refused)
    expect((refusal as Refused).message).toMatch(/closed.*site-7/)
  })
  test('one site at two locations would be sold twice', () => {
    expect(scopeOf(map(['shop', 'site-1'], ['depot', 'site-1']))).toMatchObject({ code: 'site_mapped_twice' })
  })
})
