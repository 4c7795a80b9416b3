import { CommandError } from '../../server/reader.ts'
import type { Outcome } from '../orders/outcome.ts'

/** The value of an outcome; a refusal becomes an error that names the record it is about. */
export function told<T>(outcome: Outcome<T>, about: string): T {
  if (outcome.done) return outcome.value
  throw new CommandError(`${about}: ${outcome.refusals.map((refusal) => refusal.message).join('; ')}`)
}
