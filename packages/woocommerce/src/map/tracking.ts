import { carrierAliases, carrierFinder, type ShipmentWrite } from '@connect/core'
import { text } from './text.ts'

/** What is told of a parcel. */
export interface ParcelTracking {
  readonly tracking_number: string | null
  readonly tracking_url: string | null
  /** As the warehouse calls it. */
  readonly carrier: string | null
  /** As core fulfillments of WooCommerce call it; null: it is none they know. */
  readonly provider: string | null
}

export function trackingOf({ tracking }: Pick<ShipmentWrite, 'tracking'>): ParcelTracking {
  const carrier = text(tracking?.carrier)
  const url = text(tracking?.url)
  return {
    tracking_number: text(tracking?.number),
    tracking_url: url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null,
    carrier,
    provider: carrier && find(carrier),
  }
}

/** Shipping providers of core fulfillments, by their key. */
const providers: Readonly<Record<string, string>> = {
  'Amazon Logistics': 'amazon-logistics',
  'Australia Post': 'australia-post',
  'Canada Post': 'canada-post',
  DHL: 'dhl',
  'DHL Express': 'dhl',
  DPD: 'dpd',
  Evri: 'evri-hermes',
  FedEx: 'fedex',
  'Royal Mail': 'royal-mail',
  UPS: 'ups',
  USPS: 'usps',
}

const find = carrierFinder(
  [
    ...Object.entries(providers),
    ...Object.entries(carrierAliases).flatMap(([alias, name]) => (providers[name] ? [[alias, providers[name]] as const] : [])),
  ],
  new Set(),
)
