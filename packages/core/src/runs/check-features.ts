import { type FeatureNames, grantsOf } from '../access/features.ts'
import { missingToRun } from '../access/may.ts'
import { setProblems } from '../pipelines/problems.ts'
import { Refused } from '../pipelines/refused.ts'
import { Unavailable } from '../ports/unavailable.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import type { Runner } from './runner.ts'

type Features = NonNullable<ConnectionRecord['features']>
const code = 'feature_missing'

/**
 * Asks what the Store Key may do now, once per run, and keeps it: a feature given or taken in IntelliTrack counts from the next run on.
 * A key without what a run needs ends it as Refused `feature_missing`, and stands as a problem until the feature is back.
 */
export async function checkFeatures(runner: Runner): Promise<void> {
  if (!runner.features) return
  const features = await featuresNow(runner)
  if (features === null) return
  const missing = lacking(features, runner.features)
  const refusal = missing === null ? null : new Refused(code, `The Store Key lacks ${missing}: nothing runs until it has it.`)
  const { connection, known } = await runner.unitOfWork.read(runner.connectionId, async (r) => ({
    connection: await r.connection.get(),
    known: (await r.problems.bySubject(runner.connectionId)).some((one) => one.code === code && one.resolvedAt === null),
  }))
  if (refusal || known || !sameFeatures(connection.features, features)) await keep(runner, features, refusal)
  if (refusal) throw refusal
}

/** null: the warehouse cannot be asked now; the run finds out by itself what that stands in the way of. */
const featuresNow = async ({ warehouse }: Runner): Promise<Features | null> => {
  try {
    return (await warehouse.identity()).features
  } catch (error) {
    if (error instanceof Unavailable) return null
    throw error
  }
}

const lacking = (features: Features, names: FeatureNames): string | null =>
  missingToRun(grantsOf(features, names), names.activate[0] && `the feature ${names.activate[0]}`)

const keep = (runner: Runner, features: Features, refusal: Refused | null): Promise<void> =>
  runner.unitOfWork.transaction(runner.connectionId, async (r) => {
    const connection = await r.connection.get()
    await r.connection.put({ ...connection, features })
    const about = { subjectKind: 'connection' as const, subjectId: connection.id, label: connection.storeName }
    const drafts = refusal ? [{ ...about, code, message: refusal.message }] : []
    await setProblems(runner, r, [connection.id], drafts, { kind: 'connection', codes: [code] })
  })

/** Whether two answers of the warehouse say the same, in whatever order. */
export function sameFeatures(one: Features | null, other: Features | null): boolean {
  const text = (features: Features | null) => JSON.stringify(features && Object.entries(features).sort(([a], [b]) => (a < b ? -1 : 1)))
  return text(one) === text(other)
}
