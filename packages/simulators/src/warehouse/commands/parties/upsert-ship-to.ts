import { instant, newId, nextChange, type WarehouseContext } from '../../context.ts'
import type { ExternalRef } from '../../model/items.ts'
import type { Address, ShipTo } from '../../model/parties.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { normalAddress } from '../../rules/address.ts'
import { once } from '../../rules/once.ts'
import { writableDivision } from '../../rules/writable-division.ts'
import { keyOf } from '../../tables.ts'

export interface ShipToInput {
  readonly name: string
  readonly contactName?: string | null
  readonly email?: string | null
  readonly telephone?: string | null
  readonly address: Address
  readonly externalRef?: ExternalRef
}

export interface UpsertedShipTo {
  readonly status: 'created' | 'updated' | 'unchanged'
  readonly shipTo: ShipTo
}

/** Creates a ship-to, or updates the one with this external reference; without one an identical ship-to is used again (requirements 2.4). */
export function upsertShipTo(
  context: WarehouseContext,
  divisionId: string,
  customerId: string,
  input: ShipToInput,
  key?: string,
): Outcome<UpsertedShipTo> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  const outcome = once<UpsertedShipTo>(context, { divisionId, key, operation: 'upsertShipTo', content: { customerId, input } }, () => {
    if (context.tables.customers.get(customerId)?.divisionId !== divisionId)
      return refuse('not_found', `There is no customer ${customerId} in this division.`)
    const value = storeShipTo(context, divisionId, customerId, input)
    return done({ value, result: { type: 'ship_to', id: value.shipTo.id }, answer: { status: value.status } })
  })
  if (!outcome.ok) return outcome
  if (!outcome.value.replayed) return done(outcome.value.value)
  const { result, answer } = outcome.value.effect
  return done({ status: answer['status'] as UpsertedShipTo['status'], shipTo: context.tables.shipTos.get(result.id)! })
}

/** The upsert itself, also inside the creation of an order. */
export function storeShipTo(context: WarehouseContext, divisionId: string, customerId: string, input: ShipToInput): UpsertedShipTo {
  const { tables } = context
  const { externalRef = null } = input
  const content = {
    name: input.name,
    contactName: input.contactName ?? null,
    email: input.email ?? null,
    telephone: input.telephone ?? null,
    address: normalAddress(input.address),
    externalRef,
  }
  const same = (other: ShipTo) => Object.entries(content).every(([field, value]) => sameJson(value, other[field as keyof ShipTo]))
  const known = externalRef
    ? tables.shipTos.first('external', keyOf(customerId, externalRef.system, externalRef.id))
    : [...tables.shipTos.by('customer', customerId)].find(same)
  if (known && same(known)) return { status: 'unchanged', shipTo: known }
  const id = known?.id ?? newId(context, 'shp')
  const times = { updatedAt: instant(context), changeSequence: nextChange(context) }
  return { status: known ? 'updated' : 'created', shipTo: tables.shipTos.put({ id, divisionId, customerId, ...content, ...times }) }
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
