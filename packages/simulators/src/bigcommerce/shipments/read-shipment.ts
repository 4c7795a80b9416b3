import type { Shipment } from '../model/orders.ts'
import { invalidField, refused } from '../orders/answers.ts'
import type { Answer } from '../server/endpoint.ts'

/** What a client may say of a shipment besides its items. */
export type ShipmentFields = Pick<
  Shipment,
  'trackingNumber' | 'shippingMethod' | 'shippingProvider' | 'trackingCarrier' | 'trackingLink' | 'comments'
>

const FIELDS: readonly { readonly name: string; readonly field: keyof ShipmentFields; readonly most: number }[] = [
  { name: 'tracking_number', field: 'trackingNumber', most: 50 },
  { name: 'tracking_link', field: 'trackingLink', most: 500 },
  { name: 'comments', field: 'comments', most: 65_535 },
  { name: 'shipping_method', field: 'shippingMethod', most: Number.POSITIVE_INFINITY },
  { name: 'shipping_provider', field: 'shippingProvider', most: Number.POSITIVE_INFINITY },
  { name: 'tracking_carrier', field: 'trackingCarrier', most: Number.POSITIVE_INFINITY },
]

/** Reads the fields that are there; what is not stays as `before` has it. The refusal names the field. */
export function readShipmentFields(body: unknown, before: ShipmentFields): ShipmentFields | { readonly refusal: Answer } {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { refusal: refused(400, 'The request body must be an object.') }
  const given = body as Readonly<Record<string, unknown>>
  const change: Partial<Record<keyof ShipmentFields, string>> = {}
  for (const { name, field, most } of FIELDS) {
    const value = given[name]
    if (value === undefined) continue
    if (typeof value !== 'string') return { refusal: invalidField(name, 'must be a string') }
    if (value.length > most) return { refusal: invalidField(name, `must not be longer than ${most} characters`) }
    change[field] = value
  }
  return { ...before, ...change }
}
