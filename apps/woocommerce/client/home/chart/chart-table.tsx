import type { Chart } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { VisuallyHidden } from '@wordpress/components'

/** The numbers of a chart. */
export const ChartTable = ({ chart: { title, series, points } }: { readonly chart: Chart }) => (
  <table className="intellitrack-figures">
    <VisuallyHidden as="caption">{title}</VisuallyHidden>
    <thead>
      <tr>
        <th scope="col">{screenWords.chart.at}</th>
        {series.map((name) => (
          <th key={name} scope="col" className="is-number">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {points.map(({ label, values }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {series.map((name, index) => (
            <td key={name} className="is-number">
              {(values[index] ?? 0).toLocaleString('en')}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
