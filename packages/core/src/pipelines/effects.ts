import type { EffectKey } from '../domain/ids.ts'
import { already, type Outcome, onePerRecord, uncertain } from '../domain/outcome.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { Finding } from '../ports/store-platform.ts'
import type { EffectKind, EffectPhase, EffectRecord } from '../records/effect.ts'
import { nowOf, type RunContext } from './context.ts'
import { digest } from './digest.ts'

/** One kind of write and how to find out what became of it. */
export interface EffectSender<Request extends { readonly key: EffectKey }, Value> {
  readonly kind: EffectKind
  subject(request: Request): string
  send(requests: readonly Request[]): Promise<readonly Outcome<Value>[]>
  find(request: Request): Promise<Finding<Value>>
}

export interface Performed<Value> {
  /** One per request, in order. */
  readonly outcomes: readonly Outcome<Value>[]
  /** Records the ends of the effects; called in the transaction that stores what they mean. */
  settle(repositories: Repositories): Promise<void>
}

/**
 * Record, send, confirm (DESIGN 3, rule 3). What was confirmed before is not sent again; what may have been sent is looked up first;
 * the rest is recorded as sent, in a transaction of its own, before it leaves.
 */
export async function performEffects<Request extends { readonly key: EffectKey }, Value>(
  context: RunContext,
  sender: EffectSender<Request, Value>,
  requests: readonly Request[],
): Promise<Performed<Value>> {
  if (requests.length === 0) return { outcomes: [], settle: async () => {} }
  const known = await openEffects(context, sender, requests)
  const outcomes = new Map<EffectKey, Outcome<Value>>()
  const toSend: Request[] = []
  for (const request of requests) {
    const effect = known.get(request.key)
    const settled = effect ? await lookUp(sender, request, effect) : null
    if (settled) outcomes.set(request.key, settled)
    else toSend.push(request)
  }
  if (toSend.length > 0) {
    await markSent(context, sender, toSend, known)
    const answers = onePerRecord(toSend, await sender.send(toSend))
    toSend.forEach((request, index) => {
      outcomes.set(request.key, answers[index] as Outcome<Value>)
    })
  }
  const ordered = requests.map((request) => outcomes.get(request.key) as Outcome<Value>)
  return {
    outcomes: ordered,
    settle: (repositories) => settle(context, repositories, requests, ordered),
  }
}

async function openEffects<Request extends { readonly key: EffectKey }, Value>(
  context: RunContext,
  sender: EffectSender<Request, Value>,
  requests: readonly Request[],
): Promise<Map<EffectKey, EffectRecord>> {
  const records = await context.unitOfWork.read(context.connectionId, (r) => r.effects.byKeys(requests.map((request) => request.key)))
  const known = new Map(records.map((record) => [record.key, record]))
  for (const request of requests) {
    const before = known.get(request.key)
    if (before?.phase === 'confirmed' && before.requestDigest !== digest(request))
      throw new Error(`Effect ${request.key} (${sender.kind}) was confirmed for another request`)
  }
  return known
}

/** null: nothing stands in the way of sending it. */
async function lookUp<Request extends { readonly key: EffectKey }, Value>(
  sender: EffectSender<Request, Value>,
  request: Request,
  effect: EffectRecord,
): Promise<Outcome<Value> | null> {
  if (effect.phase === 'confirmed') return already(JSON.parse(effect.reply ?? 'null') as Value)
  if (effect.phase === 'rejected' || effect.phase === 'planned') return null
  const found = await sender.find(request)
  if (found.kind === 'applied') return already(found.value)
  return found.kind === 'unknown' ? uncertain(found.reason) : null
}

async function markSent<Request extends { readonly key: EffectKey }, Value>(
  context: RunContext,
  sender: EffectSender<Request, Value>,
  requests: readonly Request[],
  known: ReadonlyMap<EffectKey, EffectRecord>,
): Promise<void> {
  const updatedAt = nowOf(context.clock)
  const records = requests.map(
    (request): EffectRecord => ({
      key: request.key,
      kind: sender.kind,
      subject: sender.subject(request),
      requestDigest: digest(request),
      phase: 'sent',
      attempts: (known.get(request.key)?.attempts ?? 0) + 1,
      reply: null,
      runId: context.runId,
      updatedAt,
    }),
  )
  await context.unitOfWork.transaction(context.connectionId, (r) => r.effects.put(records))
}

async function settle<Request extends { readonly key: EffectKey }, Value>(
  context: RunContext,
  repositories: Repositories,
  requests: readonly Request[],
  outcomes: readonly Outcome<Value>[],
): Promise<void> {
  const records = new Map((await repositories.effects.byKeys(requests.map((r) => r.key))).map((record) => [record.key, record]))
  const updatedAt = nowOf(context.clock)
  const changed = requests.flatMap((request, index) => {
    const record = records.get(request.key)
    const outcome = outcomes[index] as Outcome<Value>
    if (!record || record.phase === 'confirmed') return []
    const reply = outcome.kind === 'applied' || outcome.kind === 'already' ? JSON.stringify(outcome.value ?? null) : null
    return [{ ...record, phase: phaseAfter[outcome.kind], reply, requestDigest: digest(request), updatedAt }]
  })
  await repositories.effects.put(changed)
}

/** A retry was certainly not done and a stale row was refused: both may be sent again under the same key. */
const phaseAfter: Readonly<Record<Outcome['kind'], EffectPhase>> = {
  applied: 'confirmed',
  already: 'confirmed',
  rejected: 'rejected',
  retry: 'planned',
  stale: 'rejected',
  uncertain: 'uncertain',
}
