type Fields = Readonly<Record<string, unknown>>

const shared = {
  status: 'publish',
  virtual: false,
  downloadable: false,
  global_unique_id: '',
  manage_stock: true,
  stock_quantity: 8,
  stock_status: 'instock',
  backorders: 'no',
  date_modified_gmt: '2026-11-01T00:00:00',
} as const

/** A simple product whose stock is kept. */
export const aProduct = (id: number, change: Fields = {}) => ({
  ...shared,
  id,
  name: `Product ${id}`,
  type: 'simple',
  sku: `SKU-${id}`,
  parent_id: 0,
  grouped_products: [],
  cost: '4.5',
  currency: 'USD',
  revision: '1795000000-000000000001',
  variations: [] as readonly unknown[],
  ...change,
})

export const aVariation = (id: number, parent: number, change: Fields = {}) => ({
  ...shared,
  id,
  name: 'Red, S',
  sku: `SKU-${id}`,
  parent_id: parent,
  cost: null,
  revision: '1795000000-000000000002',
  ...change,
})
