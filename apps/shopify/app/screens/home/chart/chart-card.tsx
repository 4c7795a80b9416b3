import type { Chart } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import { ChartBars } from './chart-bars.tsx'
import { ChartTable } from './chart-table.tsx'

/** A small chart. Its numbers are a table as well: always there for who hears the page, shown in the chart's place for who asks for it. */
export function ChartCard({ chart }: { readonly chart: Chart }) {
  const [isTable, setIsTable] = useState(false)
  const { asTable, asChart } = screenWords.chart
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {chart.title}
          </Text>
          {chart.empty === null && (
            <Button
              variant="plain"
              onClick={() => setIsTable(!isTable)}
              accessibilityLabel={`${isTable ? asChart : asTable}: ${chart.title}`}
            >
              {isTable ? asChart : asTable}
            </Button>
          )}
        </InlineStack>
        {chart.empty === null ? (
          <>
            {!isTable && <ChartBars chart={chart} />}
            <div className={isTable ? '' : 'connect-hidden'}>
              <ChartTable chart={chart} />
            </div>
          </>
        ) : (
          <Text as="p" tone="subdued">
            {chart.empty}
          </Text>
        )}
      </BlockStack>
    </Card>
  )
}
