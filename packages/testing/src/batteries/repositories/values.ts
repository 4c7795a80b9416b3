import { id, type LineId } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { orderRecord, pickingRecord, storeOrder } from './order-records.ts'
import { activityRecord, effectRecord, hour, levelRecord, requestRecord, variantRecord } from './records.ts'
import type { Suite } from './storage.ts'

const odd = 'Ζωή 東京 👩‍👩‍👧 "quoted" \\ {a,b} \'; drop table "Variant"; -- $1 %s \t\n null'

export function valueTests(suite: Suite): void {
  describe('what a store may hold', () => {
    it('text of any alphabet, with quotes and line ends, is kept as it is, also as an id', async () => {
      const shop = await suite.newMerchant()
      const variant = variantRecord(odd, { productTitle: odd, sku: odd, unitCost: { amount: '0.1000', currency: odd } })
      const order = orderRecord('1', { order: storeOrder('1', { note: odd, tags: [odd, ''], number: odd }) })
      await shop.write(async (r) => {
        await r.variants.put([variant])
        await r.orders.put([order])
      })
      expect(await shop.read((r) => r.variants.byIds([id(odd)]))).toEqual([variant])
      expect(await shop.read((r) => r.variants.bySkus([odd]))).toEqual([variant])
      expect(await shop.read((r) => r.orders.byNumber(odd))).toEqual([order])
    })

    it('text that no database keeps does not sink its batch: what cannot be kept is taken out', async () => {
      const shop = await suite.newMerchant()
      const broken = variantRecord('a', { productTitle: 'A\u0000 mug', variantTitle: 'half a \ud83d', sku: 'back\\u0000slash' })
      await shop.write((r) => r.variants.put([broken, variantRecord('b')]))
      const kept = variantRecord('a', { productTitle: 'A mug', variantTitle: 'half a \ufffd', sku: 'back\\u0000slash' })
      expect(await shop.read((r) => r.variants.page(null, 9))).toEqual([kept, variantRecord('b')])
      expect(await shop.read((r) => r.variants.byIds([id('a\u0000')]))).toEqual([kept])
    })

    it('nothing is told from empty: null, "", [] and "null" stay what they are', async () => {
      const shop = await suite.newMerchant()
      const bare = pickingRecord('1', '', { code: '', message: 'null', accepted: [], picked: [], shipments: [], pickingOrderId: null })
      await shop.write((r) => r.pickings.put([bare]))
      expect(await shop.read((r) => r.pickings.accepted())).toEqual([bare])
    })

    it('JSON text is kept to the letter, and an instant with an offset comes back in UTC', async () => {
      const shop = await suite.newMerchant()
      const reply = '{ "b": 1.0,  "a": [1e3] }'
      await shop.write((r) => r.effects.put([effectRecord('a', { reply, updatedAt: '2026-01-01T02:30:00.5+01:00' })]))
      expect(await shop.read((r) => r.effects.unresolved())).toEqual([effectRecord('a', { reply, updatedAt: '2026-01-01T01:30:00.500Z' })])
    })

    it('a record of an order with 2,000 lines comes back whole', async () => {
      const shop = await suite.newMerchant()
      const [line] = storeOrder('1').lines
      const lines = Array.from({ length: 2000 }, (_, index) => ({
        ...line!,
        lineId: id<LineId>(`line ${index}`),
        ordered: index,
      }))
      const order = orderRecord('1', { order: storeOrder('1', { lines }) })
      await shop.write((r) => r.orders.put([order]))
      expect(await shop.read((r) => r.orders.byIds([id('1')]))).toEqual([order])
    })

    it('fields that are not the record’s are not kept', async () => {
      const shop = await suite.newMerchant()
      await shop.write((r) => r.variants.put([Object.assign(variantRecord('a'), { levels: [{ figure: 3 }] })]))
      expect(await shop.read((r) => r.variants.byIds([id('a')]))).toEqual([variantRecord('a')])
    })
  })

  it('what was put is what it was when it was put, whatever becomes of the object afterwards', async () => {
    const shop = await suite.newMerchant()
    const tags = ['gift']
    const record = { ...orderRecord('1', { order: storeOrder('1', { tags }) }), digest: 'then' }
    await shop.write(async (r) => {
      await r.orders.put([record])
      tags.push('later')
      record.digest = 'later'
    })
    expect(await shop.read((r) => r.orders.byIds([id('1')]))).toEqual([
      orderRecord('1', { order: storeOrder('1', { tags: ['gift'] }), digest: 'then' }),
    ])
  })

  it('10,000 rows are written and read at once, and empty lists are no work', async () => {
    const shop = await suite.newMerchant()
    const numbers = Array.from({ length: 10_000 }, (_, index) => `${100_000 + index}`)
    await shop.write(async (r) => {
      await r.variants.put(numbers.map((number) => variantRecord(number)))
      await r.levels.put(numbers.map((number, index) => levelRecord(number, 'front', { wanted: index })))
      await r.activity.add(numbers.map((number) => activityRecord(number, { label: number })))
      await Promise.all([r.variants.put([]), r.links.put([]), r.links.remove([]), r.inbox.handled([], hour(1)), r.activity.add([])])
      await r.requests.add(requestRecord('1'))
    })
    expect(await shop.read((r) => r.variants.count())).toBe(10_000)
    const found = await shop.read((r) => r.variants.byIds(numbers.map((number) => id(number))))
    expect(found.map((variant) => variant.variantId)).toEqual(numbers)
    const levels = await shop.read((r) => r.levels.all())
    expect(levels.map((level) => level.wanted)).toEqual(numbers.map((_, index) => index))
    expect(await shop.read((r) => r.activity.find({ search: '104999', limit: 5 }))).toHaveLength(1)
  })
}
