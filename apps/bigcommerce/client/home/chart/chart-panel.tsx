import { Panel, Text } from '@bigcommerce/big-design'
import type { Chart } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { useState } from 'react'
import { Hidden } from '../../parts/hidden.tsx'
import { ChartBars } from './chart-bars.tsx'
import { ChartTable } from './chart-table.tsx'

/** A small chart. Its numbers are a table as well: always there for who hears the page, shown in the chart's place for who asks for it. */
export function ChartPanel({ chart }: { readonly chart: Chart }) {
  const [isTable, setIsTable] = useState(false)
  const { asTable, asChart } = screenWords.chart
  const other = isTable ? asChart : asTable
  const action = {
    text: other,
    type: 'button',
    variant: 'subtle',
    mobileWidth: 'auto',
    onClick: () => setIsTable(!isTable),
    'aria-label': `${other}: ${chart.title}`,
  } as const
  return (
    <Panel header={chart.title} {...(chart.empty === null ? { action } : {})}>
      {chart.empty === null ? <Numbers chart={chart} isTable={isTable} /> : <Text color="secondary60">{chart.empty}</Text>}
    </Panel>
  )
}

const Numbers = ({ chart, isTable }: { readonly chart: Chart; readonly isTable: boolean }) =>
  isTable ? (
    <ChartTable chart={chart} />
  ) : (
    <>
      <ChartBars chart={chart} />
      <Hidden>
        <ChartTable chart={chart} />
      </Hidden>
    </>
  )
