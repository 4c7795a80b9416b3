import { type Rejected, rejected } from '@connect/core'
import { isPublicAddress, literalAddress } from '@connect/http'
import { isEncrypted, storeKeyOf, webAddress } from '@connect/woocommerce'
import type { Composition } from '../composition.ts'

export interface JudgedStore {
  readonly kind: 'store'
  readonly storeKey: string
  readonly rest: string
}

/**
 * Where a site that asks to be connected is to be asked, which must be at the very address that it says it has: a code is for one address, and the
 * site at another, beside or below it, is somebody else's.
 */
export function judgedStore(
  { allowPlainHttp }: Pick<Composition, 'allowPlainHttp'>,
  { home, rest }: { readonly home: string; readonly rest: string },
): JudgedStore | Rejected {
  const [site, asked, storeKey] = [webAddress(home), webAddress(rest), storeKeyOf(home)]
  if (!site || !asked || !storeKey) return rejected('intellitrack_address', 'The store’s address is not one of a web site.')
  if (!isEncrypted(site.href, allowPlainHttp) || !isEncrypted(asked.href, allowPlainHttp))
    return rejected(
      'intellitrack_not_encrypted',
      'The store is not reached by HTTPS. Give the site a certificate and an address that begins with https, then connect again.',
    )
  if (!allowPlainHttp && isPrivate(site.hostname)) return privateAddress(site.hostname)
  if (asked.origin !== site.origin)
    return rejected(
      'intellitrack_address',
      `The store says that it is at ${site.host}, and its REST API at ${asked.host}: both have to be at one address.`,
    )
  const base = `${site.origin}${site.pathname.replace(/\/+$/, '')}`
  const forms = ['/wp-json/', '/index.php/wp-json/', '/?rest_route=/', '/index.php?rest_route=/'].map((end) => `${base}${end}`)
  // Under another name of its own the REST API is behind this as well.
  return { kind: 'store', storeKey, rest: forms.find((form) => new URL(form).href === asked.href) ?? `${base}/?rest_route=/` }
}

export const privateAddress = (host: string): Rejected =>
  rejected('intellitrack_address', `${host} cannot be reached from outside: the store needs an address on the public internet.`)

function isPrivate(hostname: string): boolean {
  const literal = literalAddress(hostname)
  return literal === null ? /(^|\.)(localhost|local|internal)$/i.test(hostname) || !hostname.includes('.') : !isPublicAddress(literal)
}
