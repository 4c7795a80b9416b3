import { Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import { placeOrder } from '../place-order.ts'
import { type PlaceOrderInput, readOrder } from './place-order.ts'

export interface PlaceManyInput extends PlaceOrderInput {
  readonly count: number
}

/** The same order many times over, as on a day of a sale: read once, placed `count` times. Answers with the first id and the last. */
export function placeMany(context: StoreContext, input: PlaceManyInput): { readonly first: number; readonly last: number } {
  const count = new Reader('placeMany', input).wholeNumber('count', 1)
  const order = readOrder(context, input)
  const ids = Array.from({ length: count }, () => placeOrder(context, order).id)
  return { first: ids[0] ?? 0, last: ids.at(-1) ?? 0 }
}
