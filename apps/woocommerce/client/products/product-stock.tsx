import type { ProductRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { VisuallyHidden } from '@wordpress/components'
import { Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { Small } from '../parts/text.tsx'

const { location, store, warehouse, state, stock: caption } = screenWords.products
const { equal, differs } = screenWords.stock

/** The figures of both sides at every location, whether they are equal, and the sum behind what is sent. */
export const ProductStock = ({ product: { stock, title } }: { readonly product: ProductRow }) => (
  <table className="intellitrack-figures">
    <VisuallyHidden as="caption">{`${caption}: ${title}`}</VisuallyHidden>
    <thead>
      <tr>
        <th scope="col">{location}</th>
        <th scope="col" className="number">
          {store}
        </th>
        <th scope="col" className="number">
          {warehouse}
        </th>
        <th scope="col">
          <VisuallyHidden>{state}</VisuallyHidden>
        </th>
      </tr>
    </thead>
    <tbody>
      {stock.map((level) => (
        <tr key={level.location}>
          <th scope="row">
            <Stack gap={0}>
              <span>{level.location}</span>
              {level.sum && <Small>{level.sum}</Small>}
            </Stack>
          </th>
          <td className="number">{level.store}</td>
          <td className="number">{level.warehouse}</td>
          <td>
            <StateBadge tone={level.isEqual ? 'success' : 'attention'}>{level.isEqual ? equal : differs}</StateBadge>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
