import { instant, nextChange, type WarehouseContext } from '../../context.ts'
import type { Carrier } from '../../model/parties.ts'
import { done, type Outcome, type Refusal, refuse } from '../../outcome.ts'
import { writableDivision } from '../../rules/writable-division.ts'
import { keyOf } from '../../tables.ts'

/** Renames a carrier (unique in the division) or changes its tracking URL. */
export function updateCarrier(
  context: WarehouseContext,
  divisionId: string,
  carrierId: string,
  input: { readonly name?: string; readonly trackingUrlTemplate?: string | null },
): Outcome<Carrier> {
  const carrier = writableCarrier(context, divisionId, carrierId)
  if (!carrier.ok) return carrier
  const namesake = input.name === undefined ? undefined : context.tables.carriers.first('name', keyOf(divisionId, input.name.toLowerCase()))
  if (namesake && namesake.id !== carrierId)
    return refuse('duplicate_name', `There is a carrier ${namesake.name} in this division already.`, 'name')
  const times = { updatedAt: instant(context), changeSequence: nextChange(context) }
  return done(context.tables.carriers.put({ ...carrier.value, ...input, ...times }))
}

/** Deletes a carrier with its methods, unless an order or shipment names it (M-CDEL). */
export function deleteCarrier(context: WarehouseContext, divisionId: string, carrierId: string): Outcome<undefined> {
  const carrier = writableCarrier(context, divisionId, carrierId)
  if (!carrier.ok) return carrier
  const used = refusedInUse(context, carrierId, carrier.value.name)
  if (used) return used
  context.tables.carriers.delete(carrier.value)
  return done(undefined)
}

/** Deletes one shipping method, unless an order or shipment names it. */
export function deleteShippingMethod(
  context: WarehouseContext,
  divisionId: string,
  carrierId: string,
  methodId: string,
): Outcome<undefined> {
  const carrier = writableCarrier(context, divisionId, carrierId)
  if (!carrier.ok) return carrier
  const method = carrier.value.methods.find(({ id }) => id === methodId)
  if (!method) return refuse('not_found', `Carrier ${carrier.value.name} has no method ${methodId}.`)
  const used = refusedInUse(context, methodId, `${carrier.value.name} ${method.name}`)
  if (used) return used
  const methods = carrier.value.methods.filter(({ id }) => id !== methodId)
  context.tables.carriers.put({ ...carrier.value, methods, updatedAt: instant(context), changeSequence: nextChange(context) })
  return done(undefined)
}

function writableCarrier(context: WarehouseContext, divisionId: string, carrierId: string): Outcome<Carrier> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  const carrier = context.tables.carriers.get(carrierId)
  return carrier?.divisionId === divisionId ? done(carrier) : refuse('not_found', `There is no carrier ${carrierId} in this division.`)
}

function refusedInUse({ tables }: WarehouseContext, id: string, name: string): Refusal | undefined {
  const orders = tables.orders.count('carrier', id)
  if (orders === 0) return undefined
  return refuse('carrier_in_use', `${name} is used by ${orders} picking orders and cannot be deleted.`, undefined, { orders })
}
