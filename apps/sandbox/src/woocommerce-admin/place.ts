/** What an address of the admin shows, by WordPress's own names of its pages. */
export type Place =
  | { readonly kind: 'dashboard' | 'intellitrack' | 'nowhere' }
  | { readonly kind: 'orders' | 'products'; readonly id: string | null; readonly search: string }

export function readPlace(address: string): Place {
  const { pathname, searchParams } = new URL(address, 'http://admin.test')
  const file = pathname.split('/').at(-1) ?? ''
  const [page, search] = [searchParams.get('page'), searchParams.get('s') ?? '']
  if (file === '' || file === 'index.php') return { kind: 'dashboard' }
  if (file === 'admin.php' && page === 'intellitrack') return { kind: 'intellitrack' }
  if (file === 'admin.php' && page === 'wc-orders') return { kind: 'orders', id: searchParams.get('id'), search }
  if (file === 'edit.php' && searchParams.get('post_type') === 'product') return { kind: 'products', id: null, search }
  if (file === 'post.php') return { kind: 'products', id: searchParams.get('post'), search }
  return { kind: 'nowhere' }
}
