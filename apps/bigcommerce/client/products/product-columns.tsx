import type { TableColumn } from '@bigcommerce/big-design'
import type { ProductRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { NameCell, StateCell } from '../list/cells.tsx'
import { RowActions } from '../list/row-actions.tsx'
import { ProductStock } from './product-stock.tsx'

const { product, state, stock } = screenWords.products

export const productColumns: readonly TableColumn<ProductRow>[] = [
  { hash: 'product', header: product, width: '9rem', render: ({ title, sku }) => <NameCell name={title} detail={sku} /> },
  { hash: 'state', header: state, render: (row) => <StateCell {...row} /> },
  { hash: 'stock', header: stock, width: '26rem', render: (row) => <ProductStock product={row} /> },
  {
    hash: 'actions',
    header: screenWords.list.actions,
    width: '6rem',
    render: (row) => <RowActions id={row.variantId} about={row.sku || row.title} row={row} />,
  },
]
