import { listedIn, type Tracking } from '@connect/core'
import { companyName } from './company-name.ts'

/** FulfillmentTrackingInput; undefined: there is nothing to say. Numbers and links pair by their place (reference 1.7). */
export function trackingInput(tracking: Tracking | null): Readonly<Record<string, unknown>> | undefined {
  if (!tracking) return undefined
  const carrier = tracking.carrier?.trim()
  const numbers = listedIn(tracking.number)
  const urls = listedIn(tracking.url).filter((url) => URL.canParse(url))
  if (!carrier && numbers.length === 0 && urls.length === 0) return undefined
  return {
    ...(carrier ? { company: companyName(carrier) } : {}),
    ...(numbers.length === 1 ? { number: numbers[0] } : {}),
    ...(numbers.length > 1 ? { numbers } : {}),
    ...(urls.length === 1 ? { url: urls[0] } : {}),
    ...(urls.length > 1 ? { urls } : {}),
  }
}
