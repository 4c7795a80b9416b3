import { instant, newId, nextChange, type WarehouseContext } from '../../context.ts'
import type { ExternalRef } from '../../model/items.ts'
import type { Address, Customer } from '../../model/parties.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { normalAddress } from '../../rules/address.ts'
import { withReference } from '../../rules/item-fields.ts'
import { once } from '../../rules/once.ts'
import { writableDivision } from '../../rules/writable-division.ts'
import { keyOf } from '../../tables.ts'

export interface CustomerFields {
  readonly name?: string
  readonly accountNumber?: string | null
  readonly contactName?: string | null
  readonly email?: string | null
  readonly telephone?: string | null
  readonly address?: Address | null
}

export interface CustomerInput extends CustomerFields {
  readonly name: string
  readonly externalRef?: ExternalRef
}

export interface UpsertedCustomer {
  readonly status: 'created' | 'updated' | 'unchanged'
  readonly customer: Customer
}

/** Creates a customer, or updates the one with this external reference. Which customers are the same is the caller's decision. */
export function upsertCustomer(
  context: WarehouseContext,
  divisionId: string,
  input: CustomerInput,
  key?: string,
): Outcome<UpsertedCustomer> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  const outcome = once<UpsertedCustomer>(context, { divisionId, key, operation: 'upsertCustomer', content: input }, () => {
    const value = storeCustomer(context, divisionId, input)
    return done({ value, result: { type: 'customer', id: value.customer.id }, answer: { status: value.status } })
  })
  if (!outcome.ok) return outcome
  if (!outcome.value.replayed) return done(outcome.value.value)
  const { result, answer } = outcome.value.effect
  return done({ status: answer['status'] as UpsertedCustomer['status'], customer: context.tables.customers.get(result.id)! })
}

/** Changes fields of a customer by id. */
export function updateCustomer(
  context: WarehouseContext,
  divisionId: string,
  customerId: string,
  input: CustomerFields & { readonly externalRef?: ExternalRef },
  key?: string,
): Outcome<Customer> {
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  const customer = context.tables.customers.get(customerId)
  if (customer?.divisionId !== divisionId) return refuse('not_found', `There is no customer ${customerId} in this division.`)
  const { externalRef, ...fields } = input
  const outcome = once<Customer>(context, { divisionId, key, operation: 'updateCustomer', content: { customerId, input } }, () => {
    const { customer: value } = changeCustomer(context, customer, normal(fields), externalRef)
    return done({ value, result: { type: 'customer', id: customerId } })
  })
  if (!outcome.ok) return outcome
  return done(outcome.value.replayed ? customer : outcome.value.value)
}

/** The upsert itself, also inside the creation of an order. */
export function storeCustomer(context: WarehouseContext, divisionId: string, { externalRef, ...given }: CustomerInput): UpsertedCustomer {
  const { tables } = context
  const fields = normal(given)
  const known = externalRef && tables.customers.first('external', keyOf(divisionId, externalRef.system, externalRef.id))
  if (known) return changeCustomer(context, known, fields, externalRef)
  const now = instant(context)
  const empty = { accountNumber: null, contactName: null, email: null, telephone: null, address: null }
  const times = { createdAt: now, updatedAt: now, changeSequence: nextChange(context) }
  const externalRefs = withReference([], externalRef)
  return {
    status: 'created',
    customer: tables.customers.put({ id: newId(context, 'cus'), divisionId, ...empty, ...fields, externalRefs, ...times }),
  }
}

function changeCustomer(
  context: WarehouseContext,
  customer: Customer,
  fields: CustomerFields,
  externalRef?: ExternalRef,
): UpsertedCustomer {
  const externalRefs = withReference(customer.externalRefs, externalRef)
  const changed = { ...customer, ...fields, externalRefs }
  if (JSON.stringify(changed) === JSON.stringify(customer)) return { status: 'unchanged', customer }
  const stored = context.tables.customers.put({ ...changed, updatedAt: instant(context), changeSequence: nextChange(context) })
  return { status: 'updated', customer: stored }
}

const normal = <F extends CustomerFields>(fields: F): F => (fields.address ? { ...fields, address: normalAddress(fields.address) } : fields)
