import type { Admin } from '../admin.ts'
import type { HomeView } from '../views/home.ts'
import { isPreview, runLine } from '../wording/runs.ts'
import { screenTitles } from './frame.ts'
import { closedTo, refusal } from './frame-access.ts'
import { closedCharts, driftChart, flowChart } from './home-charts.ts'
import { checklistOf } from './home-checklist.ts'
import { catalogueChecks } from './home-checks.ts'
import { dialsOf } from './home-dials.ts'
import { nextRuns } from './home-next-runs.ts'
import { problemLine } from './problems-line.ts'

/** Set-up until it is done; then whether store and warehouse agree, and what to do where they do not. */
export async function homeScreen(admin: Admin): Promise<HomeView> {
  const notices = closedTo(admin)
  const title = screenTitles.home
  const why = refusal(admin, 'view')
  const nothing = { checklist: null, dials: [], lastRuns: [], nextRuns: [], problems: [], problemCount: 0, checks: [] }
  if (why) return { title, ...nothing, ...closedCharts(why), notices }
  const connection = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const now = admin.clock.now()
  const [report, work] = await Promise.all([
    admin.reports.home(admin.connectionId, new Date(now).toISOString()),
    admin.reports.work(admin.connectionId, latestRuns),
  ])
  const ended = work.latest.filter((run) => run.state !== 'running' && !isPreview(run))
  return {
    title,
    checklist: checklistOf(admin.app, connection),
    dials: dialsOf(connection, report),
    flow: flowChart(report, connection.timeZone, now),
    drift: driftChart(report, connection.timeZone, now),
    lastRuns: ended.slice(0, shownRuns).map((run) => runLine(run, connection.timeZone, now)),
    nextRuns: nextRuns(connection, work, now),
    problems: report.newestProblems.map((problem) => problemLine(admin, connection, problem)),
    problemCount: report.openProblems,
    checks: catalogueChecks(report),
    notices,
  }
}

/** Enough to find the last automatic synchronization among runs by hand and by signal. */
const latestRuns = 50
const shownRuns = 5
