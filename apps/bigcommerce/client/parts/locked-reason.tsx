import { Small } from '@bigcommerce/big-design'
import { InfoIcon } from '@bigcommerce/big-design-icons'
import { WithSign } from './with-sign.tsx'

/** Why something cannot be changed or pressed: in words beside it, since nobody can hover over a disabled control by keyboard or thumb. */
export const LockedReason = ({ reason, id }: { readonly reason: string; readonly id?: string }) => (
  <WithSign {...(id ? { id } : {})}>
    <InfoIcon size="medium" color="secondary60" aria-hidden />
    <Small as="span" color="secondary60" margin="none">
      {reason}
    </Small>
  </WithSign>
)
