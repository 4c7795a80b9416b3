import { createHash } from 'node:crypto'
import { instant, nextChange, type WarehouseContext } from '../context.ts'
import type { Effect, EffectResult } from '../model/records.ts'
import { done, type Outcome, refuse } from '../outcome.ts'
import { keyOf } from '../tables.ts'

export const effectRetention = 30 * 24 * 3_600_000

export interface Command {
  readonly divisionId: string
  /** Without one the command is carried out every time. */
  readonly key: string | undefined
  readonly operation: string
  /** What makes it the same command: JSON. */
  readonly content: unknown
}

export interface Applied<T> {
  readonly value: T
  readonly result: EffectResult
  readonly answer?: Readonly<Record<string, unknown>>
}

export type Once<T> = { readonly replayed: false; readonly value: T } | { readonly replayed: true; readonly effect: Effect }

/** Carries a command out at most once per key. A refusal is not remembered: after the cause is gone the same key may succeed. */
export function once<T>(context: WarehouseContext, command: Command, run: () => Outcome<Applied<T>>): Outcome<Once<T>> {
  const { tables } = context
  const contentHash = command.key === undefined ? '' : hash(command.content)
  const known = command.key === undefined ? undefined : knownEffect(context, command.divisionId, command.key)
  if (known && (known.contentHash !== contentHash || known.operation !== command.operation))
    return refuse(
      'effect_key_reused',
      `Key ${known.key} was used for another ${known.operation} at ${known.appliedAt}. Mint a new key for a new command.`,
    )
  if (known) return done({ replayed: true, effect: known })
  const outcome = run()
  if (!outcome.ok) return outcome
  const { value, result, answer = {} } = outcome.value
  if (command.key !== undefined) {
    const { divisionId, key, operation } = command
    const effect = { divisionId, key, operation, contentHash, result, answer }
    tables.effects.put({ ...effect, id: keyOf(divisionId, key), appliedAt: instant(context), changeSequence: nextChange(context) })
    forgetExpired(context)
  }
  return done({ replayed: false, value })
}

/** What was carried out under a key in the last 30 days. */
export function knownEffect({ tables, clock }: WarehouseContext, divisionId: string, key: string): Effect | undefined {
  const effect = tables.effects.get(keyOf(divisionId, key))
  return effect && Date.parse(effect.appliedAt) + effectRetention > clock.now() ? effect : undefined
}

/** Effects are in the order they were applied, so a few from the front with every new one keep the table from growing. */
function forgetExpired({ tables, clock }: WarehouseContext): void {
  for (let i = 0; i < 2; i++) {
    const oldest = tables.effects.first('all', '')
    if (!oldest || Date.parse(oldest.appliedAt) + effectRetention > clock.now()) return
    tables.effects.delete(oldest)
  }
}

const hash = (content: unknown): string => createHash('sha256').update(canonical(content)).digest('hex')

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
