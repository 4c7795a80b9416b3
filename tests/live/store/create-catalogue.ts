import type { Catalogue, Live, Sold } from '../walk/live.ts'

interface Created {
  readonly id: number
  readonly cost_of_goods_sold?: unknown
}

/** What the products cost: in the store's own cost of goods, and in a field by this name for stores without it. */
export const costField = 'live_suite_cost'
export const costs = { ownCost: '7.25', field: '4.50' } as const

const kept = (stock_quantity: number) => ({ manage_stock: true, stock_quantity, regular_price: '9.00' })

/** One of each kind, under names that nobody else has; hidden from the shop's catalogue. */
export async function createCatalogue(
  live: Pick<Live, 'merchant' | 'made'>,
  rows: number,
): Promise<{ readonly catalogue: Catalogue; readonly hasCosts: boolean }> {
  const { merchant, made } = live
  const sku = (name: string) => `${made.prefix}-${name}`
  const create = async (name: string, fields: object): Promise<Created> => {
    const product = await merchant.post<Created>('products', { name: `Live suite ${name}`, catalog_visibility: 'hidden', ...fields })
    made.products.add(product.id)
    made.ids.add(product.id)
    return product
  }
  const sold = ({ id }: Created, name: string, productId = id): Sold => {
    made.ids.add(id)
    return { id, productId, sku: name === '' ? '' : sku(name) }
  }
  const variations = async (product: Created, of: Readonly<Record<string, object>>): Promise<readonly Sold[]> => {
    const { create: done } = await merchant.post<{ readonly create: readonly Created[] }>(`products/${product.id}/variations/batch`, {
      create: Object.entries(of).map(([option, fields]) => ({
        ...{ sku: sku(option), regular_price: '9.00', attributes: [{ name: 'Option', option }], ...fields },
      })),
    })
    return done.map((one, at) => sold(one, Object.keys(of)[at] ?? '', product.id))
  }
  const variable = (name: string, options: readonly string[], fields: object = {}) =>
    create(name, { type: 'variable', attributes: [{ name: 'Option', options, visible: true, variation: true }], ...fields })

  const simple = await create('mug', {
    ...{ sku: sku('MUG'), ...kept(20), meta_data: [{ key: costField, value: costs.field }] },
    cost_of_goods_sold: { values: [{ defined_value: Number(costs.ownCost) }] },
  })
  const shirt = await variable('shirt', ['RED', 'BLUE', 'PDF'])
  const [red, blue, pdf] = (await variations(shirt, { RED: kept(10), BLUE: kept(6), PDF: { downloadable: true, virtual: true } })) as [
    Sold,
    Sold,
    Sold,
  ]
  const rope = await variable('rope', ['SMALL', 'LARGE'], { manage_stock: true, stock_quantity: 15, sku: sku('ROPE') })
  const [small, large] = (await variations(rope, { SMALL: {}, LARGE: {} })) as [Sold, Sold]
  const grouped = await create('set', { type: 'grouped', sku: sku('SET'), grouped_products: [simple.id] })
  const external = await create('elsewhere', {
    type: 'external',
    sku: sku('ELSEWHERE'),
    external_url: 'https://example.com/',
    regular_price: '9.00',
  })
  const virtual = await create('lesson', { sku: sku('LESSON'), virtual: true, regular_price: '9.00' })
  const nameless = await create('without SKU', kept(4))
  const catalogue = {
    ...{ simple: sold(simple, 'MUG'), red, blue, pdf, small, large, parent: sold(rope, 'ROPE') },
    ...{
      grouped: sold(grouped, 'SET'),
      external: sold(external, 'ELSEWHERE'),
      virtual: sold(virtual, 'LESSON'),
      nameless: sold(nameless, ''),
    },
    row: await createRow(live, rows),
  }
  return { catalogue, hasCosts: (await merchant.get<Created>(`products/${simple.id}`)).cost_of_goods_sold !== undefined }
}

/** So many plain products, a hundred a request. */
async function createRow({ merchant, made }: Pick<Live, 'merchant' | 'made'>, rows: number): Promise<readonly Sold[]> {
  const all: Sold[] = []
  for (let from = 0; from < rows; from += 100) {
    const some = Array.from(
      { length: Math.min(100, rows - from) },
      (_, at) => `${made.prefix}-ROW-${String(from + at + 1).padStart(4, '0')}`,
    )
    const { create } = await merchant.post<{ readonly create: readonly Created[] }>('products/batch', {
      create: some.map((sku) => ({ name: `Live suite ${sku}`, sku, catalog_visibility: 'hidden', ...kept(50) })),
    })
    for (const [at, { id }] of create.entries()) {
      made.products.add(id)
      made.ids.add(id)
      all.push({ id, productId: id, sku: some[at] ?? '' })
    }
  }
  return all
}
