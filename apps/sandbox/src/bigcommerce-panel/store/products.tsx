import { List } from '../../admins/list.tsx'
import { Page, Wrong } from '../parts/page.tsx'
import { PanelLink } from '../parts/panel-link.tsx'
import { storePath } from '../place.ts'
import { type ProductDocument, type StockDocument, shownVariants, type VariantDocument } from './documents.ts'
import { useList } from './use-list.ts'

/** `keyword`: a part of a name, or a SKU, also of a variant. */
export function Products({ store, keyword }: { readonly store: string; readonly keyword: string }) {
  const products = useList<ProductDocument>(store, 'products')
  const variants = useList<VariantDocument>(store, 'variants').data ?? []
  const stock = useList<StockDocument>(store, 'items').data ?? []
  const wanted = keyword.trim().toLowerCase()
  const skus = new Map<number, string>()
  for (const { productId, sku } of variants) skus.set(productId, `${skus.get(productId) ?? ''} ${sku}`)
  const shown = (products.data ?? [])
    .filter(({ id, name, sku }) => `${name} ${sku} ${skus.get(id) ?? ''}`.toLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name))
  return (
    <Page title="Products" about={wanted ? `Found by “${keyword}”` : products.data && `${shown.length} products`}>
      <Wrong error={products.error} />
      <List
        name="Products"
        headings={['Product', 'SKU', 'Type', 'Stock', 'Price']}
        rows={shown.map((product) => ({
          id: product.id,
          cells: [
            <PanelLink key="link" href={storePath(store, `/products/${product.id}`)}>
              {product.name}
            </PanelLink>,
            product.sku || '–',
            product.type,
            stockOf(product, stock, shownVariants(product, variants).length),
            product.price,
          ],
        }))}
      />
    </Page>
  )
}

function stockOf({ id, inventoryTracking }: ProductDocument, stock: readonly StockDocument[], variants: number): string {
  if (inventoryTracking === 'none') return 'not tracked'
  const units = stock.filter(({ productId }) => productId === id).reduce((sum, { onHand }) => sum + onHand, 0)
  return variants > 1 ? `${units} in ${variants} variants` : String(units)
}
