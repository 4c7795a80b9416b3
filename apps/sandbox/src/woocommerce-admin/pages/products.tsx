import { List } from '../../admins/list.tsx'
import { useList } from '../api.ts'
import type { ProductDocument } from '../documents.ts'
import { Page, Wrong } from '../parts/page.tsx'
import { adminAddress } from '../site.ts'

/** `search`: a part of a name, or an SKU, also of a variation. */
export function Products({ search }: { readonly search: string }) {
  const products = useList<ProductDocument>('products')
  const all = products.data ?? []
  const variationsOf = (id: number) => all.filter(({ parentId }) => parentId === id)
  const wanted = search.trim().toLowerCase()
  const names = (product: ProductDocument) => [product, ...variationsOf(product.id)].map(({ name, sku }) => `${name} ${sku}`).join(' ')
  const shown = all
    .filter((product) => product.type !== 'variation' && product.status !== 'trash' && names(product).toLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name))
  return (
    <Page title="Products">
      <Wrong error={products.error} />
      <List
        name="Products"
        headings={['Name', 'SKU', 'Type', 'Stock', 'Price']}
        rows={shown.map((product) => ({
          id: product.id,
          cells: [
            <a key="name" href={adminAddress(`post.php?post=${product.id}&action=edit`)}>
              {product.name}
            </a>,
            product.sku || '–',
            kindOf(product),
            stockOf(product, variationsOf(product.id)),
            product.regularPrice || '–',
          ],
        }))}
      />
    </Page>
  )
}

export const kindOf = ({ type, virtual, downloadable }: ProductDocument): string =>
  [type, virtual && 'virtual', downloadable && 'downloadable'].filter(Boolean).join(', ')

function stockOf({ manageStock, stockQuantity }: ProductDocument, variations: readonly ProductDocument[]): string {
  if (manageStock) return String(stockQuantity ?? 0)
  const own = variations.filter((one) => one.manageStock)
  if (own.length === 0) return 'not tracked'
  return `${own.reduce((sum, one) => sum + (one.stockQuantity ?? 0), 0)} in ${own.length} variations`
}
