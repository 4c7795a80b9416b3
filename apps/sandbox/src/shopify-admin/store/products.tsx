import { Link, Page, Text } from '@shopify/polaris'
import { storePath } from '../address/place.ts'
import { type LevelDocument, numberOf, type ProductDocument, type VariantDocument } from './documents.ts'
import { ListTable } from './list-table.tsx'
import { ProductStatus } from './product-status.tsx'
import { useList } from './use-list.ts'

export function Products({ store }: { readonly store: string }) {
  const products = useList<ProductDocument>(store, 'products')
  const variants = useList<VariantDocument>(store, 'variants').data ?? []
  const levels = useList<LevelDocument>(store, 'levels').data ?? []
  const stockOf = (product: ProductDocument) => {
    const own = variants.filter(({ productId }) => productId === product.id)
    const items = new Set(own.map(({ inventoryItemId }) => inventoryItemId))
    const units = levels.filter((level) => level.isActive && items.has(level.itemId)).reduce((sum, level) => sum + level.available, 0)
    return `${units} available${own.length > 1 ? ` in ${own.length} variants` : ''}`
  }
  const rows = [...(products.data ?? [])]
    .sort((a, b) => a.title.localeCompare(b.title))
    .map((product) => rowOf(product, stockOf(product), store))
  return (
    <Page fullWidth title="Products">
      <ListTable headings={['Product', 'Status', 'Inventory', 'Type']} rows={rows} />
    </Page>
  )
}

function rowOf({ id, title, status, productType }: ProductDocument, stock: string, store: string) {
  const link = (
    <Link key="link" url={`${storePath(store)}/products/${numberOf(id)}`}>
      {title}
    </Link>
  )
  const shown = <ProductStatus key="status" status={status} />
  const stacked = (
    <>
      <Text as="p" fontWeight="semibold">
        {link}
      </Text>
      <Text as="p" tone="subdued">
        {stock}
      </Text>
      {shown}
    </>
  )
  return { id, cells: [link, shown, stock, productType], stacked }
}
