import type { ProductsView } from '@connect/core'
import { blockedActions } from '@connect/core/client'
import { ListCard } from '../list/list-card.tsx'
import { Rows } from '../list/rows.tsx'
import { Table } from '../list/table.tsx'
import { useIsTurning } from '../list/use-is-turning.ts'
import { ByWidth } from '../parts/by-width.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { productColumns } from './product-columns.tsx'
import { ProductItem } from './product-item.tsx'

/** Every variant of the store: its item, its stock on both sides, why it was not imported, and what can be done. */
export function ProductsScreen({ view }: { readonly view: ProductsView }) {
  const { rows } = view.products
  const isTurning = useIsTurning()
  const keyOf = ({ variantId }: (typeof rows)[number]): string => variantId
  return (
    <ScreenPage title={view.title} notices={view.notices}>
      <ListCard
        list={view.products}
        query={view.query}
        filters={view.filters}
        searchLabel={view.searchLabel}
        blocked={blockedActions(rows, keyOf)}
      >
        <ByWidth
          wide={<Table rows={rows} keyOf={keyOf} columns={productColumns} isLoading={isTurning} />}
          narrow={
            <Rows rows={rows} keyOf={keyOf}>
              {(product) => <ProductItem product={product} />}
            </Rows>
          }
        />
      </ListCard>
    </ScreenPage>
  )
}
