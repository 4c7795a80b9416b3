import { FormControlDescription, FormControlError } from '@bigcommerce/big-design'
import type { Field } from '@connect/core'
import { LockedReason } from '../../parts/locked-reason.tsx'

type Said = Pick<Field, 'help' | 'locked'>

/** What helps to fill a control in, why it is locked, and what is wrong with it, tied to the control for who hears the page. */
export function described(id: string, { help, locked }: Said, error: string | null = null) {
  const [helpId, errorId] = [`${id}-help`, `${id}-error`]
  const hasHelp = Boolean(help || locked)
  const ids = [...(hasHelp ? [helpId] : []), ...(error ? [errorId] : [])]
  return {
    /** For the control. */
    tied: { ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}), ...(error ? { 'aria-invalid': true } : {}) },
    /** BigDesign takes it from nobody but its own part. */
    help: hasHelp ? (
      <FormControlDescription id={helpId} as="span" color="secondary60">
        {help}
        {locked && <LockedReason reason={locked} />}
      </FormControlDescription>
    ) : undefined,
    /** For the group around the control. */
    errors: error ? <FormControlError id={errorId}>{error}</FormControlError> : undefined,
  }
}
