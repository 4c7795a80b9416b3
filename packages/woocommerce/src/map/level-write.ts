import { type LevelWrite, type Outcome, rejected } from '@connect/core'
import { holderIn, STORE } from './keys.ts'

/** What no store would take, or would take for something else: its batches read what is no number as 0. null: it can be sent. */
export function refusedAtOnce({ stockKey, locationId, figure }: LevelWrite): Outcome | null {
  if (holderIn(stockKey) === null) return rejected('stock_item_gone', `${stockKey}: nothing of this store has such a key.`)
  if (locationId !== STORE) return rejected('stock_location_gone', `${stockKey} at ${locationId}: this store has no such location.`)
  const isUnits = Number.isSafeInteger(figure) && figure >= 0 && figure <= MOST_UNITS
  return isUnits ? null : rejected('quantity_refused', `${stockKey}: the store takes 0 to ${MOST_UNITS}, not ${figure}.`)
}

const MOST_UNITS = 2_147_483_647
