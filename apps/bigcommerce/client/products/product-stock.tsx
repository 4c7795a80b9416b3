import { Small } from '@bigcommerce/big-design'
import type { ProductRow } from '@connect/core'
import { screenWords } from '@connect/core/words'
import styled from 'styled-components'
import { Figures } from '../parts/figures.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

const { location, store, warehouse, stock: caption } = screenWords.products
const { equal, differs } = screenWords.stock

/** The figures of both sides at every location, whether they are equal, and the sum behind what is sent. */
export const ProductStock = ({ product: { stock, title } }: { readonly product: ProductRow }) =>
  stock.length === 0 ? null : (
    <OfProduct>
      <Hidden as="caption">{`${caption}: ${title}`}</Hidden>
      <thead>
        <tr>
          <th scope="col">{location}</th>
          <th scope="col" className="number">
            {store}
          </th>
          <th scope="col" className="number">
            {warehouse}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {stock.map((level) => (
          <tr key={level.location}>
            <th scope="row">
              {level.location}
              {level.sum && (
                <Small color="secondary60" margin="none">
                  {level.sum}
                </Small>
              )}
            </th>
            <td className="number">{level.store}</td>
            <td className="number">{level.warehouse}</td>
            <td>
              <StateBadge tone={level.isEqual ? 'success' : 'attention'}>{level.isEqual ? equal : differs}</StateBadge>
            </td>
          </tr>
        ))}
      </tbody>
    </OfProduct>
  )

/** The figures of one product stand below those of the product above. */
const OfProduct = styled(Figures)`
  width: 100%;

  ${({ theme }) => theme.breakpoints.tablet} {
    table-layout: fixed;

    .number {
      width: 4.75rem;
    }

    .number + .number {
      width: 5.5rem;
    }

    td:last-child {
      width: 4.5rem;
    }
  }

  tr > :last-child {
    padding-right: 0;
  }
`
