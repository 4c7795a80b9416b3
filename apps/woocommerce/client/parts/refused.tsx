import { caution } from '@wordpress/icons'
import { WithSign } from './with-sign.tsx'

/** Why something was not done. It is heard when it comes, and stays. */
export const Refused = ({ children }: { readonly children: string | null | undefined }) =>
  children ? (
    <WithSign sign={caution} tone="bad" role="alert">
      {children}
    </WithSign>
  ) : null
