import type { StoreContext } from '../../context.ts'

/** Where a part of an order is found, as v2 says it: `{url, resource}`. */
export function resource(context: Pick<StoreContext, 'storeHash'>, path: string): { readonly url: string; readonly resource: string } {
  return { url: `https://api.bigcommerce.com/stores/${context.storeHash}/v2${path}`, resource: path }
}
