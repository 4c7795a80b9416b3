import { may, missingToRun } from '../../access/may.ts'
import { textOf } from '../../catalogue/index.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { Admin } from '../admin.ts'
import type { WorkReport } from '../reports.ts'
import type { Notice, ScreenLink } from '../views/frame.ts'
import { isPreview, runTitle } from '../wording/runs.ts'
import { when } from '../wording/when.ts'
import { closedTo, inOwnNames } from './frame-access.ts'

const settings: ScreenLink = { label: 'Open Basic Configuration', screen: 'basic_configuration' }
const problems: ScreenLink = { label: 'Show the problems', screen: 'problems' }

/** What is so of the connection as a whole, and stays at the head of every screen until it is no longer so. */
export function frameNotices(admin: Admin, connection: ConnectionRecord, work: WorkReport | null): readonly Notice[] {
  if (!work || !may(admin.actor, 'view')) return closedTo(admin)
  const all = [stateNotice(connection), accessNotice(admin), failureNotice(admin, connection, work), syncOffNotice(connection)]
  return all.filter((notice) => notice !== null)
}

function stateNotice({ state }: ConnectionRecord): Notice | null {
  if (state === 'paused') {
    const text = 'Nothing runs until syncing is resumed. What happens meanwhile is taken up then.'
    return { tone: 'attention', title: 'Syncing is paused', text, link: null }
  }
  if (state !== 'disconnected') return null
  const text = 'The app was removed from the store, or its access was withdrawn. Install it again; links and orders are found again.'
  return { tone: 'critical', title: 'The store is disconnected', text, link: null }
}

/** The Store Key itself lacks what a run needs; not what the owner has taken from this person. */
function accessNotice({ app, actor }: Admin): Notice | null {
  const missing = actor.grants && missingToRun(actor.grants)
  if (!missing) return null
  const text = `Nothing runs until the Store Key has ${inOwnNames(app, missing)}. Ask who manages roles in IntelliTrack.`
  return { tone: 'critical', title: 'The Store Key lacks a feature', text, link: null }
}

function failureNotice({ clock }: Admin, { timeZone }: ConnectionRecord, { latest }: WorkReport): Notice | null {
  const run = latest.find((one) => one.state !== 'running' && !isPreview(one))
  if (run?.state !== 'failed' || !run.error) return null
  const { title, advice } = textOf(run.error.code)
  const began = when(run.startedAt, timeZone, clock.now())
  return { tone: 'critical', title: `${runTitle(run)} failed: ${title}`, text: `${began}. ${advice}`, link: problems }
}

/** Only once there is something to sync: until then the set-up list says it. */
function syncOffNotice({ state, settings: { syncInterval }, marks }: ConnectionRecord): Notice | null {
  if (state !== 'active' || syncInterval !== null || marks.inventoryImportedAt === null) return null
  const text = 'Orders, products and shipments move only when somebody starts a run. Mark Sync Interval to have them move by themselves.'
  return { tone: 'attention', title: 'Automatic syncing is off', text, link: settings }
}
