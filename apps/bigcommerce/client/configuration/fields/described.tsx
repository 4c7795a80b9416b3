import { FormControlDescription, FormControlError } from '@bigcommerce/big-design'
import type { Field } from '@connect/core'
import { LockedReason } from '../../parts/locked-reason.tsx'

type Said = Pick<Field, 'help' | 'locked'>

/** What helps to fill a control in, why it is locked, and what is wrong with it, tied to the control for who hears the page. */
export function described(id: string, { help, locked }: Said, error: string | null = null) {
  const [helpId, errorId] = [`${id}-help`, `${id}-error`]
  const ids = [...(help || locked ? [helpId] : []), ...(error ? [errorId] : [])]
  return {
    /** For the control. */
    tied: { ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}), ...(error ? { 'aria-invalid': true } : {}) },
    /** BigDesign's controls take it as this part of its own, and as nothing else. */
    help:
      help || locked ? (
        <FormControlDescription id={helpId} color="secondary60" marginBottom="xxSmall">
          {help}
          {locked && <LockedReason reason={locked} />}
        </FormControlDescription>
      ) : undefined,
    /** For the group around the control. */
    errors: error ? <FormControlError id={errorId}>{error}</FormControlError> : undefined,
  }
}
