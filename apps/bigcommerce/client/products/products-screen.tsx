import type { ProductRow, ProductsView } from '@connect/core'
import { blockedActions } from '@connect/core/client'
import { ListPanel } from '../list/list-panel.tsx'
import { RowsByWidth } from '../list/rows-by-width.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { productColumns } from './product-columns.tsx'
import { ProductItem } from './product-item.tsx'

const productKey = ({ variantId }: ProductRow): string => variantId

/** Every variant of the store: its item, its stock on both sides, why it was not imported, and what can be done. */
export const ProductsScreen = ({ view: { title, notices, products, query, filters, searchLabel } }: { readonly view: ProductsView }) => (
  <ScreenPage title={title} notices={notices}>
    <ListPanel
      list={products}
      query={query}
      filters={filters}
      searchLabel={searchLabel}
      blocked={blockedActions(products.rows, productKey)}
    >
      <RowsByWidth rows={products.rows} keyOf={productKey} columns={productColumns} item={(product) => <ProductItem product={product} />} />
    </ListPanel>
  </ScreenPage>
)
