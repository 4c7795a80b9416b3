import { Reader } from '../../../server/reader.ts'
import type { SiteContext } from '../../context.ts'
import { type PlaceOrderInput, place, readOrder } from './place-order.ts'

export interface PlaceManyInput extends PlaceOrderInput {
  readonly count: number
}

/** The same order many times over, as on a day of a sale. Answers with the first id and the last. */
export function placeMany(context: SiteContext, input: PlaceManyInput): { readonly first: number; readonly last: number } {
  const count = new Reader('placeMany', input).wholeNumber('count', 1)
  const order = readOrder(context, input)
  const ids = Array.from({ length: count }, () => place(context, order).id)
  return { first: ids[0] ?? 0, last: ids.at(-1) ?? 0 }
}
