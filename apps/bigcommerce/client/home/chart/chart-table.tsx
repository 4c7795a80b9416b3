import type { Chart } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { Figures } from '../../parts/figures.tsx'
import { Hidden } from '../../parts/hidden.tsx'

/** The numbers of a chart. */
export const ChartTable = ({ chart: { title, series, points } }: { readonly chart: Chart }) => (
  <Figures>
    <Hidden as="caption">{title}</Hidden>
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
  </Figures>
)
