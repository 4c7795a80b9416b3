import { Small } from '@bigcommerce/big-design'
import type { Chart } from '@connect/core'
import { axisLabels, barsOf, topOf } from '@connect/core/client'
import styled from 'styled-components'
import { Line, Stack } from '../../parts/stack.tsx'

/** The picture alone: who cannot see it has the table. */
export function ChartBars({ chart }: { readonly chart: Chart }) {
  const { points, series } = chart
  return (
    <Stack $gap="xxSmall" aria-hidden="true">
      <Line $gap="medium">
        {series.map((name, index) => (
          <Line key={name} $gap="xxSmall">
            <Key $series={index} />
            <Small as="span">{name}</Small>
          </Line>
        ))}
      </Line>
      <Small color="secondary60">{topOf(points).toLocaleString('en')}</Small>
      <Picture viewBox={`0 0 ${Math.max(points.length, 1)} 1`} preserveAspectRatio="none" focusable="false">
        <title>{chart.title}</title>
        {[0, 0.5].map((height) => (
          <Axis key={height} x1="0" x2={points.length} y1={height} y2={height} />
        ))}
        {barsOf(chart).map((bar) => (
          <Bar key={bar.label} $series={bar.series} x={bar.x} width={bar.width} y={1 - bar.height} height={bar.height}>
            <title>{bar.label}</title>
          </Bar>
        ))}
        <Axis x1="0" x2={points.length} y1="1" y2="1" />
      </Picture>
      <Line $apart>
        {axisLabels(points).map((label) => (
          <Small as="span" key={label} color="secondary60">
            {label}
          </Small>
        ))}
      </Line>
    </Stack>
  )
}

interface SeriesProps {
  readonly $series: number
}
const colors = ['brand', 'primary30'] as const

const Picture = styled.svg`
  display: block;
  height: 10rem;
  width: 100%;
`
const Axis = styled.line`
  stroke: ${({ theme }) => theme.colors.secondary30};
  stroke-width: 1;
  vector-effect: non-scaling-stroke;
`
const Bar = styled.rect<SeriesProps>`
  fill: ${({ theme, $series }) => theme.colors[colors[$series] ?? 'brand']};
`
const Key = styled.span<SeriesProps>`
  background: ${({ theme, $series }) => theme.colors[colors[$series] ?? 'brand']};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  display: inline-block;
  height: ${({ theme }) => theme.spacing.small};
  width: ${({ theme }) => theme.spacing.small};
`
