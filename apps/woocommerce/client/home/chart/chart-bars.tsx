import type { Chart } from '@connect/core'
import { axisLabels, barsOf, topOf } from '@connect/core/client'
import { Line, Stack } from '../../parts/stack.tsx'
import { Small } from '../../parts/text.tsx'

/** The picture alone: who cannot see it has the table. */
export function ChartBars({ chart }: { readonly chart: Chart }) {
  const { points, series } = chart
  return (
    <Stack gap={1} aria-hidden="true" className="intellitrack-chart">
      <Line gap={4}>
        {series.map((name, index) => (
          <Line key={name} gap={1}>
            <span className={`intellitrack-key is-series-${index}`} />
            <Small>{name}</Small>
          </Line>
        ))}
      </Line>
      <Small>{topOf(points).toLocaleString('en')}</Small>
      <svg viewBox={`0 0 ${Math.max(points.length, 1)} 1`} preserveAspectRatio="none" focusable="false">
        <title>{chart.title}</title>
        {[0, 0.5].map((height) => (
          <line key={height} x1="0" x2={points.length} y1={height} y2={height} />
        ))}
        {barsOf(chart).map((bar) => (
          <rect key={bar.label} className={`is-series-${bar.series}`} x={bar.x} width={bar.width} y={1 - bar.height} height={bar.height}>
            <title>{bar.label}</title>
          </rect>
        ))}
        <line x1="0" x2={points.length} y1="1" y2="1" />
      </svg>
      <Line isApart>
        {axisLabels(points).map((label) => (
          <Small key={label}>{label}</Small>
        ))}
      </Line>
    </Stack>
  )
}
