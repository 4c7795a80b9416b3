import { type EffectKey, id, type LevelBatch, type StockKey, type StoreLocationId } from '@connect/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scriptedShop } from '../testing/scripted-shop.ts'

const item = (number: number) => `gid://shopify/InventoryItem/${number}`
type Trouble = 'named' | 'unnamed' | 'topLevel'

/** A shop that refuses a field when a bad row is in it: naming the row, naming none, or refusing the whole request. */
function fussyShop(bad: ReadonlyMap<string, Trouble>, written: Map<string, number>) {
  return scriptedShop({
    InventorySet: (variables) => {
      const fields = Object.keys(variables).filter((name) => name.startsWith('input'))
      const inputs = fields.map((name) => (variables[name] as { quantities: { inventoryItemId: string; quantity: number }[] }).quantities)
      const has = (rows: (typeof inputs)[number], trouble: Trouble) =>
        rows.some(({ inventoryItemId }) => bad.get(inventoryItemId) === trouble)
      if (inputs.some((rows) => has(rows, 'topLevel'))) return { errors: [{ message: 'bad request', extensions: { code: 'BAD_REQUEST' } }] }
      const answers = inputs.map((rows, n) => {
        const named = rows.flatMap(({ inventoryItemId }, place) =>
          bad.get(inventoryItemId) === 'named'
            ? [{ field: ['input', 'quantities', String(place)], code: 'NON_MUTABLE_INVENTORY_ITEM', message: 'no' }]
            : [],
        )
        const userErrors = named.length === 0 && has(rows, 'unnamed') ? [{ field: null, code: null, message: 'no' }] : named
        if (userErrors.length === 0) for (const row of rows) written.set(row.inventoryItemId, row.quantity)
        return [`f${n}`, { userErrors }]
      })
      return { data: Object.fromEntries(answers) }
    },
  })
}

it('whatever rows a shop will not take, and however it says so, every other row is written and every row has one outcome', async () => {
  const troubles = fc.constantFrom<Trouble>('named', 'unnamed', 'topLevel')
  const rows = fc.array(fc.option(troubles, { freq: 8 }), { minLength: 1, maxLength: 120 })
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 6 }), async (shape) => {
      let next = 0
      const bad = new Map<string, Trouble>()
      const batches = shape.map((places, number): LevelBatch => {
        const writes = places.map((trouble) => {
          next += 1
          if (trouble) bad.set(item(next), trouble)
          return {
            stockKey: id<StockKey>(item(next)),
            locationId: id<StoreLocationId>('gid://shopify/Location/1'),
            figure: next,
            comparedWith: 0,
          }
        })
        return { key: id<EffectKey>(`k${number}`), reference: 'r', rows: writes }
      })
      const written = new Map<string, number>()
      const outcomes = await fussyShop(bad, written).store.setLevels(batches)
      batches.forEach(({ rows: writes }, number) => {
        expect(outcomes[number]).toHaveLength(writes.length)
        writes.forEach(({ stockKey, figure }, place) => {
          expect(outcomes[number]?.[place]?.kind).toBe(bad.has(stockKey) ? 'rejected' : 'applied')
          expect(written.get(stockKey)).toBe(bad.has(stockKey) ? undefined : figure)
        })
      })
    }),
    { numRuns: 40 },
  )
})
