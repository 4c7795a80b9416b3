import type { Address } from '@connect/core'
import type { GraphqlError } from '../client/envelope.ts'
import { codeOf } from '../client/envelope.ts'
import type { OrderNode } from '../operations/order-fields.ts'
import { text } from './map-address.ts'

/**
 * Whether a missing address is hidden from us rather than not there (reference 1.5): the reply says that it may not be read, or what identifies a
 * person is missing everywhere: street, names, e-mail and phone. An order with an e-mail and no address simply has none.
 */
export function isRedacted(order: OrderNode, shipTo: Address | null, denied: boolean): boolean {
  if (shipTo?.address1 || shipTo?.address2) return false
  if (denied) return true
  return [order.email, order.phone, order.shippingAddress?.name, order.billingAddress?.name].every((value) => text(value) === null)
}

/** Whether errors beside the data name a field of customer data. */
export function customerDataDenied(errors: readonly GraphqlError[]): boolean {
  return errors.some((error) => codeOf(error) === 'ACCESS_DENIED' && (error.path ?? []).some((part) => personal.has(String(part))))
}

const personal: ReadonlySet<string> = new Set([
  'shippingAddress',
  'billingAddress',
  'destination',
  'email',
  'phone',
  'address1',
  'name',
  'firstName',
])
