import { Text } from '@bigcommerce/big-design'
import { ErrorIcon } from '@bigcommerce/big-design-icons'
import styled from 'styled-components'

/** Why something was not done. It is heard when it comes, and stays. */
export const Refused = ({ children }: { readonly children: string | null | undefined }) =>
  children ? (
    <Row role="alert">
      <ErrorIcon color="danger" aria-hidden />
      <Text as="span" color="danger50" margin="none">
        {children}
      </Text>
    </Row>
  ) : null

const Row = styled.div`
  align-items: start;
  display: flex;
  gap: ${({ theme }) => theme.spacing.xxSmall};

  svg {
    flex: none;
  }
`
