import type { Repositories } from '../../ports/repositories.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { RunKind } from '../../records/work.ts'
import { requestRun } from '../../runs/request-run.ts'
import { localDate } from '../../scheduling/local-time.ts'
import type { ActionResult, Admin } from '../admin.ts'
import { asleep, refusal } from '../screens/frame-access.ts'
import { isAsked, isManualKind, type ManualKind, notYet } from '../settings/manual-runs.ts'
import { runTitles } from '../wording/runs.ts'

/** A run by hand (SH-20); `confirmation` is what was typed for it. */
export const askForRun = (admin: Admin, kind: RunKind, confirmation: string): Promise<ActionResult> =>
  ask(admin, kind, 'manual', (connection) => confirmed(connection, kind, confirmation))

/** What that run would write, listed by the worker; nothing is written. */
export const askForPreview = (admin: Admin, kind: RunKind): Promise<ActionResult> => ask(admin, kind, 'preview', () => null)

type Refused = Extract<ActionResult, { readonly kind: 'refused' }>
const refused = (message: string, field: string | null = null): Refused => ({ kind: 'refused', message, field })

async function ask(
  admin: Admin,
  kind: RunKind,
  trigger: 'manual' | 'preview',
  check: (connection: ConnectionRecord) => Refused | null,
): Promise<ActionResult> {
  if (!isManualKind(kind)) return refused('This cannot be run by hand.')
  const answer = await admin.unitOfWork.transaction(admin.connectionId, async (r) => {
    const connection = await r.connection.get()
    const why = (await blocked(admin, r, connection, kind, trigger === 'preview')) ?? check(connection)
    if (why) return why
    const outcome = await requestRun(admin, r, admin.actor, kind, slotFor(admin, connection, kind, trigger), trigger)
    return outcome.kind === 'rejected' ? refused(outcome.message) : null
  })
  if (answer) return answer
  await admin.queue.wake(admin.connectionId)
  const title = runTitles[kind]
  const message = trigger === 'preview' ? `The preview of ${title} is being made. It changes nothing.` : `${title} begins in a moment.`
  return { kind: 'done', message }
}

async function blocked(
  admin: Admin,
  r: Repositories,
  connection: ConnectionRecord,
  kind: ManualKind,
  isPreview: boolean,
): Promise<Refused | null> {
  const why = refusal(admin, 'manualSync') ?? asleep[connection.state] ?? notYet(kind, connection)
  if (why !== null) return refused(why)
  const [running] = await r.runs.running()
  return isAsked(kind, isPreview, { running: running ?? null, requests: await r.requests.all() })
    ? refused('It is under way already.')
    : null
}

/** Re-baseline writes over the warehouse's stock: whoever wants it types the store's name. */
function confirmed({ storeName }: ConnectionRecord, kind: RunKind, confirmation: string): Refused | null {
  if (kind !== 'rebaseline_inventory' || confirmation.trim() === storeName) return null
  return refused(`Type the name of the store, "${storeName}", to confirm.`, 'confirmation')
}

function slotFor(admin: Admin, { storeName, timeZone }: ConnectionRecord, kind: ManualKind, trigger: 'manual' | 'preview'): string {
  if (trigger === 'preview') return ''
  if (kind === 'end_of_day') return localDate(admin.clock.now(), timeZone)
  return kind === 'rebaseline_inventory' ? storeName : ''
}
