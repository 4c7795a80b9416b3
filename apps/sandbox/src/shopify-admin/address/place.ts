/** What an address of the admin shows. */
export type Place =
  | { readonly kind: 'stores' }
  | { readonly kind: 'home' | 'apps'; readonly store: string }
  | { readonly kind: 'products' | 'orders'; readonly store: string; readonly id: string | null }
  /** Where the merchant is asked whether to install. */
  | { readonly kind: 'grant'; readonly store: string }
  /** `path` in the app; empty: where it begins. */
  | { readonly kind: 'app'; readonly store: string; readonly handle: string; readonly path: string }
  | { readonly kind: 'nowhere'; readonly store: string | null }

export function readPlace(address: string): Place {
  const { pathname, search, hash } = new URL(address, 'http://admin.test')
  const [, admin, word, store, part = '', ...rest] = pathname.replace(/\/$/, '').split('/')
  if (admin !== 'admin') return { kind: 'nowhere', store: null }
  if (word === undefined) return { kind: 'stores' }
  if (word !== 'store' || !store) return { kind: 'nowhere', store: null }
  const [first, ...more] = rest
  if (part === '') return { kind: 'home', store }
  if (part === 'apps' && first === undefined) return { kind: 'apps', store }
  if (part === 'apps' && first)
    return { kind: 'app', store, handle: first, path: more.length > 0 || search || hash ? `/${more.join('/')}${search}${hash}` : '' }
  if (part === 'products' || part === 'orders') return { kind: part, store, id: first ?? null }
  if (part === 'app' && first === 'grant') return { kind: 'grant', store }
  return { kind: 'nowhere', store }
}

export const storePath = (store: string): string => `/admin/store/${store}`

/** The address that shows this place of the app. */
export const appPath = (store: string, handle: string, path = ''): string => `${storePath(store)}/apps/${handle}${path === '/' ? '' : path}`

export const domainOf = (store: string): string => `${store}.myshopify.com`
