import type { Finding } from '../ports/store-platform.ts'
import type { EffectKind, EffectRecord } from '../records/effect.ts'
import { nowOf, type RunContext } from './context.ts'

export interface LookedUp<Value> {
  readonly effect: EffectRecord
  /** null: it was not carried out. */
  readonly value: Value | null
}

/**
 * Writes of earlier runs whose end is not known, for pipelines that decide anew what to send and may so use another key: each is looked up and
 * its end entered. One that was not carried out may be sent again. What cannot be told yet stays as it is, and is not in the answer.
 */
export async function lookUpEffects<Value>(
  context: RunContext,
  kind: EffectKind,
  find: (effect: EffectRecord) => Promise<Finding<Value>>,
): Promise<readonly LookedUp<Value>[]> {
  const unresolved = await context.unitOfWork.read(context.connectionId, (r) => r.effects.unresolved())
  const ends: LookedUp<Value>[] = []
  for (const effect of unresolved.filter((one) => one.kind === kind)) {
    const found = effect.phase === 'planned' ? ({ kind: 'absent' } as const) : await find(effect)
    if (found.kind !== 'unknown') ends.push({ effect, value: found.kind === 'applied' ? found.value : null })
  }
  if (ends.length > 0 && context.mode === 'perform') {
    const updatedAt = nowOf(context.clock)
    const records = ends.map(({ effect, value }): EffectRecord => {
      const [phase, reply] = value === null ? (['rejected', null] as const) : (['confirmed', JSON.stringify(value)] as const)
      return { ...effect, phase, reply, updatedAt }
    })
    await context.unitOfWork.transaction(context.connectionId, (r) => r.effects.put(records))
  }
  return ends
}
