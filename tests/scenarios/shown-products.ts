import { type Admin, type ProductReport, productsScreen, type Reports } from '@connect/core'
import type { Scenario } from '@connect/testing/scenario'

/** What the Products screen says of each variant, by its title. */
export async function shownProducts(s: Scenario): Promise<ReadonlyMap<string, { readonly state: string; readonly text: string }>> {
  const connection = await s.connection()
  const rows = await s.read(async (r): Promise<ProductReport[]> => {
    const [links, levels, problems] = [await r.links.all(), await r.levels.all(), await r.problems.open()]
    const variants = await r.variants.page(null, 500)
    return variants.map((variant) => ({
      variant,
      link: links.find(({ variantId }) => variantId === variant.variantId) ?? null,
      levels: levels.filter(({ stockKey }) => stockKey === variant.stockKey),
      problems: problems.filter(({ subjectId }) => subjectId === variant.variantId),
      latest: null,
    }))
  })
  const admin = {
    app: { name: 'IntelliTrack for WooCommerce', storeAdmin: 'WooCommerce', knowsStaff: true, features: {} },
    connectionId: connection.id,
    actor: { id: 'owner', grants: { integrate: 'edit', activate: 'edit', manualSync: 'edit' }, narrowing: null },
    unitOfWork: s.storage.unitOfWork(),
    reports: { products: async () => ({ rows, next: null }) } as unknown as Reports,
    ...s.time,
  } as unknown as Admin
  const { products } = await productsScreen(admin, { search: '', filter: '', cursor: null, limit: 100 })
  return new Map(products.rows.map(({ title, state, text }) => [title, { state, text }]))
}
