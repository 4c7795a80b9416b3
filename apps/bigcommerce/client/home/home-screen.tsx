import type { HomeView } from '@connect/core'
import { shownCharts } from '@connect/core/client'
import styled from 'styled-components'
import { Notices } from '../parts/notices.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { ChartPanel } from './chart/chart-panel.tsx'
import { ChecklistPanel } from './checklist-panel.tsx'
import { Dials } from './dials.tsx'
import { NewestProblems } from './newest-problems.tsx'
import { PauseButton } from './pause-button.tsx'
import { LastRuns, NextRuns } from './runs.tsx'

/** Whether store and warehouse agree, at a glance; until set-up is done, what is still to do. */
export function HomeScreen({ view }: { readonly view: HomeView }) {
  const charts = shownCharts(view)
  return (
    <ScreenPage title={view.title} notices={view.notices}>
      {view.checklist && <ChecklistPanel checklist={view.checklist} />}
      <Dials dials={view.dials} />
      <Notices notices={view.checks} />
      {charts.length > 0 && (
        <Columns>
          {charts.map((chart) => (
            <ChartPanel key={chart.title} chart={chart} />
          ))}
        </Columns>
      )}
      <NewestProblems problems={view.problems} count={view.problemCount} />
      <Columns>
        <LastRuns runs={view.lastRuns} />
        <NextRuns runs={view.nextRuns}>
          <PauseButton />
        </NextRuns>
      </Columns>
    </ScreenPage>
  )
}

/** As many side by side as there is room for. */
export const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: ${({ theme }) => theme.spacing.medium};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));

  && > * {
    margin: 0;
  }
`
