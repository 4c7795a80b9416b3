import type { Outcome } from '../../domain/outcome.ts'
import type { CarrierUpsert } from '../../domain/warehouse.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { ResultKind } from '../../records/work.ts'
import type { RunContext } from '../context.ts'
import { digest } from '../digest.ts'
import { effectKey } from '../effect-key.ts'
import { type EffectSender, performEffects } from '../effects.ts'
import { findWrite } from '../find-write.ts'
import { lookUpEffects } from '../look-up-effects.ts'
import { recordEnds } from '../record-ends.ts'
import { noLongerRefused, refuse } from '../refused.ts'
import type { Result } from '../results.ts'
import { missingSettings } from '../settings-complete.ts'
import { type PlannedCarrier, planCarrier } from './plan-carriers.ts'

/**
 * The store's carriers and shipping methods become the warehouse's, and the mapping that orders are sent by (SH-23, Q-17). Adds, never changes
 * or deletes: what a person mapped stays. Where missing ones are not to be created they appear in the mapping, open.
 */
export async function importCarriers(context: RunContext): Promise<void> {
  const { connection, methods } = await context.unitOfWork.read(context.connectionId, async (r) => ({
    connection: await r.connection.get(),
    methods: await r.methods.all(),
  }))
  const refusal = missingSettings(connection.settings, ['divisionId'])
  if (refusal) return await refuse(context, connection, refusal)
  await context.progress('Carriers')
  await lookUpEffects(context, 'upsert_carrier', ({ key }) => context.warehouse.findEffect(key))
  const ofStore = await context.store.carriers()
  const ofWarehouse = await context.warehouse.carriers()
  const mapped = new Map(methods.map((record) => [record.storeMethod, record]))
  const create = connection.settings.createMissingCarriers
  const planned = ofStore.map((carrier) => planCarrier(carrier, ofWarehouse, mapped, create))
  const due = planned.filter((one) => create && one.missing.length > 0)
  if (context.mode === 'dry_run') return listWrites(context, due)

  const performed = await performEffects(
    context,
    sender(context),
    due.map((one) => request(context, connection, one)),
  )
  const outcomes = new Map(due.map((one, index) => [one, performed.outcomes[index] as Outcome]))
  const ends = planned.map((one) => ({ one, result: resultOf(one, outcomes.get(one) ?? null) }))
  await context.unitOfWork.transaction(context.connectionId, async (r) => {
    await performed.settle(r)
    await r.methods.put(ends.filter(({ result }) => !unfinished.has(result.result)).flatMap(({ one }) => one.mappings))
    const results = ends.map(({ result }) => result)
    await recordEnds(context, r, results, 'carrier')
    const run = await r.runs.byId(context.runId)
    const current = await r.connection.get()
    if (run && results.every((result) => result.result !== 'waiting'))
      await r.connection.put({ ...current, marks: { ...current.marks, carriersImportedAt: run.startedAt } })
  })
  await noLongerRefused(context, ['settings_incomplete'])
}

const unfinished: ReadonlySet<ResultKind> = new Set(['waiting', 'rejected'])

/** Named after the import that came before: a repeated attempt is the same write, a carrier deleted since and wanted again is another. */
const request = (context: RunContext, { marks }: ConnectionRecord, { carrier, name, missing }: PlannedCarrier): CarrierUpsert => ({
  key: effectKey(context, 'carrier', carrier.code || carrier.name, digest({ name, missing }), marks.carriersImportedAt ?? 'first'),
  name: name ?? carrier.name,
  methods: missing,
})

const sender = ({ warehouse }: RunContext): EffectSender<CarrierUpsert, null> => ({
  kind: 'upsert_carrier',
  subject: (carrier) => carrier.name,
  send: (carriers) => warehouse.upsertCarriers(carriers),
  find: ({ key }) => findWrite(warehouse, key),
})

/** `outcome` null: nothing was to be written. */
function resultOf({ carrier, missing, mappings }: PlannedCarrier, outcome: Outcome | null): Result {
  const end = (result: ResultKind, code: string, message: string): Result => ({
    subjectKind: 'carrier',
    subjectId: carrier.code || carrier.name,
    label: carrier.name,
    result,
    code,
    message,
  })
  switch (outcome?.kind) {
    case undefined: {
      const open = mappings.filter((mapping) => mapping.carrier === null)
      if (open.length > 0)
        return end('applied', 'carrier_unmapped', `${carrier.name}: ${open.map((one) => one.title).join(', ')} wait to be mapped.`)
      return mappings.length > 0
        ? end('applied', 'carrier_mapped', `${carrier.name} is in the warehouse already and was mapped.`)
        : end('unchanged', 'unchanged', `${carrier.name} is unchanged.`)
    }
    case 'applied':
    case 'already':
      return end(outcome.kind, 'carrier_created', `${carrier.name}: ${missing.join(', ')} can be shipped with now.`)
    case 'rejected':
      return end('rejected', outcome.code, `${carrier.name}: ${outcome.message}`)
    case 'retry':
      return end('waiting', 'warehouse_busy', `${carrier.name} could not be sent to the warehouse: ${outcome.reason}`)
    case 'uncertain':
      return end('waiting', 'reply_lost', `${carrier.name} may or may not have reached the warehouse: ${outcome.reason}`)
    case 'stale':
      throw new Error(`A carrier has no figure to compare: ${carrier.name}`)
  }
}

function listWrites(context: RunContext, due: readonly PlannedCarrier[]): void {
  for (const { carrier, missing } of due)
    context.wouldWrite({
      system: 'warehouse',
      action: 'upsert_carrier',
      subjectKind: 'carrier',
      subjectId: carrier.code || carrier.name,
      label: carrier.name,
      before: null,
      after: `carrier ${carrier.name}: ${missing.join(', ')}`,
    })
}
