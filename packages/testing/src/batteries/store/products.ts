import { type Checkpoint, id, type StoreVariant, type VariantId } from '@connect/core'
import { describe, expect, test } from 'vitest'
import { all, catalogue, minutes, plain, stocked, variant } from './records.ts'
import type { Suite } from './under-test.ts'

const skus = (rows: readonly StoreVariant[]) => rows.map(({ sku }) => sku ?? '').sort()

export function productTests(suite: Suite): void {
  const sizes = {
    title: 'Shirt',
    variants: [
      { sku: 'SHIRT-S', option: 'S', cost: '4.00', barcode: '4006381333931', units: 3 },
      { sku: 'SHIRT-M', option: 'M', cost: '5.00', units: 0 },
    ],
  }

  describe('the catalogue', () => {
    test('comes whole: SKU, barcode, unit cost and the figure of every variant', async () => {
      const { desk, places, store } = suite.now
      await stocked(suite.now)
      await desk.addProducts([sizes])
      const rows = await catalogue(suite.now)
      const { currency } = await store.describe()
      expect(skus(rows)).toEqual(['FILTER', 'MUG', 'SHIRT-M', 'SHIRT-S'])
      expect(new Set(rows.map(({ variantId }) => variantId)).size).toBe(4)
      expect(rows.find(({ sku }) => sku === 'MUG')).toMatchObject({ productTitle: 'Product MUG', variantTitle: null, kind: 'physical' })
      const small = rows.find(({ sku }) => sku === 'SHIRT-S')
      expect(small).toMatchObject({ productTitle: 'Shirt', barcode: '4006381333931', state: 'active', tracksStock: true })
      expect(small?.variantTitle).toContain('S')
      expect(Number(small?.unitCost?.amount)).toBe(4)
      expect(small?.unitCost?.currency).toBe(currency)
      expect(small?.levels).toContainEqual(expect.objectContaining({ stockKey: small?.stockKey, locationId: places.main, figure: 3 }))
      expect(rows.find(({ sku }) => sku === 'SHIRT-M')?.productId).toBe(small?.productId)
    })

    test('says which page of a full walk is the last, and what is not in it is gone', async () => {
      const { desk, store } = suite.now
      await stocked(suite.now)
      await catalogue(suite.now)
      await desk.removeProduct('FILTER')
      const pages = await all(store.changedProducts(null, { full: true, withLevels: false }))
      expect(pages.map(({ walk, last }) => [walk, last])).toEqual(pages.map((_, at) => ['full', at === pages.length - 1]))
      expect(skus(pages.flatMap(({ rows }) => rows))).toEqual(['MUG'])
    })

    test('read anew after a walk that broke off at its first page is whole', async () => {
      const { desk, store, overTwoPages } = suite.now
      const names = Array.from({ length: overTwoPages }, (_, at) => `SKU-${String(at).padStart(4, '0')}`)
      await desk.addProducts(plain(Object.fromEntries(names.map((name) => [name, 1]))))
      let kept: Checkpoint | null = null
      for await (const page of store.changedProducts(null, { full: true, withLevels: false })) {
        expect(page.last).toBe(false)
        kept = page.next
        break
      }
      const pages = await all(store.changedProducts(kept, { full: true, withLevels: false }))
      expect(skus(pages.flatMap(({ rows }) => rows))).toEqual(names)
      expect(pages.length).toBeGreaterThan(2)
    })

    test('loses nobody while products are removed and added during the walk', async () => {
      const { desk, store, overTwoPages } = suite.now
      const names = Array.from({ length: overTwoPages }, (_, at) => `SKU-${String(at).padStart(4, '0')}`)
      await desk.addProducts(plain(Object.fromEntries(names.map((name) => [name, 1]))))
      const seen: StoreVariant[] = []
      for await (const page of store.changedProducts(null, { full: true, withLevels: false })) {
        if (seen.length === 0) {
          for (const { sku } of page.rows.slice(0, 3)) await desk.removeProduct(sku ?? '')
          await desk.addProducts(plain({ NEW: 1 }))
        }
        seen.push(...page.rows)
      }
      expect(names.filter((name) => !seen.some(({ sku }) => sku === name))).toEqual([])
    })

    test('from the checkpoint on tells what changed, in a version that has grown', async () => {
      const { desk, store } = suite.now
      await stocked(suite.now)
      const before = await variant(suite.now, 'MUG')
      const from = (await all(store.changedProducts(null, { full: true, withLevels: false }))).at(-1)?.next ?? null
      await suite.now.pass(20 * minutes)
      const idle = await all(store.changedProducts(from, { full: false, withLevels: false }))
      await suite.now.pass(20 * minutes)
      expect(
        (await all(store.changedProducts(idle.at(-1)?.next ?? null, { full: false, withLevels: false }))).flatMap(({ rows }) => rows),
      ).toEqual([])
      await desk.changeVariant('MUG', { cost: '9.75' })
      await suite.now.pass(minutes)
      const pages = await all(store.changedProducts(idle.at(-1)?.next ?? null, { full: false, withLevels: false }))
      const rows = pages.flatMap((page) => page.rows)
      expect(pages.at(-1)).toMatchObject({ walk: 'delta', last: true })
      expect(rows.map(({ sku }) => sku)).toEqual(['MUG'])
      expect(Number(rows[0]?.unitCost?.amount)).toBe(9.75)
      expect((rows[0]?.version ?? '') > before.version).toBe(true)
    })

    suite.needs('polling for one of several variants', 'from the checkpoint on tells of a variant among several', async () => {
      const { desk, store } = suite.now
      await desk.addProducts([sizes])
      const from = (await all(store.changedProducts(null, { full: true, withLevels: false }))).at(-1)?.next ?? null
      await suite.now.pass(20 * minutes)
      await desk.changeVariant('SHIRT-M', { sku: 'SHIRT-MEDIUM' })
      await suite.now.pass(minutes)
      const pages = await all(store.changedProducts(from, { full: false, withLevels: false }))
      expect(skus(pages.flatMap(({ rows }) => rows))).toContain('SHIRT-MEDIUM')
    })

    test('keeps a variant’s id when its SKU changes', async () => {
      const { desk } = suite.now
      await stocked(suite.now)
      const before = await variant(suite.now, 'MUG')
      await desk.changeVariant('MUG', { sku: 'CUP' })
      expect(await variant(suite.now, 'CUP')).toMatchObject({ variantId: before.variantId, stockKey: before.stockKey })
    })

    test('gives variants by id as they are now, and leaves out those it does not know', async () => {
      const { desk, store } = suite.now
      await stocked(suite.now)
      const [mug, filter] = [await variant(suite.now, 'MUG'), await variant(suite.now, 'FILTER')]
      await desk.changeVariant('MUG', { cost: '9.75' })
      const unknown = id<VariantId>(mug.variantId.replace(/\d+$/, '999999999'))
      const rows = await store.readVariants([mug.variantId, unknown, filter.variantId])
      expect(skus(rows)).toEqual(['FILTER', 'MUG'])
      expect(Number(rows.find(({ sku }) => sku === 'MUG')?.unitCost?.amount)).toBe(9.75)
      expect(await store.readVariants([])).toEqual([])
    })
  })
}
