import { fitting } from '../../server/fitting.ts'
import type { Endpoint } from './endpoint.ts'

export type Match =
  | { readonly kind: 'found'; readonly endpoint: Endpoint; readonly params: Readonly<Record<string, string>> }
  /** Something answers there, but not to this method. */
  | { readonly kind: 'other-method' }
  | { readonly kind: 'nothing' }

/** Finds the endpoint of a method and a path such as `/v2/orders/100`. */
export function matcher(endpoints: readonly Endpoint[]): (method: string, path: string) => Match {
  const find = fitting(endpoints)
  return (method, path) => {
    const fits = find(path)
    const fit = fits.find(({ endpoint }) => endpoint.method === method)
    return fit ? { kind: 'found', ...fit } : { kind: fits.length > 0 ? 'other-method' : 'nothing' }
  }
}
