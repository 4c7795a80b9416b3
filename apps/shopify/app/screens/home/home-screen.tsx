import type { HomeView } from '@connect/core'
import { shownCharts } from '@connect/core/client'
import { InlineGrid } from '@shopify/polaris'
import { Notices } from '../parts/notices.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { ChartCard } from './chart/chart-card.tsx'
import { ChecklistCard } from './checklist-card.tsx'
import { Dials } from './dials.tsx'
import { NewestProblems } from './newest-problems.tsx'
import { PauseButton } from './pause-button.tsx'
import { LastRuns, NextRuns } from './runs.tsx'

/** Whether store and warehouse agree, at a glance; until set-up is done, what is still to do. */
export function HomeScreen({ view }: { readonly view: HomeView }) {
  const charts = shownCharts(view)
  return (
    <ScreenPage title={view.title} notices={view.notices} isHome>
      {view.checklist && <ChecklistCard checklist={view.checklist} />}
      <Dials dials={view.dials} />
      <Notices notices={view.checks} />
      {charts.length > 0 && (
        <InlineGrid columns={{ xs: 1, md: charts.length === 1 ? 1 : 2 }} gap="400">
          {charts.map((chart) => (
            <ChartCard key={chart.title} chart={chart} />
          ))}
        </InlineGrid>
      )}
      <NewestProblems problems={view.problems} count={view.problemCount} />
      <InlineGrid columns={{ xs: 1, md: 'minmax(0, 2fr) minmax(0, 1fr)' }} gap="400" alignItems="start">
        <LastRuns runs={view.lastRuns} />
        <NextRuns runs={view.nextRuns}>
          <PauseButton />
        </NextRuns>
      </InlineGrid>
    </ScreenPage>
  )
}
