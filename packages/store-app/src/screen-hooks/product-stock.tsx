import type { ProductRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import type { ReactElement, ReactNode } from 'react'
import type { Part } from './part.ts'

const { location, store, warehouse, stock: caption } = screenWords.products
const { equal, differs } = screenWords.stock

interface StockParts {
  readonly Table: Part<{ readonly children: ReactNode }>
  /** The table's caption, for who does not see it. */
  readonly Caption: Part<{ readonly children: string }>
  /** Heads the column that says whether both sides are equal. */
  readonly stateHead: ReactElement
  /** A location's name, and beneath it the sum behind what is sent, if there is one. */
  readonly Location: Part<Pick<ProductRow['stock'][number], 'location' | 'sum'>>
  readonly StateBadge: Part<{ readonly tone: 'success' | 'attention'; readonly children: string }>
}

/** The figures of both sides at every location, whether they are equal, and the sum behind what is sent. */
export const productStock = ({ Table, Caption, stateHead, Location, StateBadge }: StockParts) =>
  function ProductStock({ product: { stock, title } }: { readonly product: ProductRow }) {
    if (stock.length === 0) return null
    return (
      <Table>
        <Caption>{`${caption}: ${title}`}</Caption>
        <thead>
          <tr>
            <th scope="col">{location}</th>
            <th scope="col" className="number">
              {store}
            </th>
            <th scope="col" className="number">
              {warehouse}
            </th>
            {stateHead}
          </tr>
        </thead>
        <tbody>
          {stock.map((level) => (
            <tr key={level.location}>
              <th scope="row">
                <Location location={level.location} sum={level.sum} />
              </th>
              <td className="number">{level.store}</td>
              <td className="number">{level.warehouse}</td>
              <td>
                <StateBadge tone={level.isEqual ? 'success' : 'attention'}>{level.isEqual ? equal : differs}</StateBadge>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    )
  }
