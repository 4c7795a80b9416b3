import { listedIn, type Rejected, rejected, type ShipmentWrite } from '@connect/core'
import { addressIdOf } from '../orders/group-key.ts'
import { knownCarrier } from './carrier.ts'

/** What is posted. Every field is said: one that is left out becomes something else (reference 2.4). */
export interface ShipmentBody {
  readonly order_address_id: number
  readonly items: readonly { readonly order_product_id: number; readonly quantity: number }[]
  readonly tracking_number: string
  readonly shipping_method: string
  readonly shipping_provider: string
  readonly tracking_carrier: string
  readonly tracking_link: string
  readonly comments: string
}

/**
 * A shipment as the store takes it, or why it never will. Nothing is cut: what has no room in its field goes in the comments, and a tracking number that is too long
 * is refused. Whether the customer is mailed is a setting of the store, in whose interface there is no word for it.
 */
export function shipmentBody(shipment: ShipmentWrite): ShipmentBody | Rejected {
  const name = shipment.orderNumber
  const items = itemsOf(shipment)
  if (items.length === 0) return rejected('shipment_empty', `${name}: nothing was picked`)
  const addressId = addressIdOf(shipment.groupKey)
  if (addressId === null)
    return rejected(
      'shipment_refused',
      `${name} is picked up, and the store takes no shipment of it: set it to Completed there when it was`,
    )
  if (addressId === 0 || items.some(({ order_product_id }) => !Number.isSafeInteger(order_product_id)))
    return rejected('shipment_refused', `${name}: the store names no address that these units are sent to`)
  const [number = '', ...others] = listedIn(shipment.tracking?.number ?? null)
  if (number.length > LONGEST_NUMBER)
    return rejected(
      'shipment_refused',
      `${name}: the tracking number is longer than the ${LONGEST_NUMBER} characters that the store takes. Shorten it in IntelliTrack`,
      'tracking_number',
    )
  return { order_address_id: addressId, items, tracking_number: number, ...carriage(shipment.tracking, others) }
}

/** Units by line; a line that is named twice is one item. */
function itemsOf({ lines }: ShipmentWrite): ShipmentBody['items'] {
  const units = new Map<string, number>()
  for (const { lineId, quantity } of lines) if (quantity > 0) units.set(lineId, (units.get(lineId) ?? 0) + quantity)
  return [...units].map(([lineId, quantity]) => ({ order_product_id: /^\d{1,15}$/.test(lineId) ? Number(lineId) : Number.NaN, quantity }))
}

type Carriage = Pick<ShipmentBody, 'shipping_method' | 'shipping_provider' | 'tracking_carrier' | 'tracking_link' | 'comments'>

/** `otherNumbers`: of further parcels under the same record. */
function carriage(tracking: ShipmentWrite['tracking'], otherNumbers: readonly string[]): Carriage {
  const carrier = tracking?.carrier?.trim() ?? ''
  const known = carrier === '' ? null : knownCarrier(carrier)
  const links = listedIn(tracking?.url ?? null).filter(isWeb)
  const link = links.find((one) => one.length <= LONGEST_LINK) ?? ''
  const comments = [
    ...(known === null && carrier !== '' && link === '' ? [`Carrier: ${carrier}`] : []),
    ...(otherNumbers.length > 0 ? [`Further tracking numbers: ${otherNumbers.join(', ')}`] : []),
    ...(links.some((one) => one !== link) ? [`Tracking: ${links.filter((one) => one !== link).join(' ')}`] : []),
  ]
  return {
    shipping_method: tracking?.method?.trim() ?? '',
    shipping_provider: known?.shipping_provider ?? '',
    tracking_carrier: known?.tracking_carrier ?? '',
    tracking_link: link,
    comments: comments.join('\n'),
  }
}

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

const LONGEST_NUMBER = 50
const LONGEST_LINK = 500
