import { type Actor, mayNot } from '../access/may.ts'
import { applied, type Outcome, rejected } from '../domain/outcome.ts'
import type { Clock, Random } from '../ports/environment.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { RequestRecord, RunKind, RunTrigger } from '../records/work.ts'

interface Made {
  readonly kind: RunKind
  readonly trigger: RunTrigger
  readonly slot: string
  readonly notBefore?: string | null
}

/** A request as it is stored; added unless the same one waits already. */
export function newRequest(
  environment: { readonly clock: Clock; readonly random: Random },
  made: Made,
  requestedBy: string | null = null,
): RequestRecord {
  const requestedAt = new Date(environment.clock.now()).toISOString()
  return {
    id: environment.random.uuid(),
    kind: made.kind,
    trigger: made.trigger,
    slot: made.slot,
    requestedBy,
    requestedAt,
    notBefore: made.notBefore ?? null,
    attempts: 0,
    deadAt: null,
    lastError: null,
  }
}

/**
 * A person asks for a run: allowed with Manual Sync, or for the first dataset with the plain feature (requirements 3.3). A manual run ignores
 * the Sync Time Range; a preview lists what it would write. Rejected with a code of the catalogue when the person may not, or the connection cannot.
 */
export async function requestRun(
  environment: { readonly clock: Clock; readonly random: Random },
  r: Repositories,
  actor: Actor,
  kind: RunKind,
  slot = '',
  trigger: 'manual' | 'preview' = 'manual',
): Promise<Outcome<RequestRecord>> {
  const refusal = mayNot(actor, kind === 'first_dataset' ? 'firstDataset' : 'manualSync')
  if (refusal) return refusal
  const { state } = await r.connection.get()
  if (state === 'paused' || state === 'disconnected')
    return rejected(`connection_${state}`, `This connection is ${state}; nothing runs until it is active again.`)
  const request = newRequest(environment, { kind, trigger, slot }, actor.id)
  const waiting = (await r.requests.all()).find((one) => isWaitingTwin(one, request))
  if (!waiting) {
    await r.requests.add(request)
    return applied(request)
  }
  // It pauses after a failed attempt: whoever asks again wants it now.
  const due = { ...waiting, requestedBy: actor.id, notBefore: null }
  await r.requests.put(due)
  return applied(due)
}

const isWaitingTwin = (one: RequestRecord, { kind, trigger, slot }: RequestRecord): boolean =>
  one.deadAt === null && one.kind === kind && one.trigger === trigger && one.slot === slot

/** A dead letter is tried again at once, with its attempts forgotten (anchors 3.2, G4); where the same waits already, that one is. */
export async function redriveRequest(r: Repositories, requestId: string): Promise<Outcome<RequestRecord>> {
  const all = await r.requests.all()
  const request = all.find((one) => one.id === requestId)
  if (!request?.deadAt) return rejected('not_dead', 'This request is not waiting for a person.')
  const alive: RequestRecord = { ...request, attempts: 0, deadAt: null, notBefore: null, trigger: 'redrive' }
  const waiting = all.find((one) => isWaitingTwin(one, alive))
  const due: RequestRecord = waiting ? { ...waiting, attempts: 0, notBefore: null } : alive
  await r.requests.remove(request.id)
  await r.requests.put(due)
  return applied(due)
}
