import type { Chart } from '../../views/home.ts'

export interface Bar {
  readonly series: number
  readonly x: number
  readonly width: number
  readonly height: number
  readonly label: string
}

/** The bars of a chart in a space one unit high and one unit wide per point: beside each other within a point, none where there is nothing. */
export function barsOf({ series, points }: Pick<Chart, 'series' | 'points'>): readonly Bar[] {
  const top = topOf(points)
  const width = (1 - gap) / Math.max(series.length, 1)
  return points.flatMap(({ label, values }, point) =>
    values.flatMap((value, index) =>
      value > 0
        ? [
            {
              series: index,
              x: point + gap / 2 + index * width,
              width,
              height: value / top,
              label: `${label}: ${series[index] ?? ''} ${value}`,
            },
          ]
        : [],
    ),
  )
}

/** The figure at the top of the axis: the next round one above the largest. */
export function topOf(points: Chart['points']): number {
  const largest = Math.max(1, ...points.flatMap(({ values }) => values))
  const step = 10 ** Math.floor(Math.log10(largest))
  const round = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((times) => times * step).find((figure) => figure >= largest && Number.isInteger(figure))
  return round ?? largest
}

/** The points whose labels fit below the axis: the first, the last, and one between. */
export function axisLabels(points: Chart['points']): readonly string[] {
  const between = points.length > 4 ? [Math.floor((points.length - 1) / 2)] : []
  const shown = points.length > 1 ? [0, ...between, points.length - 1] : [0]
  return shown.flatMap((point) => points[point]?.label ?? [])
}

const gap = 0.25
