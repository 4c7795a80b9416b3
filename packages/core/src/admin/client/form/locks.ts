import type { ConfigurationView, Field } from '../../views/configuration.ts'
import { oneReason } from '../screen/one-reason.ts'
import { fieldsOf } from './fields-of.ts'

interface Locks {
  /** The one reason that locks every field, said once at the head. */
  readonly reason: string | null
  readonly canSave: boolean
}

export function locksOf(view: ConfigurationView): Locks {
  const locks = fieldsOf(view).map(({ locked }) => locked)
  return { reason: oneReason(locks), canSave: locks.includes(null) }
}

/** A field whose lock is said at the head already: still locked, with nothing more to say about it. */
export const saidOnce = (field: Field, reason: string | null): Field =>
  field.locked !== null && field.locked === reason ? { ...field, locked: '' } : field
