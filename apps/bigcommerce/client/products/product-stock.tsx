import { Small } from '@bigcommerce/big-design'
import { productStock } from '@connect/store-app/screen-hooks'
import styled from 'styled-components'
import { Figures } from '../parts/figures.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { StateBadge } from '../parts/state-badge.tsx'

export const ProductStock = productStock({
  Table: ({ children }) => <OfProduct>{children}</OfProduct>,
  Caption: ({ children }) => <Hidden as="caption">{children}</Hidden>,
  stateHead: <td />,
  Location: ({ location, sum }) => (
    <>
      {location}
      {sum && (
        <Small color="secondary60" margin="none">
          {sum}
        </Small>
      )}
    </>
  ),
  StateBadge,
})

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
