import type { FulfilmentOrder } from '@connect/core'
import type { OrderDocument } from '../protocol/documents/order.ts'
import { plainText, text } from './text.ts'

/** How an order leaves: picked up where all that was chosen is a pickup. */
export function deliveryOf({ shipping_lines }: Pick<OrderDocument, 'shipping_lines'>): FulfilmentOrder['delivery'] {
  const methods = shipping_lines.flatMap(({ method_id }) => text(method_id) ?? [])
  if (methods.length > 0 && methods.every((one) => pickups.has(one))) return 'pickup'
  return methods.length > 0 && methods.every((one) => deliveries.has(one)) ? 'local' : 'shipping'
}

/** The first that sends; the same code as in the list of carriers. */
export function methodOf({ shipping_lines }: Pick<OrderDocument, 'shipping_lines'>): FulfilmentOrder['shippingMethod'] {
  const [line] = [...shipping_lines].sort((a, b) => Number(pickups.has(a.method_id ?? '')) - Number(pickups.has(b.method_id ?? '')))
  if (!line) return null
  const method = text(line.method_id)
  const title = plainText(line.method_title) ?? method
  return title === null ? null : { code: method && methodCode(method, line.instance_id), title }
}

/** `flat_rate:3`: a method of a shipping zone. */
export const methodCode = (method: string, instance: string | number | null | undefined): string =>
  instance === null || instance === undefined || instance === '' || Number(instance) === 0 ? method : `${method}:${instance}`

/** Of the classic checkout, and of the checkout in blocks. */
const pickups: ReadonlySet<string> = new Set(['local_pickup', 'legacy_local_pickup', 'pickup_location'])
const deliveries: ReadonlySet<string> = new Set(['local_delivery', 'legacy_local_delivery'])
