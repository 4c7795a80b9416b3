import styled from 'styled-components'

/** The page between its edges: as wide as a control panel's own pages, and with less of an edge where there is no room. */
export const PageBox = styled.div`
  box-sizing: border-box;
  margin: 0 auto;
  max-width: 80rem;
  padding: ${({ theme }) => theme.spacing.medium};

  ${({ theme }) => theme.breakpoints.tablet} {
    padding: ${({ theme }) => theme.spacing.xLarge};
  }
`
