import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { availableToSell, type StockInput } from './available-to-sell.ts'

const nothing: StockInput = {
  mode: 'order',
  onHand: 0,
  unpickedOnOpenOrders: 0,
  unpickedOnOwnOrders: 0,
  notAccepted: 0,
  pickedNotRecorded: 0,
  buffer: 0,
  allowNegative: false,
}
const units = fc.integer({ min: 0, max: 10_000 })
const inputs: fc.Arbitrary<StockInput> = fc
  .record({
    mode: fc.constantFrom('order' as const, 'shipment' as const),
    onHand: fc.integer({ min: -100, max: 10_000 }),
    own: units,
    others: units,
    notAccepted: units,
    pickedNotRecorded: units,
    buffer: units,
    allowNegative: fc.boolean(),
  })
  .map(({ own, others, ...rest }) => ({ ...rest, unpickedOnOpenOrders: own + others, unpickedOnOwnOrders: own }))

describe('the stock formula where the store lowers its figure with the order', () => {
  test('the worked example of requirements 4.5: 40 on hand, 3 + 4 unpicked on open orders, a closed one counts for nothing', () => {
    expect(availableToSell({ ...nothing, onHand: 40, unpickedOnOpenOrders: 3 + 4 }).result).toBe(33)
  })
  test('units sold but not yet in the warehouse are not handed back for sale', () => {
    expect(availableToSell({ ...nothing, onHand: 40, unpickedOnOpenOrders: 3, notAccepted: 5 }).result).toBe(32)
  })
  test('picks that the store has not heard of change nothing, for the store took them off when they were sold', () => {
    expect(availableToSell({ ...nothing, onHand: 40, pickedNotRecorded: 7 })).toMatchObject({ result: 40, pickedNotRecorded: 0 })
  })
})

describe('the stock formula where the store lowers its figure with the shipment', () => {
  const shipment: StockInput = { ...nothing, mode: 'shipment' }
  test('its own unpicked orders are left in: the store takes them off by itself', () => {
    expect(availableToSell({ ...shipment, onHand: 40, unpickedOnOpenOrders: 7, unpickedOnOwnOrders: 7 }).result).toBe(40)
  })
  test('units promised to another store or a manual order are not sold twice', () => {
    expect(availableToSell({ ...shipment, onHand: 40, unpickedOnOpenOrders: 7, unpickedOnOwnOrders: 4 })).toMatchObject({
      result: 37,
      unpicked: 3,
    })
  })
  test('units that left the shelf but are still due in the store stay in its figure until it knows', () => {
    expect(availableToSell({ ...shipment, onHand: 35, pickedNotRecorded: 5 }).result).toBe(40)
  })
  test('units not yet accepted are left in: the store commits them by itself', () => {
    expect(availableToSell({ ...shipment, onHand: 40, notAccepted: 5 })).toMatchObject({ result: 40, notAccepted: 0 })
  })
})

test('a figure below zero is shown as none, unless the merchant allows it', () => {
  const short = { ...nothing, onHand: 2, unpickedOnOpenOrders: 5 }
  expect(availableToSell(short).result).toBe(0)
  expect(availableToSell({ ...short, allowNegative: true }).result).toBe(-3)
})

test('the buffer is kept back on every item', () => {
  expect(availableToSell({ ...nothing, onHand: 10, buffer: 3 }).result).toBe(7)
})

describe('whatever the numbers', () => {
  test('the numbers shown add up to the result', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const shown = availableToSell(input)
        const sum = shown.onHand + shown.pickedNotRecorded - shown.unpicked - shown.notAccepted - shown.buffer
        expect(shown.result).toBe(input.allowNegative ? sum : Math.max(0, sum))
      }),
    )
  })
  test('one unit more promised never puts more up for sale', () => {
    const promises = fc.constantFrom('unpickedOnOpenOrders' as const, 'notAccepted' as const, 'buffer' as const)
    fc.assert(
      fc.property(inputs, promises, (input, promise) => {
        const more = { ...input, [promise]: input[promise] + 1 }
        expect(availableToSell(more).result).toBeLessThanOrEqual(availableToSell(input).result)
      }),
    )
  })
  test('accepting an order moves its units from one term to the other and changes nothing in the store', () => {
    fc.assert(
      fc.property(inputs, units, (input, sold) => {
        const before = { ...input, mode: 'order' as const, notAccepted: input.notAccepted + sold }
        const after = {
          ...input,
          mode: 'order' as const,
          unpickedOnOpenOrders: input.unpickedOnOpenOrders + sold,
          unpickedOnOwnOrders: input.unpickedOnOwnOrders + sold,
        }
        expect(availableToSell(after).result).toBe(availableToSell(before).result)
      }),
    )
  })
  test('picking an own order changes nothing in the store, in either mode', () => {
    fc.assert(
      fc.property(inputs, units, (input, picked) => {
        const after = { ...input, onHand: input.onHand - picked, pickedNotRecorded: input.pickedNotRecorded + picked }
        const before =
          input.mode === 'order'
            ? {
                ...input,
                unpickedOnOpenOrders: input.unpickedOnOpenOrders + picked,
                unpickedOnOwnOrders: input.unpickedOnOwnOrders + picked,
              }
            : input
        expect(availableToSell(after).result).toBe(availableToSell(before).result)
      }),
    )
  })
})
