/** Where each part listens, counted from SANDBOX_PORT. Admins are on `localhost`, apps on `127.0.0.1`, so that third-party storage can really be blocked (DESIGN 5). */
export interface Addresses {
  readonly page: string
  readonly stores: string
  readonly warehouse: string
  readonly worker: string
  readonly shopifyApp: string
}

export const ports = (first: number) => ({ page: first, stores: first + 1, warehouse: first + 2, worker: first + 3, shopifyApp: first + 4 })

export function addresses(first: number): Addresses {
  const port = ports(first)
  return {
    page: `http://localhost:${port.page}`,
    stores: `http://localhost:${port.stores}`,
    warehouse: `http://localhost:${port.warehouse}`,
    worker: `http://127.0.0.1:${port.worker}`,
    shopifyApp: `http://127.0.0.1:${port.shopifyApp}`,
  }
}
