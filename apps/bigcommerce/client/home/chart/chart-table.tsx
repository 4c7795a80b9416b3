import type { Chart } from '@connect/core'
import { ChartRows } from '@connect/store-app/screen-hooks'
import { Figures } from '../../parts/figures.tsx'
import { Hidden } from '../../parts/hidden.tsx'

/** The numbers of a chart. */
export const ChartTable = ({ chart }: { readonly chart: Chart }) => (
  <Figures>
    <Hidden as="caption">{chart.title}</Hidden>
    <ChartRows chart={chart} />
  </Figures>
)
