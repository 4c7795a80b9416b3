import type { Chart } from '@connect/core'
import { screenWords } from '@connect/core/words'
import { Button, VisuallyHidden } from '@wordpress/components'
import { useState } from 'react'
import { Panel } from '../../parts/panel.tsx'
import { Text } from '../../parts/text.tsx'
import { ChartBars } from './chart-bars.tsx'
import { ChartTable } from './chart-table.tsx'

/** A small chart. Its numbers are a table as well: always there for who hears the page, shown in the chart's place for who asks for it. */
export function ChartPanel({ chart }: { readonly chart: Chart }) {
  const [isTable, setIsTable] = useState(false)
  const { asTable, asChart } = screenWords.chart
  const other = isTable ? asChart : asTable
  if (chart.empty !== null)
    return (
      <Panel title={chart.title}>
        <Text isQuiet>{chart.empty}</Text>
      </Panel>
    )
  return (
    <Panel
      title={chart.title}
      action={
        <Button size="compact" variant="tertiary" aria-label={`${other}: ${chart.title}`} onClick={() => setIsTable(!isTable)}>
          {other}
        </Button>
      }
    >
      {isTable ? (
        <ChartTable chart={chart} />
      ) : (
        <>
          <ChartBars chart={chart} />
          <VisuallyHidden>
            <ChartTable chart={chart} />
          </VisuallyHidden>
        </>
      )}
    </Panel>
  )
}
