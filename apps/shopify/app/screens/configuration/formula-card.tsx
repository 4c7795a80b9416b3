import type { FormulaView } from '@connect/core'
import { resultFigure, termFigure } from '@connect/core/client'
import { BlockStack, Box, Card, Divider, InlineStack, Text } from '@shopify/polaris'

/** The stock formula worked on a real SKU: each term with its sign and its number, and what comes out. */
export function FormulaCard({ formula }: { readonly formula: FormulaView }) {
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm">
            {formula.title}
          </Text>
          <Text as="p" tone="subdued">
            {formula.text}
          </Text>
          <Text as="p" fontWeight="medium" breakWord>
            {formula.sku}
          </Text>
        </BlockStack>
        <BlockStack as="ul" gap="200">
          {formula.terms.map((term) => (
            <Box as="li" key={term.label}>
              <Term label={term.label} figure={termFigure(term)} />
            </Box>
          ))}
        </BlockStack>
        <Divider borderColor="border" />
        <Term label={formula.result.label} figure={resultFigure(formula)} isResult />
      </BlockStack>
    </Card>
  )
}

function Term({ label, figure, isResult = false }: { label: string; figure: string; isResult?: boolean }) {
  const weight = isResult ? 'bold' : 'regular'
  return (
    <InlineStack align="space-between" gap="400" wrap={false}>
      <Text as="span" fontWeight={weight}>
        {label}
      </Text>
      <Box minWidth="4rem">
        <Text as="p" alignment="end" numeric fontWeight={weight}>
          {figure}
        </Text>
      </Box>
    </InlineStack>
  )
}
