import { Small } from '@bigcommerce/big-design'
import { InfoIcon } from '@bigcommerce/big-design-icons'
import styled from 'styled-components'

/** Why something cannot be changed or pressed: in words beside it, since nobody can hover over a disabled control by keyboard or thumb. */
export const LockedReason = ({ reason, id }: { readonly reason: string; readonly id?: string }) => (
  <Row {...(id ? { id } : {})}>
    <InfoIcon size="medium" color="secondary60" aria-hidden />
    <Small as="span" color="secondary60" margin="none">
      {reason}
    </Small>
  </Row>
)

const Row = styled.span`
  align-items: start;
  display: flex;
  gap: ${({ theme }) => theme.spacing.xxSmall};

  svg {
    flex: none;
  }
`
