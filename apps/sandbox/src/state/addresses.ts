/** Where each part listens, counted from SANDBOX_PORT. Admins are on `localhost`, apps on `127.0.0.1`, so that third-party storage can really be blocked (DESIGN 5). */
export interface Addresses {
  readonly page: string
  readonly stores: string
  readonly warehouse: string
  readonly worker: string
  readonly shopifyApp: string
  /** The simulated Shopify admin: on the platform's own origin, as its API. */
  readonly shopifyAdmin: string
  /** The stand-in for App Bridge, which the app loads instead of Shopify's. */
  readonly appBridge: string
  /** The simulated BigCommerce: its API and its login. */
  readonly bigcommerce: string
  readonly bigcommerceApp: string
  /** The simulated control panel: on the platform's own origin, as its API. */
  readonly bigcommercePanel: string
  /** The stand-in for BigCommerce's script for framed apps. */
  readonly bigcommerceSdk: string
  /** The host of the simulated WooCommerce stores: their sites, API and admins. */
  readonly woocommerce: string
  /** The backend of the plugin. */
  readonly woocommerceApp: string
  /** The same host where the sync finds it, and where a browser finds the admins. */
  readonly woocommerceSites: string
  /** Where the sync finds stores and warehouse: behind the mutations where SANDBOX_MUTABLE=1, else themselves. */
  readonly forSync: { readonly stores: string; readonly warehouse: string; readonly bigcommerce: string; readonly woocommerce: string }
}

export const ports = (first: number) => ({
  page: first,
  stores: first + 1,
  warehouse: first + 2,
  worker: first + 3,
  shopifyApp: first + 4,
  storesProxy: first + 5,
  warehouseProxy: first + 6,
  bigcommerce: first + 7,
  bigcommerceApp: first + 8,
  bigcommerceProxy: first + 9,
  woocommerce: first + 10,
  woocommerceApp: first + 11,
  woocommerceProxy: first + 12,
})

export function addresses(first: number, mutable = false): Addresses {
  const port = ports(first)
  const stores = `http://localhost:${port.stores}`
  const warehouse = `http://localhost:${port.warehouse}`
  const bigcommerce = `http://localhost:${port.bigcommerce}`
  const woocommerce = `http://localhost:${port.woocommerce}`
  const forSync = mutable
    ? {
        stores: `http://localhost:${port.storesProxy}`,
        warehouse: `http://localhost:${port.warehouseProxy}`,
        bigcommerce: `http://localhost:${port.bigcommerceProxy}`,
        woocommerce: `http://localhost:${port.woocommerceProxy}`,
      }
    : { stores, warehouse, bigcommerce, woocommerce }
  return {
    page: `http://localhost:${port.page}`,
    stores,
    warehouse,
    worker: `http://127.0.0.1:${port.worker}`,
    shopifyApp: `http://127.0.0.1:${port.shopifyApp}`,
    // Where the app believes Shopify to be: it lets nobody else frame it.
    shopifyAdmin: forSync.stores,
    appBridge: `${forSync.stores}/app-bridge.js`,
    bigcommerce,
    bigcommerceApp: `http://127.0.0.1:${port.bigcommerceApp}`,
    bigcommercePanel: forSync.bigcommerce,
    bigcommerceSdk: `${forSync.bigcommerce}/bc-sdk.js`,
    woocommerce,
    woocommerceApp: `http://127.0.0.1:${port.woocommerceApp}`,
    woocommerceSites: forSync.woocommerce,
    forSync,
  }
}

/** The ports that must be free before anything starts. */
export function neededPorts(first: number, mutable: boolean): readonly number[] {
  const { storesProxy, warehouseProxy, bigcommerceProxy, woocommerceProxy, ...always } = ports(first)
  return [...Object.values(always), ...(mutable ? [storesProxy, warehouseProxy, bigcommerceProxy, woocommerceProxy] : [])]
}
