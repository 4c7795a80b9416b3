import { webAddress } from './store-key.ts'

/** Where the REST API of a site is, as long as nothing else is known of it: with pretty permalinks. null: not an address. */
export function restAddressOf(home: string): string | null {
  const url = webAddress(home)
  if (url === null) return null
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}/wp-json/`
}

/** Asked for of a REST API. Values that are undefined are left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>

/** The address of a route (`/wc/v3/orders`) below a REST address, whichever of its two forms that has: `…/wp-json/`, or `…/?rest_route=/` with plain permalinks. */
export function routeAddress(rest: string, route: string, query: Query = {}): string {
  const url = new URL(rest)
  const plain = url.searchParams.get('rest_route')
  if (plain === null) url.pathname = `${url.pathname.replace(/\/+$/, '')}${route}`
  else url.searchParams.set('rest_route', `${plain.replace(/\/+$/, '')}${route}`)
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value))
  return url.toString()
}

/** Whether requests to it are encrypted on their way, or never leave this machine. */
export const isEncrypted = (rest: string, allowPlainHttp: boolean): boolean =>
  rest.startsWith('https://') || (allowPlainHttp && rest.startsWith('http://'))
