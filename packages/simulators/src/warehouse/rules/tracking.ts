import type { Item, ItemUom } from '../model/items.ts'
import type { Division } from '../model/places.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import { type Quantity, units } from '../quantity.ts'

export interface TrackingInput {
  readonly lot?: string | null
  readonly serial?: string | null
  readonly expiration?: string | null
}

export interface Tracking {
  readonly lot: string | null
  readonly serial: string | null
  readonly expiration: string | null
}

/** What an item's attributes force to be given with its stock (requirements 5.2 Item; Q-37: values are never invented). */
export function trackingOf(item: Item, given: TrackingInput, quantity: Quantity): Outcome<Tracking> {
  const { lot = null, serial = null, expiration = null } = given
  if (item.requiresLot && !lot) return missing(item, 'lot_required', 'lot')
  if (item.requiresSerial && !serial) return missing(item, 'serial_required', 'serial')
  if (item.requiresExpiration && !expiration) return missing(item, 'expiration_required', 'expiration')
  if (lot && !item.requiresLot) return untracked(item, 'lot')
  if (serial && !item.requiresSerial) return untracked(item, 'serial')
  if (expiration && !item.requiresExpiration) return untracked(item, 'expiration')
  if (serial && Math.abs(quantity) > units(1))
    return refuse('invalid_request', `Item ${item.itemNumber} is serialised: one unit per serial number.`, 'quantity')
  return done({ lot: lot || null, serial: serial || null, expiration: expiration || null })
}

/** The UOM the caller means; the division's default one when none is named. */
export function uomOf(division: Division, item: Item, named: string | undefined): Outcome<ItemUom> {
  const code = named ?? division.defaultUom
  const uom = item.uoms.find((candidate) => candidate.uom === code)
  if (uom) return done(uom)
  const known = item.uoms.map((candidate) => candidate.uom).join(', ')
  return refuse('invalid_uom', `Item ${item.itemNumber} has no unit of measure ${code}. It has: ${known}.`, 'uom')
}

const missing = (item: Item, code: 'lot_required' | 'serial_required' | 'expiration_required', field: string) =>
  refuse(code, `Item ${item.itemNumber} needs a ${field} with every unit. Receive it in IntelliTrack, where it can be given.`, field)

const untracked = (item: Item, field: string) =>
  refuse('option_disabled', `Item ${item.itemNumber} does not keep a ${field}. Leave it out, or turn it on for the item.`, field)
