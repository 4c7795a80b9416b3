import { H3, Text } from '@bigcommerce/big-design'
import type { FormulaView } from '@connect/core'
import { resultFigure, termFigure } from '@connect/core/client'
import styled from 'styled-components'
import { Stack } from '../parts/stack.tsx'

/** The stock formula worked on a real SKU: each term with its sign and its number, and what comes out. */
export const FormulaPanel = ({ formula }: { readonly formula: FormulaView }) => (
  <Sum>
    <Stack $gap="small">
      <H3>{formula.title}</H3>
      <Text color="secondary60">{formula.text}</Text>
      <Text bold>{formula.sku}</Text>
      <ul>
        {formula.terms.map((term) => (
          <li key={term.label}>
            <Term>
              <span>{term.label}</span>
              <span className="figure">{termFigure(term)}</span>
            </Term>
          </li>
        ))}
      </ul>
      <Term $isResult>
        <strong>{formula.result.label}</strong>
        <strong className="figure">{resultFigure(formula)}</strong>
      </Term>
    </Stack>
  </Sum>
)

const Sum = styled.div`
  background: ${({ theme }) => theme.colors.secondary10};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  margin-top: ${({ theme }) => theme.spacing.medium};
  max-width: 32rem;
  padding: ${({ theme }) => theme.spacing.medium};

  ul {
    list-style: none;
    padding: 0;
  }
`
const Term = styled.div<{ readonly $isResult?: boolean }>`
  border-top: ${({ theme, $isResult = false }) => ($isResult ? theme.border.box : 'none')};
  display: flex;
  gap: ${({ theme }) => theme.spacing.medium};
  justify-content: space-between;
  padding: ${({ theme }) => theme.spacing.xxSmall} 0;

  .figure {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`
