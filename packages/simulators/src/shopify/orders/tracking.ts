import type { Fulfillment } from '../model/orders.ts'

export type Tracking = Fulfillment['tracking'][number]

/** The schema's FulfillmentTrackingInput. */
export interface TrackingInput {
  readonly company?: string | null
  readonly number?: string | null
  readonly numbers?: readonly string[] | null
  readonly url?: string | null
  readonly urls?: readonly string[] | null
}

/** Pages of carriers whose names the platform knows, exactly and with regard to case (schema: FulfillmentTrackingInfo.company). */
const PAGES: Readonly<Record<string, string>> = {
  'Australia Post': 'https://auspost.com.au/mypost/track/#/details/',
  'Canada Post': 'https://www.canadapost-postescanada.ca/track-reperage/en#/details/',
  'DHL Express': 'https://www.dhl.com/en/express/tracking.html?AWB=',
  DPD: 'https://www.dpd.com/tracking/',
  FedEx: 'https://www.fedex.com/fedextrack/?trknbr=',
  GLS: 'https://gls-group.eu/EU/en/parcel-tracking?match=',
  OnTrac: 'https://www.ontrac.com/tracking/?number=',
  Purolator: 'https://www.purolator.com/en/shipping/tracker?pin=',
  'Royal Mail': 'https://www.royalmail.com/track-your-item#/tracking-results/',
  UPS: 'https://www.ups.com/track?tracknum=',
  USPS: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=',
}

/** Numbers and URLs pair by position; where a URL is missing, a known carrier's page is filled in. */
export function trackingOf(input: TrackingInput | null | undefined): Tracking[] {
  if (!input) return []
  const company = input.company || null
  const numbers = input.numbers?.length ? input.numbers : input.number ? [input.number] : []
  const urls = input.urls?.length ? input.urls : input.url ? [input.url] : []
  const rows = Math.max(numbers.length, urls.length, company === null ? 0 : 1)
  return Array.from({ length: rows }, (_, row) => {
    const number = numbers[row] ?? null
    return { company, number, url: urls[row] ?? pageOf(company, number) }
  })
}

function pageOf(company: string | null, number: string | null): string | null {
  const page = company === null ? undefined : PAGES[company]
  return page && number ? `${page}${encodeURIComponent(number)}` : null
}
