import type { Reply } from '@connect/http'
import { API_VERSION, type ShopifyOptions } from '../options.ts'

/** Says aloud when the shop answers in another API version than asked (requests fall forward when one ends) or announces an end (reference 1.2 no. 8). */
export function watchVersion(options: ShopifyOptions, reply: Reply): void {
  const served = reply.headers['x-shopify-api-version']
  const asked = options.apiVersion ?? API_VERSION
  if (served && served !== asked) options.log.warn('The shop answers in another API version', { shop: options.shop, asked, served })
  const reason = reply.headers['x-shopify-api-deprecated-reason']
  if (reason) options.log.warn('The shop announces that something we use will end', { shop: options.shop, reason })
}
