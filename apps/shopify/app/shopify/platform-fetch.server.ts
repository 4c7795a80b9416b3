import type { HttpMethod, Transport } from '@connect/core'
import { adminBase } from '@connect/shopify'

/**
 * The fetch of Shopify's library, by our own way out: guarded against private addresses, never without an end, and to the test double where one
 * stands in for the shops (SHOPIFY_ADMIN_ORIGIN).
 */
export function platformFetch(transport: Transport, adminOrigin: string | undefined): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { status, headers, text } = await transport.send({
      method: request.method as HttpMethod,
      url: whereTo(request.url, adminOrigin),
      headers: Object.fromEntries(request.headers),
      timeout: 15_000,
      ...(request.body ? { body: await request.text() } : {}),
    })
    return new Response(await text(), { status, headers: withoutCoding(headers) })
  }
}

function whereTo(url: string, adminOrigin: string | undefined): string {
  const { hostname, pathname, search } = new URL(url)
  return adminOrigin && hostname.endsWith('.myshopify.com') ? `${adminBase({ shop: hostname, adminOrigin })}${pathname}${search}` : url
}

/** The text is decoded already. */
const withoutCoding = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !['content-encoding', 'content-length', 'transfer-encoding'].includes(name)),
  )
