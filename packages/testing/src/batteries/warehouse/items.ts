import { describe, expect, test } from 'vitest'
import { item, key } from './records.ts'
import type { Suite } from './under-test.ts'

export function itemTests(suite: Suite): void {
  describe('items', () => {
    test('more items than one call takes have one outcome each, in their order', async () => {
      const { warehouse } = suite.now
      const numbers = Array.from({ length: 501 }, (_, index) => `SKU-${index}`)
      const outcomes = await warehouse.upsertItems(numbers.map((number) => item(suite.now, number)))
      expect(outcomes.map((one) => (one.kind === 'applied' ? one.value.itemNumber : one.kind))).toEqual(numbers)
    })

    test('an item the warehouse cannot take does not sink those beside it', async () => {
      const { warehouse } = suite.now
      const long = 'X'.repeat(300)
      const outcomes = await warehouse.upsertItems(
        ['A', long, 'B'].map((number) => item(suite.now, number, { key: key(`k${number.length}${number[0]}`) })),
      )
      expect(outcomes.map((one) => one.kind)).toEqual(['applied', 'rejected', 'applied'])
    })

    test('the same item under the same key is not made twice', async () => {
      const { warehouse } = suite.now
      await warehouse.upsertItems([item(suite.now, 'TENT')])
      const [again] = await warehouse.upsertItems([item(suite.now, 'TENT')])
      expect(again).toMatchObject({ value: { itemNumber: 'TENT' } })
      const [linked] = await warehouse.upsertItems([item(suite.now, 'TENT', { key: key('another'), description: 'Another name' })])
      expect(linked).toMatchObject({ kind: 'already', value: { created: false } })
    })

    test('only an item that exists can be updated', async () => {
      const [outcome] = await suite.now.warehouse.upsertItems([item(suite.now, 'NOWHERE', { mode: 'update' })])
      expect(outcome).toMatchObject({ kind: 'rejected', code: 'unknown_item', message: expect.stringContaining('NOWHERE') })
    })

    test('an item is written whatever the currency of its cost, and says when the cost was left out', async () => {
      const { warehouse, place } = suite.now
      const other = place.currency === 'JPY' ? 'SEK' : 'JPY'
      const outcomes = await warehouse.upsertItems([
        item(suite.now, 'HOME', { unitCost: { amount: '12.5', currency: place.currency } }),
        item(suite.now, 'AWAY', { unitCost: { amount: '12.5', currency: other } }),
        item(suite.now, 'FREE'),
      ])
      expect(outcomes.map((one) => one.kind)).toEqual(['applied', 'applied', 'applied'])
      const notes = outcomes.map((one) => (one.kind === 'applied' ? one.value.note : 'none'))
      expect(notes).toEqual([undefined, expect.stringContaining(other), undefined])
    })
  })
}
