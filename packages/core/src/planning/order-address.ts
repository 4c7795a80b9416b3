import type { Address } from '../domain/address.ts'
import type { FulfilmentOrder } from '../domain/order.ts'

/** An address somebody can send to, or why there is none. A pick-up needs none. */
export type AddressReading =
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'missing' }
  /** The store hides it from us. */
  | { readonly kind: 'unavailable' }

export function readAddress(group: Pick<FulfilmentOrder, 'delivery' | 'shipTo' | 'redacted'>, customerName: string | null): AddressReading {
  const { shipTo } = group
  if (shipTo && (shipTo.address1 || shipTo.city || shipTo.postalCode)) return { kind: 'address', address: shipTo }
  if (group.delivery === 'pickup') return { kind: 'address', address: { ...nowhere, ...shipTo, name: shipTo?.name ?? customerName } }
  return { kind: group.redacted ? 'unavailable' : 'missing' }
}

const nowhere: Address = {
  name: null,
  company: null,
  address1: null,
  address2: null,
  city: null,
  region: null,
  postalCode: null,
  country: null,
  phone: null,
}
