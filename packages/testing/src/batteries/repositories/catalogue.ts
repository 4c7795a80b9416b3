import { id, type VariantId } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { hour, levelRecord, linkRecord, methodRecord, variantRecord } from './records.ts'
import type { Suite } from './storage.ts'

export function catalogueTests(suite: Suite): void {
  describe('variants', () => {
    it('come back as they were put, found by id, SKU and stock key, in the order of their ids', async () => {
      const shop = await suite.newMerchant()
      const [a, b, c] = [
        variantRecord('a', { sku: 'X' }),
        variantRecord('b', { sku: null, unitCost: null }),
        variantRecord('c', { sku: 'X' }),
      ]
      await shop.write((r) => r.variants.put([c, a, b]))
      expect(await shop.read((r) => r.variants.byIds([id('c'), id('a'), id('nobody'), id('a')]))).toEqual([a, c])
      expect(await shop.read((r) => r.variants.bySkus(['X', 'nothing']))).toEqual([a, c])
      expect(await shop.read((r) => r.variants.byStockKeys([b.stockKey]))).toEqual([b])
      expect(await shop.read((r) => r.variants.byIds([]))).toEqual([])
    })

    it('that are put again are replaced whole; of one put twice in a batch the later counts', async () => {
      const shop = await suite.newMerchant()
      await shop.write((r) => r.variants.put([variantRecord('a', { sku: 'old', barcode: '871' })]))
      await shop.write((r) => r.variants.put([variantRecord('a', { sku: 'between' }), variantRecord('a', { sku: 'new' })]))
      expect(await shop.read((r) => r.variants.bySkus(['old', 'between']))).toEqual([])
      expect(await shop.read((r) => r.variants.bySkus(['new']))).toEqual([variantRecord('a', { sku: 'new' })])
    })

    it('that a full walk did not see are named, unless they are known to be gone', async () => {
      const shop = await suite.newMerchant()
      const seen = variantRecord('seen', { seenInWalk: 'walk 2' })
      const missed = variantRecord('missed', { seenInWalk: 'walk 1' })
      const never = variantRecord('never', { seenInWalk: null })
      const gone = variantRecord('gone', { seenInWalk: 'walk 1', goneAt: hour(3) })
      await shop.write((r) => r.variants.put([seen, missed, never, gone]))
      expect(await shop.read((r) => r.variants.notSeenIn('walk 2'))).toEqual([missed, never])
    })

    it('are paged through completely, each once', async () => {
      const shop = await suite.newMerchant()
      const all = ['1', '10', '2', 'B', 'a'].map((name) => variantRecord(name))
      await shop.write((r) => r.variants.put(all.toReversed()))
      const first = await shop.read((r) => r.variants.page(null, 3))
      const second = await shop.read((r) => r.variants.page(first.at(-1)?.variantId ?? null, 3))
      expect([...first, ...second]).toEqual(all)
      expect(await shop.read((r) => r.variants.page(id<VariantId>('a'), 3))).toEqual([])
      expect(await shop.read((r) => r.variants.count())).toBe(5)
    })
  })

  it('item links are found from both ends and removed by variant', async () => {
    const shop = await suite.newMerchant()
    const [a, b] = [linkRecord('a', { itemNumber: id('MUG') }), linkRecord('b', { itemNumber: id('MUG'), sentDigest: null })]
    await shop.write((r) => r.links.put([b, a, linkRecord('c')]))
    expect(await shop.read((r) => r.links.byItems([id('MUG')]))).toEqual([a, b])
    expect(await shop.read((r) => r.links.byVariants([id('b')]))).toEqual([b])
    await shop.write((r) => r.links.remove([id('c'), id('nobody')]))
    expect(await shop.read((r) => r.links.all())).toEqual([a, b])
  })

  it('a level is one stock key at one location, and keeps the arithmetic behind its figure', async () => {
    const shop = await suite.newMerchant()
    const [front, back] = [
      levelRecord('mug', 'back'),
      levelRecord('mug', 'front', { seen: -3, arithmetic: null, wanted: 0, stocked: false }),
    ]
    const other = levelRecord('cup', 'front')
    await shop.write((r) => r.levels.put([back, other, front]))
    expect(await shop.read((r) => r.levels.byKeys([id('mug')]))).toEqual([front, back])
    expect(await shop.read((r) => r.levels.all())).toEqual([other, front, back])
    await shop.write((r) => r.levels.put([{ ...front, confirmed: 35, previous: 40, confirmedAt: hour(4) }]))
    expect((await shop.read((r) => r.levels.byKeys([id('mug')]))).map((level) => level.confirmed)).toEqual([35, null])
  })

  it('a quantity that is no whole number is refused, with all that was to be written beside it', async () => {
    const shop = await suite.newMerchant()
    const wrong = shop.write((r) => r.levels.put([levelRecord('mug', 'front'), levelRecord('cup', 'front', { wanted: 1.5 })]))
    await expect(wrong).rejects.toThrow()
    expect(await shop.read((r) => r.levels.all())).toEqual([])
  })

  it('a shipping method has one mapping, the last one put', async () => {
    const shop = await suite.newMerchant()
    await shop.write((r) => r.methods.put([methodRecord('standard'), methodRecord('express', { carrier: null })]))
    await shop.write((r) => r.methods.put([methodRecord('standard', { carrier: 'DHL' })]))
    const expected = [methodRecord('express', { carrier: null }), methodRecord('standard', { carrier: 'DHL' })]
    expect(await shop.read((r) => r.methods.all())).toEqual(expected)
  })
}
