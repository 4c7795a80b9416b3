import type { FormulaView } from '@connect/core'
import { resultFigure, termFigure } from '@connect/core/client'
import { Stack } from '../parts/stack.tsx'
import { Text } from '../parts/text.tsx'

/** The stock formula worked on a real SKU: each term with its sign and its number, and what comes out. */
export const FormulaPanel = ({ formula }: { readonly formula: FormulaView }) => (
  <div className="intellitrack-formula">
    <Stack gap={2}>
      <h4>{formula.title}</h4>
      <Text isQuiet>{formula.text}</Text>
      <strong>{formula.sku}</strong>
      <ul>
        {formula.terms.map((term) => (
          <li key={term.label}>
            <span>{term.label}</span>
            <span>{termFigure(term)}</span>
          </li>
        ))}
        <li>
          <strong>{formula.result.label}</strong>
          <strong>{resultFigure(formula)}</strong>
        </li>
      </ul>
    </Stack>
  </div>
)
