import styled from 'styled-components'

/** A small table of figures within something else, where BigDesign's own, made for a page of rows, has no room. */
export const Figures = styled.table`
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
  overflow-wrap: break-word;

  th,
  td {
    font-weight: ${({ theme }) => theme.typography.fontWeight.regular};
    padding: ${({ theme }) => `${theme.spacing.xxSmall} ${theme.spacing.small} ${theme.spacing.xxSmall} 0`};
    text-align: start;
    vertical-align: top;
  }

  thead th {
    color: ${({ theme }) => theme.colors.secondary60};
    white-space: nowrap;
  }

  .number {
    text-align: end;
  }
`
