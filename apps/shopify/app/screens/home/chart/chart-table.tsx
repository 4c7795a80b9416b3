import type { Chart } from '@connect/core'
import { ChartRows } from '@connect/store-app/screen-hooks'

/** The numbers of a chart. */
export const ChartTable = ({ chart }: { readonly chart: Chart }) => (
  <table className="connect-figures">
    <caption className="connect-hidden">{chart.title}</caption>
    <ChartRows chart={chart} />
  </table>
)
