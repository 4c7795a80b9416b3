/** What an address of the control panel shows. */
export type Place =
  | { readonly kind: 'stores' }
  | { readonly kind: 'home' | 'apps' | 'install' | 'users'; readonly store: string }
  | { readonly kind: 'orders' | 'products'; readonly store: string; readonly id: string | null; readonly keyword: string }
  /** `path` in the app; empty: where it begins. */
  | { readonly kind: 'app'; readonly store: string; readonly path: string }
  | { readonly kind: 'nowhere'; readonly store: string }

export function readPlace(address: string): Place {
  const { pathname, searchParams } = new URL(address, 'http://panel.test')
  const [, , store, part = '', ...rest] = pathname.replace(/\/$/, '').split('/')
  if (!store) return { kind: 'stores' }
  const [id = null] = rest
  switch (part) {
    case '':
    case 'dashboard':
      return { kind: 'home', store }
    case 'orders':
    case 'products':
      return { kind: part, store, id, keyword: searchParams.get('keyword') ?? '' }
    case 'apps':
      return { kind: id === 'install' ? 'install' : 'apps', store }
    case 'app':
      return { kind: 'app', store, path: rest.length > 0 ? `/${rest.join('/')}` : '' }
    case 'users':
      return { kind: 'users', store }
    default:
      return { kind: 'nowhere', store }
  }
}

export const storePath = (store: string, rest = ''): string => `/manage/${store}${rest}`
