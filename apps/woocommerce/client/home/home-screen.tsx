import type { HomeView } from '@connect/core'
import { shownCharts } from '@connect/core/client'
import { Notices } from '../parts/notices.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { ChartPanel } from './chart/chart-panel.tsx'
import { ChecklistPanel } from './checklist-panel.tsx'
import { Dials } from './dials.tsx'
import { NewestProblems } from './newest-problems.tsx'
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
        <div className="intellitrack-columns">
          {charts.map((chart) => (
            <ChartPanel key={chart.title} chart={chart} />
          ))}
        </div>
      )}
      <NewestProblems problems={view.problems} count={view.problemCount} />
      <div className="intellitrack-columns">
        <LastRuns runs={view.lastRuns} />
        <NextRuns runs={view.nextRuns} />
      </div>
    </ScreenPage>
  )
}
