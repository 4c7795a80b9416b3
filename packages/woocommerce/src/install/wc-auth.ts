import { parseJson } from '@connect/http'
import { z } from 'zod'
import { isEncrypted } from '../protocol/rest-address.ts'
import { webAddress } from '../protocol/store-key.ts'

export interface WcAuthRequest {
  /** The site's address. */
  readonly home: string
  /** As the store's owner reads it on the page. */
  readonly appName: string
  /** Comes back with the key (`user_id`): anybody may post to the callback, so it has to be one that cannot be guessed. */
  readonly state: string
  /** Where the browser comes back to. */
  readonly returnUrl: string
  /** Where the store posts the key; the store takes no other than https. */
  readonly callbackUrl: string
}

/** The page on which whoever runs a store gives us a key of its REST API; null: not an address, or one that is not encrypted. */
export function wcAuthAddress(
  request: WcAuthRequest,
  { allowPlainHttp }: { readonly allowPlainHttp: boolean } = { allowPlainHttp: false },
): string | null {
  const url = webAddress(request.home)
  if (url === null || !isEncrypted(url.href, allowPlainHttp)) return null
  const page = new URL(`${url.origin}${url.pathname.replace(/\/+$/, '')}/wc-auth/v1/authorize`)
  const { appName, state, returnUrl, callbackUrl } = request
  const fields = { app_name: appName, scope: 'read_write', user_id: state, return_url: returnUrl, callback_url: callbackUrl }
  for (const [name, value] of Object.entries(fields)) page.searchParams.set(name, value)
  return page.toString()
}

/** What a store posts to the callback. The same page can be used again and then makes another key: what comes later for a state replaces what came before. */
export const wcAuthCallback = z
  .object({
    key_id: z.number().int(),
    user_id: z.union([z.string(), z.number()]).transform(String),
    consumer_key: z.string().regex(/^ck_\w{1,100}$/),
    consumer_secret: z.string().regex(/^cs_\w{1,100}$/),
    key_permissions: z.string(),
  })
  .transform((given) => ({
    state: given.user_id,
    keyId: given.key_id,
    consumerKey: given.consumer_key,
    consumerSecret: given.consumer_secret,
    permissions: given.key_permissions,
  }))
export type WcAuthGrant = z.infer<typeof wcAuthCallback>

/** null: it is not what a store posts. */
export function readWcAuthCallback(body: string | Uint8Array): WcAuthGrant | null {
  const read = wcAuthCallback.safeParse(parseJson(typeof body === 'string' ? body : new TextDecoder().decode(body)))
  return read.success ? read.data : null
}
