import type { Chart } from '@connect/core'
import { axisLabels, barsOf, topOf } from '@connect/core/client'
import { BlockStack, InlineStack, Text } from '@shopify/polaris'

/** The picture alone: who cannot see it has the table. */
export function ChartBars({ chart }: { readonly chart: Chart }) {
  const { points, series } = chart
  return (
    <div aria-hidden="true">
      <BlockStack gap="100">
        <InlineStack gap="400">
          {series.map((name, index) => (
            <InlineStack key={name} gap="100" blockAlign="center">
              <span className={`connect-key connect-series-${index}`} />
              <Text as="span" variant="bodySm">
                {name}
              </Text>
            </InlineStack>
          ))}
        </InlineStack>
        <Text as="span" variant="bodyXs" tone="subdued">
          {topOf(points).toLocaleString('en')}
        </Text>
        <svg className="connect-chart" viewBox={`0 0 ${Math.max(points.length, 1)} 1`} preserveAspectRatio="none" focusable="false">
          <title>{chart.title}</title>
          <line className="axis" x1="0" x2={points.length} y1="0" y2="0" />
          <line className="axis" x1="0" x2={points.length} y1="0.5" y2="0.5" />
          {barsOf(chart).map((bar) => (
            <rect
              key={bar.label}
              className={`connect-series-${bar.series}`}
              x={bar.x}
              width={bar.width}
              y={1 - bar.height}
              height={bar.height}
            >
              <title>{bar.label}</title>
            </rect>
          ))}
          <line className="axis" x1="0" x2={points.length} y1="1" y2="1" />
        </svg>
        <InlineStack align="space-between">
          {axisLabels(points).map((label) => (
            <Text key={label} as="span" variant="bodyXs" tone="subdued">
              {label}
            </Text>
          ))}
        </InlineStack>
      </BlockStack>
    </div>
  )
}
