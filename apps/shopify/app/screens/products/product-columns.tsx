import type { ProductRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { NameCell, StateCell } from '../list/cells.tsx'
import type { Column } from '../list/table.tsx'
import { ProductActions } from './product-actions.tsx'
import { ProductStock } from './product-stock.tsx'

const { product, state, stock } = screenWords.products

export const productColumns: readonly Column<ProductRow>[] = [
  {
    title: product,
    width: '13rem',
    cell: ({ title, sku }) => <NameCell name={title} detail={sku} />,
  },
  {
    title: state,
    isWide: true,
    cell: (row) => <StateCell row={row} />,
  },
  { title: stock, width: '21rem', cell: (row) => <ProductStock product={row} /> },
  { title: screenWords.list.actions, width: '7rem', cell: (row) => <ProductActions product={row} /> },
]
