import type { Chart } from '@connect/core'
import { screenWords } from '@connect/core/words'

/** The numbers of a chart, for the table that an app draws around them. */
export const ChartRows = ({ chart: { series, points } }: { readonly chart: Chart }) => (
  <>
    <thead>
      <tr>
        <th scope="col">{screenWords.chart.at}</th>
        {series.map((name) => (
          <th key={name} scope="col" className="number">
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
            <td key={name} className="number">
              {(values[index] ?? 0).toLocaleString('en')}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </>
)
