import { createHash } from 'node:crypto'
import { listedIn, type ShipmentWrite } from '@connect/core'
import { trackingOf } from '../../map/tracking.ts'

/** What the customer reads of a parcel. Its reference names the parcel for ever, so that a note is never written twice. */
export function noteText(shipment: ShipmentWrite): string {
  const { carrier, tracking_number, tracking_url } = trackingOf(shipment)
  const numbers = listedIn(tracking_number).join(', ')
  const how = [carrier && `with ${carrier}`, numbers && `tracking number ${numbers}`].filter(Boolean).join(', ')
  const where = tracking_url ? ` ${tracking_url}` : ''
  return `${escaped(`Shipped${how ? ` ${how}` : ''}.${where}`)} (${referenceOf(shipment.key)})`
}

/** Short, and the same whenever the parcel comes again. */
export const referenceOf = (key: string): string => `IT-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
