import { Panel } from '@bigcommerce/big-design'
import type { ReactNode } from 'react'
import styled from 'styled-components'

/** A panel without a heading of its own: BigDesign keeps room for one all the same. */
export const BarePanel = ({ children }: { readonly children: ReactNode }) => (
  <Panel marginBottom="none">
    <Raised>{children}</Raised>
  </Panel>
)

const Raised = styled.div`
  margin-top: ${({ theme }) => theme.spacing.mediumN};
`
