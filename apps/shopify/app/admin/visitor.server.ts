import { z } from 'zod'

/** Who asks: a staff member, in a shop. */
export interface Visitor {
  readonly shop: string
  /** The staff member's id in Shopify. */
  readonly userId: string
}

const claims = z.object({ iss: z.url(), dest: z.url(), sub: z.string().min(1), exp: z.number(), nbf: z.number() })

/**
 * Whom a session token names; nothing of it is believed before the library has checked its signature, time and audience. null: not readable.
 * 'foreign': what the library does not look at. A token has to end, and its shop is the one that gave it out and the one of the address.
 */
export function readVisitor(request: Request, token: string | null): Visitor | 'foreign' | null {
  const content = contentOf(token)
  if (content === undefined) return null
  const parsed = claims.safeParse(content)
  if (!parsed.success) return 'foreign'
  const shop = new URL(parsed.data.dest).hostname
  const asked = new URL(request.url).searchParams.get('shop') ?? shop
  const known = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(shop)
  return known && new URL(parsed.data.iss).hostname === shop && asked === shop ? { shop, userId: parsed.data.sub } : 'foreign'
}

/** undefined: no JSON where a token has its claims. */
function contentOf(token: string | null): unknown {
  try {
    return JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
