import { info } from '@wordpress/icons'
import { WithSign } from './with-sign.tsx'

/** Why something cannot be changed or pressed: in words beside it, since nobody can hover over a disabled control by keyboard or thumb. */
export const LockedReason = ({ reason, id }: { readonly reason: string; readonly id?: string }) => (
  <WithSign sign={info} {...(id ? { id } : {})}>
    {reason}
  </WithSign>
)
