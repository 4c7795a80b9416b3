import type { EffectKey } from '../../domain/ids.ts'
import type { LevelBatch, LevelWrite } from '../../domain/level.ts'
import { applied, type Outcome, onePerRecord, uncertain } from '../../domain/outcome.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { RunContext } from '../context.ts'
import { digest } from '../digest.ts'
import { effectKey } from '../effect-key.ts'
import { type EffectSender, performEffects } from '../effects.ts'
import type { DueRow } from './plan-rows.ts'

export interface SentLevels {
  /** One per row, in order. */
  readonly outcomes: readonly Outcome[]
  settle(repositories: Repositories): Promise<void>
}

/**
 * All figures at once, in batches of the store's size, one effect for each. A figure is absolute and goes with the one it replaces: sent again
 * it does no harm, and what became of it after a lost reply is told by reading it. So a row is never sent again before it was read again.
 */
export async function sendLevels(context: RunContext, rows: readonly DueRow[], round: number): Promise<SentLevels> {
  const size = context.store.capabilities.levelsPerBatch
  const batches = Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    batchOf(context, rows.slice(index * size, (index + 1) * size), round),
  )
  const answers = new Map<EffectKey, readonly Outcome[]>()
  const { settle } = await performEffects(context, sender(context, answers), batches)
  const outcomes = batches.flatMap((batch) => answers.get(batch.key) ?? batch.rows.map(() => uncertain('it was sent before')))
  return { outcomes: onePerRecord(rows, outcomes), settle }
}

function batchOf(context: RunContext, rows: readonly DueRow[], round: number): LevelBatch {
  const writes = rows.map(({ row, level, arithmetic }): LevelWrite => {
    return { stockKey: row.stockKey, locationId: row.locationId, figure: arithmetic.result, comparedWith: level.figure }
  })
  const key = effectKey(context, 'levels', context.runId, String(round), digest(writes))
  return { key, reference: `IntelliTrack ${context.runId}`, rows: writes }
}

interface BatchReply {
  readonly applied: number
}

/** A batch is done when each of its rows has an answer; it is open while one is not known. */
const sender = ({ store }: RunContext, answers: Map<EffectKey, readonly Outcome[]>): EffectSender<LevelBatch, BatchReply> => ({
  kind: 'set_levels',
  subject: (batch) => `${batch.rows.length} figures`,
  send: async (batches) => {
    const replies = await store.setLevels(batches)
    if (replies.length !== batches.length) throw new Error(`The store answered ${replies.length} lists for ${batches.length} batches`)
    return batches.map((batch, index): Outcome<BatchReply> => {
      const outcomes = onePerRecord(batch.rows, replies[index] ?? [])
      answers.set(batch.key, outcomes)
      const lost = outcomes.find((outcome) => outcome.kind === 'uncertain')
      return lost ?? applied({ applied: outcomes.filter((outcome) => outcome.kind === 'applied').length })
    })
  },
  find: async () => ({ kind: 'absent' }),
})
