import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderDocument } from '../protocol/documents/order.ts'
import { productDocument } from '../protocol/documents/product.ts'
import { aLine, anOrder } from '../testing/orders.ts'
import { aProduct, aVariation } from '../testing/products.ts'
import { mapOrder } from './order.ts'
import { mapVariants } from './variants.ts'

/** A document of which some fields hold anything at all. */
const spoiled = (whole: object) =>
  fc
    .dictionary(fc.constantFrom(...Object.keys(whole)), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 })
    .map((change) => ({ ...whole, ...change }))

it('whatever a store tells of an order, it is refused, or becomes one with whole units and instants that compare', () => {
  const order = fc
    .tuple(spoiled(anOrder(41)), fc.array(spoiled(aLine(1)), { maxLength: 3 }))
    .map(([one, lines]) => ({ ...one, line_items: lines }))
  fc.assert(
    fc.property(order, (told) => {
      const read = orderDocument.safeParse(told)
      if (!read.success) return
      const { lines, groups, placedAt, version } = mapOrder(read.data)
      for (const { ordered, fulfilled, title } of lines) {
        for (const units of [ordered, fulfilled]) expect(Number.isSafeInteger(units) && units >= 0).toBe(true)
        expect(title).not.toBe('')
      }
      for (const { open, total } of groups.flatMap((group) => group.lines))
        expect(Number.isSafeInteger(open) && open >= 0 && total >= 0).toBe(true)
      expect(new Date(placedAt).toISOString()).toBe(placedAt)
      expect(version).toMatch(/^(?:\d{4}-\d\d-\d\dT[\d:.]+Z)?(?:~.*)?$/s)
    }),
    { numRuns: 500 },
  )
})

it('whatever a store tells of a product, it is refused, or becomes variants with money that is money and figures that are whole', () => {
  const product = fc
    .tuple(spoiled(aProduct(33)), fc.array(spoiled(aVariation(34, 33)), { maxLength: 3 }))
    .map(([one, variations]) => ({ ...one, variations }))
  fc.assert(
    fc.property(product, (told) => {
      const read = productDocument.safeParse(told)
      if (!read.success) return
      for (const { unitCost, levels, stockKey } of mapVariants(read.data, { withLevels: true })) {
        if (unitCost) expect(unitCost.amount).toMatch(/^\d+(?:\.\d+)?$/)
        for (const { figure } of levels ?? []) expect(Number.isSafeInteger(figure)).toBe(true)
        expect(stockKey).toMatch(/^v:[1-9]\d*$/)
      }
    }),
    { numRuns: 500 },
  )
})
