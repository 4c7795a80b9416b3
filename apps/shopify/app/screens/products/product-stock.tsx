import type { ProductRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { Text } from '@shopify/polaris'
import { StateBadge } from '../parts/state-badge.tsx'

/** The figures of both sides at every location, whether they are equal, and the sum behind what is sent. */
export function ProductStock({ product: { stock, title } }: { readonly product: ProductRow }) {
  const { location, store, warehouse, stock: caption } = screenWords.products
  if (stock.length === 0) return null
  return (
    <table className="connect-figures of-product">
      <caption className="connect-hidden">
        {caption}: {title}
      </caption>
      <thead>
        <tr>
          <th scope="col">{location}</th>
          <th scope="col" className="number">
            {store}
          </th>
          <th scope="col" className="number">
            {warehouse}
          </th>
          <td className="equal" />
        </tr>
      </thead>
      <tbody>
        {stock.map((level) => (
          <tr key={level.location}>
            <th scope="row">
              {level.location}
              {level.sum && (
                <Text as="p" variant="bodySm" tone="subdued">
                  {level.sum}
                </Text>
              )}
            </th>
            <td className="number">{level.store}</td>
            <td className="number">{level.warehouse}</td>
            <td>
              <StateBadge tone={level.isEqual ? 'success' : 'attention'}>
                {level.isEqual ? screenWords.stock.equal : screenWords.stock.differs}
              </StateBadge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
