import { List } from '../../admins/list.tsx'
import { useList } from '../api.ts'
import type { ProductDocument } from '../documents.ts'
import { Page } from '../parts/page.tsx'
import { adminAddress } from '../site.ts'
import { kindOf } from './products.tsx'

export function ProductPage({ id }: { readonly id: string }) {
  const products = useList<ProductDocument>('products')
  const asked = products.data?.find((one) => String(one.id) === id)
  const product = asked?.type === 'variation' ? products.data?.find((one) => one.id === asked.parentId) : asked
  const back = (
    <a className="button" href={adminAddress('edit.php?post_type=product')}>
      All products
    </a>
  )
  if (!product)
    return (
      <Page title="Product" action={back}>
        <p className="Box">{products.data ? 'This store has no such product.' : '…'}</p>
      </Page>
    )
  const variations = products.data?.filter(({ parentId }) => parentId === product.id) ?? []
  const rows = variations.length > 0 ? variations : [product]
  return (
    <Page title={product.name} action={back}>
      <p>{kindOf(product)}</p>
      <List
        name={variations.length > 0 ? 'Variations' : 'Inventory'}
        headings={['Name', 'SKU', 'Stock']}
        rows={rows.map((row) => ({ id: row.id, cells: [nameOf(row), row.sku || '–', stockOf(row, product)] }))}
      />
    </Page>
  )
}

const nameOf = ({ name, type, attributes }: ProductDocument): string =>
  type === 'variation' ? attributes.flatMap(({ options }) => options).join(', ') || name : name

function stockOf(row: ProductDocument, parent: ProductDocument): string {
  if (row.manageStock) return String(row.stockQuantity ?? 0)
  return row !== parent && parent.manageStock ? `${parent.stockQuantity ?? 0}, kept by the product` : 'not tracked'
}
