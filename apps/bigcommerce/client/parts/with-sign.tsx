import styled from 'styled-components'

/** A sentence after the sign that goes with it: the sign stays at its first line. */
export const WithSign = styled.span`
  align-items: start;
  display: flex;
  gap: ${({ theme }) => theme.spacing.xxSmall};

  svg {
    flex: none;
  }
`
