import type { Field } from '@connect/core'
import { LockedReason } from '../../parts/locked-reason.tsx'
import { Refused } from '../../parts/refused.tsx'

type Said = Pick<Field, 'help' | 'locked'>

/** What helps to fill a control in, why it is locked, and what is wrong with it: WordPress's controls tie it to themselves for who hears the page. */
export function saidOf({ help, locked }: Said, error: string | null = null) {
  if (!help && !locked && !error) return { isWrong: false }
  return {
    isWrong: error !== null,
    help: (
      <span className="intellitrack-said-of">
        {help && <span>{help}</span>}
        {locked && <LockedReason reason={locked} />}
        <Refused>{error}</Refused>
      </span>
    ),
  }
}
