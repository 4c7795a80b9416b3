import { CommandError, type Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import { findLocation } from '../../orders/commands/find.ts'
import { defaultLocation } from '../locations.ts'

/** Units at the default location, or by the location's id, code or label. */
export type StockInput = number | Readonly<Record<string, number>>

export function readStock(context: StoreContext, read: Reader): readonly { readonly locationId: number; readonly quantity: number }[] {
  const given = read.value('stock')
  if (given === undefined || given === null) return []
  if (typeof given === 'number') return [{ locationId: defaultLocation(context).id, quantity: whole(given) }]
  if (typeof given !== 'object') throw new CommandError(`stock must be a number or an object, not ${JSON.stringify(given)}`)
  return Object.entries(given).map(([name, units]) => ({ locationId: findLocation(context, name).id, quantity: whole(units) }))
}

function whole(units: unknown): number {
  if (typeof units === 'number' && Number.isSafeInteger(units) && units >= 0) return units
  throw new CommandError(`stock must be whole numbers of at least 0, not ${JSON.stringify(units)}`)
}
