import type { Spacing } from '@bigcommerce/big-design-theme'
import styled from 'styled-components'

interface StackProps {
  readonly $gap?: keyof Spacing
}

/** Parts one below the other, with the same room between them. */
export const Stack = styled.div<StackProps>`
  display: grid;
  gap: ${({ theme, $gap = 'medium' }) => theme.spacing[$gap]};
  grid-template-columns: minmax(0, 1fr);

  /* BigDesign gives its texts and panels a distance of their own. */
  && > * {
    margin-bottom: 0;
    margin-top: 0;
  }
`

/** Parts side by side, in a further line where there is no room. */
export const Line = styled.div<StackProps & { readonly $apart?: boolean }>`
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme, $gap = 'xSmall' }) => theme.spacing[$gap]};
  justify-content: ${({ $apart = false }) => ($apart ? 'space-between' : 'flex-start')};

  && > * {
    margin: 0;
  }
`
