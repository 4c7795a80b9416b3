import { may } from '../../access/may.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { RequestRecord } from '../../records/work.ts'
import type { Admin } from '../admin.ts'
import type { FrameView, ScreenId } from '../views/frame.ts'
import { runningView } from '../wording/runs.ts'
import { permissions, refusal } from './frame-access.ts'
import { frameNotices } from './frame-notices.ts'

export const screenTitles: Readonly<Record<ScreenId, string>> = {
  home: 'Home',
  basic_configuration: 'Basic Configuration',
  shopping_cart_configuration: 'Shopping Cart Configuration',
  synchronization: 'Synchronization',
  orders: 'Orders',
  products: 'Products',
  activity: 'Activity',
  problems: 'Problems',
  users: 'Users',
}

/** What every screen shows around itself. Synchronization is there only with Manual Sync, as in the original (SH-20). */
export async function frameOf(admin: Admin): Promise<FrameView> {
  const connection = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const mayLook = may(admin.actor, 'view')
  const work = mayLook ? await admin.reports.work(admin.connectionId, latest) : null
  const now = admin.clock.now()
  return {
    appName: admin.app.name,
    storeName: connection.storeName,
    state: connection.state,
    timeZone: connection.timeZone,
    nav: screensFor(admin).map((screen) => ({ screen, label: screenTitles[screen] })),
    notices: frameNotices(admin, connection, work),
    may: permissions(admin),
    running: work?.running ? runningView(work.running, connection.timeZone, now) : null,
    isAwaited: connection.state === 'active' && (work?.requests ?? []).some(isDue),
    pause: pauseOf(admin, connection),
  }
}

/** Neither put off nor given up. */
const isDue = ({ deadAt, notBefore }: RequestRecord): boolean => deadAt === null && notBefore === null

/** Runs looked at for the last that ended. */
const latest = 10

function screensFor({ app, actor }: Pick<Admin, 'app' | 'actor'>): readonly ScreenId[] {
  const all = Object.keys(screenTitles) as ScreenId[]
  const screens = app.knowsStaff ? all : all.filter((screen) => screen !== 'users')
  const hasManualSync = (actor.grants?.manualSync ?? null) !== null && actor.narrowing?.manualSync !== false
  // Whoever may connect must get there also with a Store Key that opens nothing: a better one is entered there.
  if (!may(actor, 'view')) return may(actor, 'connect') ? ['home', 'shopping_cart_configuration'] : ['home']
  return hasManualSync ? screens : screens.filter((screen) => screen !== 'synchronization')
}

function pauseOf(admin: Admin, { state }: Pick<ConnectionRecord, 'state'>): FrameView['pause'] {
  const blocked = refusal(admin, 'activate')
  if (state === 'active') return { id: 'pause', label: 'Pause syncing', blocked }
  return state === 'paused' ? { id: 'resume', label: 'Resume syncing', blocked } : null
}
