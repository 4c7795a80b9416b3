import type { ProductRow, ProductsView } from '@connect/core'
import { blockedActions } from '@connect/core/client'
import { screenWords } from '@connect/core/words'
import { NameCell, StateCell } from '../list/cells.tsx'
import { ListParts } from '../list/list-parts.tsx'
import { type Column, ListTable } from '../list/list-table.tsx'
import { RowActions } from '../list/row-actions.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { ProductStock } from './product-stock.tsx'

/** Every variant of the store: its item, its stock on both sides, why it was not imported, and what can be done. */
export function ProductsScreen({ view: { title, notices, products, ...list } }: { readonly view: ProductsView }) {
  const { rows } = products
  return (
    <ScreenPage title={title} notices={notices}>
      <ListParts {...list} list={products} blocked={blockedActions(rows, productKey)}>
        <ListTable title={title} rows={rows} keyOf={productKey} columns={columns} />
      </ListParts>
    </ScreenPage>
  )
}

const productKey = ({ variantId }: ProductRow): string => variantId

const { product, state, stock } = screenWords.products

const columns: readonly Column<ProductRow>[] = [
  { id: 'product', header: product, width: '24%', cell: ({ title, sku }) => <NameCell name={title} detail={sku} /> },
  { id: 'state', header: state, cell: (row) => <StateCell {...row} /> },
  { id: 'stock', header: stock, width: '38%', cell: (row) => (row.stock.length === 0 ? null : <ProductStock product={row} />) },
  {
    ...{ id: 'actions', header: screenWords.list.actions, width: '9em' },
    cell: (row) => <RowActions id={row.variantId} about={row.sku || row.title} row={row} />,
  },
]
