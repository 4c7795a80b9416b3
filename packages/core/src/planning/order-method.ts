import type { FulfilmentOrder } from '../domain/order.ts'
import type { MethodMappingRecord } from '../records/carrier.ts'

/** Key of a store's shipping method in the mapping: its code, else its title in lower case (records/carrier). */
export const methodKey = (method: { readonly code: string | null; readonly title: string }): string =>
  method.code?.trim() || method.title.trim().toLowerCase()

export type MethodChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'mapped'; readonly carrier: string; readonly method: string | null }
  /** Nobody said what it is in the warehouse: its title goes along as it is, or the order waits. */
  | { readonly kind: 'unmapped'; readonly title: string }

export function chooseMethod(method: FulfilmentOrder['shippingMethod'], methods: ReadonlyMap<string, MethodMappingRecord>): MethodChoice {
  if (!method) return { kind: 'none' }
  const mapping = methods.get(methodKey(method))
  if (mapping?.carrier) return { kind: 'mapped', carrier: mapping.carrier, method: mapping.method }
  return { kind: 'unmapped', title: method.title }
}
