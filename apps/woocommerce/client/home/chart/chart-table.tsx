import type { Chart } from '@connect/core'
import { ChartRows } from '@connect/store-app/screen-hooks'
import { VisuallyHidden } from '@wordpress/components'

/** The numbers of a chart. */
export const ChartTable = ({ chart }: { readonly chart: Chart }) => (
  <table className="intellitrack-figures">
    <VisuallyHidden as="caption">{chart.title}</VisuallyHidden>
    <ChartRows chart={chart} />
  </table>
)
